/** A list that was sent to the bot in a private chat: imported as far as the sender may, and answered once. */
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { KeadaanPeserta } from '../domain/kepesertaan.ts';
import type { Lampiran } from '../domain/lampiran.ts';
import { lampiranMasalah } from '../domain/lampiran-masalah.ts';
import { isPeranDesa, type Petugas } from '../domain/petugas.ts';
import type { Reference } from '../domain/reference.ts';
import { localDay } from '../domain/waktu.ts';
import { logger } from '../logger.ts';
import { TOLAK_BERKAS_LATIHAN } from '../render/latihan.ts';
import { maskLongNumbers } from '../render/sebutan.ts';
import { countDeletions, type InboxMessage, readMessage } from '../store/inbox.ts';
import { findLatihanOfPesan } from '../store/latihan.ts';
import { readSheet, type SheetFile } from '../store/media.ts';
import type { Database } from '../store/open.ts';
import { isQueued, queueMessage } from '../store/outbox.ts';
import { findPetugasByWa } from '../store/petugas.ts';
import { inTransaction } from '../store/transaction.ts';
import { errorFileName, errorTables } from './error-tables.ts';
import { importList } from './import-list.ts';
import type { ImportOrder, ListRoom } from './import-order.ts';
import { sayImportReply, sayNotInGroup, sayNotTaken } from './say-import.ts';
import { ListFormatError } from './table.ts';

/** Who may send lists (issue C, part 6); officers of a desa send those of their own desa, as proposals. */
const PERAN_DAFTAR = new Set(['tksk', 'pendamping_pkh', 'kasi_kesra_kec', 'admin', 'kesra_desa', 'operator_desa']);

export interface MediaRoom extends ListRoom {
  /** folder of kept files */
  mediaDir: string;
}

interface Answer {
  text: string;
  /** the refused rows, to be mended */
  lampiran?: Lampiran;
}

/**
 * Imports the spreadsheet of a message, if somebody who may send lists sent it in a private chat, and queues the answer, with the refused
 * rows as a file. In the group only the way is told, in private: lists are full of numbers. A second call does nothing; after a kill the
 * file is read again, and nothing is doubled.
 * @returns the answer, or null where there is nothing to do: no list, a stranger, answered before
 */
export async function importMediaList(room: MediaRoom, inboxId: number): Promise<string | null> {
  const { db } = room;
  const uniqueKey = `daftar:${inboxId}`;
  const sheet = readSheet(db, inboxId);
  if (sheet === null || sheet.state === 'menunggu' || isQueued(db, uniqueKey)) return null;
  const message = readMessage(db, inboxId);
  if (countDeletions(db, message.chatId, message.stanzaId) > 0) return null;
  const petugas = findSender(room, message);
  if (petugas === null || !PERAN_DAFTAR.has(petugas.peran)) return null;
  const reply = message.isGroup ? { text: sayNotInGroup(sheet) } : await importSheet(room, message, petugas, sheet);
  answer(db, message, reply, uniqueKey, room.now());
  return reply.text;
}

async function importSheet(
  room: MediaRoom,
  message: InboxMessage,
  petugas: Petugas,
  { berkas, namaBerkas, error }: SheetFile,
): Promise<Answer> {
  if (findLatihanOfPesan(room.db, message.id)) return { text: TOLAK_BERKAS_LATIHAN };
  if (berkas === null) return { text: sayNotTaken(namaBerkas, error) };
  const name = namaBerkas ?? `kiriman${extname(berkas)}`;
  const bytes = await readFile(join(room.mediaDir, berkas));
  return importAsReply(room, { name, bytes }, orderOf(petugas, message, room.reference));
}

/** The sender as of the day of sending, else of today: who was registered afterwards counts as registered. */
function findSender({ db, zona, reference, now }: ListRoom, { senderIdList, sentAt }: InboxMessage): Petugas | null {
  const find = (at: Date) => findPetugasByWa(db, senderIdList, localDay(at, zona), reference);
  return find(sentAt) ?? find(now());
}

function orderOf(petugas: Petugas, { id, text, sentAt }: InboxMessage, reference: Reference): ImportOrder {
  const order: ImportOrder = { inboxId: id, petugasId: petugas.id, at: sentAt, caption: text, isInSteps: true };
  if (!isPeranDesa(petugas.peran)) return order;
  const desaSendiri = reference.wilayah.desaList.find(({ kode }) => kode === petugas.desa?.kode) ?? null;
  return { ...order, desaSendiri, keadaan: 'diusulkan' satisfies KeadaanPeserta };
}

async function importAsReply(
  room: MediaRoom,
  file: { name: string; bytes: Buffer },
  order: ImportOrder,
): Promise<Answer> {
  try {
    const result = await importList(room, file, order);
    const nama = maskLongNumbers(errorFileName(file.name, result.format));
    const text = sayImportReply(file.name, result, nama);
    if (result.refusedList.length === 0) return { text };
    return { text, lampiran: lampiranMasalah(nama, result.format, await errorTables(result)) };
  } catch (error) {
    if (error instanceof ListFormatError) return { text: error.message };
    // Once told, it is not tried again by itself: what fails today would fail at every start.
    logger('lists').error({ err: error, inboxId: order.inboxId }, 'list not imported');
    return { text: sayNotTaken(file.name, 'gangguan di komputer kantor') };
  }
}

function answer(db: Database, message: InboxMessage, { text, lampiran }: Answer, uniqueKey: string, now: Date): void {
  const { chatId, stanzaId, id, senderIdList, isGroup } = message;
  const penerima = senderIdList[0];
  const reply = { chatId: isGroup ? penerima : chatId, inboxId: id, penerima, now };
  inTransaction(db, () => {
    queueMessage(db, { ...reply, text, quotedStanzaId: isGroup ? null : stanzaId, uniqueKey });
    if (lampiran) queueMessage(db, { ...reply, text: '', lampiran, uniqueKey: `${uniqueKey}:masalah` });
  });
}
