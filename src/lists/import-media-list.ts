/** A list that was sent to the bot in a private chat: imported as far as the sender may, and answered once. */
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { KeadaanPeserta } from '../domain/kepesertaan.ts';
import { isPeranDesa, type Petugas } from '../domain/petugas.ts';
import type { Reference } from '../domain/reference.ts';
import { localDay } from '../domain/waktu.ts';
import { TOLAK_BERKAS_LATIHAN } from '../render/latihan.ts';
import { type InboxMessage, readMessage } from '../store/inbox.ts';
import { findLatihanOfPesan } from '../store/latihan.ts';
import { readKeptMedia } from '../store/media.ts';
import type { Database } from '../store/open.ts';
import { isQueued, queueMessage } from '../store/outbox.ts';
import { findPetugasByWa } from '../store/petugas.ts';
import { importList } from './import-list.ts';
import type { ImportOrder, ListRoom } from './import-order.ts';
import { sayImportReply } from './say-import.ts';
import { ListFormatError } from './table.ts';

/** Who may send lists (issue C, part 6); officers of a desa send those of their own desa, as proposals. */
const PERAN_DAFTAR = new Set(['tksk', 'pendamping_pkh', 'kasi_kesra_kec', 'admin', 'kesra_desa', 'operator_desa']);
const SHEET = /\.(?:xlsx|xls|csv)$/;

export interface MediaRoom extends ListRoom {
  /** folder of kept files */
  mediaDir: string;
}

/**
 * Imports the kept file of a message, if it is a list in a private chat of somebody who may send lists, and queues the answer. A second
 * call does nothing; after a kill the file is read again, and nothing is doubled.
 * @returns the answer, or null where there is nothing to do: no list, a group, a stranger, answered before
 */
export async function importMediaList(room: MediaRoom, inboxId: number): Promise<string | null> {
  const { db, reference } = room;
  const message = readMessage(db, inboxId);
  const media = readKeptMedia(db, inboxId);
  const uniqueKey = `daftar:${inboxId}`;
  if (message.isGroup || media === null || !SHEET.test(media.berkas) || isQueued(db, uniqueKey)) return null;
  const petugas = findSender(room, message);
  if (petugas === null || !PERAN_DAFTAR.has(petugas.peran)) return null;

  if (findLatihanOfPesan(db, inboxId)) {
    answer(db, message, TOLAK_BERKAS_LATIHAN, uniqueKey, room.now());
    return TOLAK_BERKAS_LATIHAN;
  }

  const name = media.namaBerkas ?? `kiriman${extname(media.berkas)}`;
  const bytes = await readFile(join(room.mediaDir, media.berkas));
  const reply = await importAsReply(room, { name, bytes }, orderOf(petugas, message, reference));
  answer(db, message, reply, uniqueKey, room.now());
  return reply;
}

/** The sender as of the day of sending, else of today: who was registered afterwards counts as registered. */
function findSender({ db, zona, reference, now }: ListRoom, { senderIdList, sentAt }: InboxMessage): Petugas | null {
  const find = (at: Date) => findPetugasByWa(db, senderIdList, localDay(at, zona), reference);
  return find(sentAt) ?? find(now());
}

function orderOf(petugas: Petugas, { id, text, sentAt }: InboxMessage, reference: Reference): ImportOrder {
  const order: ImportOrder = { inboxId: id, petugasId: petugas.id, at: sentAt, caption: text };
  if (!isPeranDesa(petugas.peran)) return order;
  const desaSendiri = reference.wilayah.desaList.find(({ kode }) => kode === petugas.desa?.kode) ?? null;
  return { ...order, desaSendiri, keadaan: 'diusulkan' satisfies KeadaanPeserta };
}

async function importAsReply(
  room: ListRoom,
  file: { name: string; bytes: Buffer },
  order: ImportOrder,
): Promise<string> {
  try {
    return sayImportReply(file.name, await importList(room, file, order));
  } catch (error) {
    if (!(error instanceof ListFormatError)) throw error;
    return error.message;
  }
}

function answer(db: Database, message: InboxMessage, text: string, uniqueKey: string, now: Date): void {
  const { chatId, stanzaId, id, senderIdList } = message;
  const penerima = senderIdList[0];
  queueMessage(db, { chatId, text, quotedStanzaId: stanzaId, inboxId: id, uniqueKey, penerima, now });
}
