/** Handles a message of somebody who practises: the same way as in earnest, against another database, marked in the reply. */
import type { HasilLatihan } from '../domain/latihan.ts';
import { sayTanpaBerkas, TOLAK_SAAT_LATIHAN, tandaiLatihan, tolakTiketSungguhan } from '../render/latihan.ts';
import {
  findMessage,
  findTiketIdByStanza,
  type InboxMessage,
  readMessage,
  setMessageState,
  storeMessage,
} from '../store/inbox.ts';
import { catatPesanLatihan, findPesanLatihan, type Latihan, newestAngkatan } from '../store/latihan.ts';
import { copyMedia, copyPetugas, listJawaban, openLatihan, readHasil } from '../store/latihan-db.ts';
import type { Database } from '../store/open.ts';
import { type OutboxMessage, queueMessage } from '../store/outbox.ts';
import { findTiketByKode, readTiket } from '../store/tiket.ts';
import { inTransaction } from '../store/transaction.ts';
import { findTiket } from '../urai/nomor-tiket.ts';
import { readOfficeCommand } from './handle-command.ts';
import { dropMedia } from './handle-deletion.ts';
import { handleMessage, queueReply } from './handle-message.ts';
import { identify } from './identify.ts';
import { IGNORED, type Office, type Outcome, refuse, type Sender } from './office.ts';
import { parseMessage } from './parse-message.ts';

/**
 * Two databases, two transactions: first the practice's, which takes a message once; then the office's own, with the reply that stands in
 * the practice's outbox. After a kill between them the message is still `received` here and known there, and only the second is made up.
 */
export function handleLatihan(office: Office, latihan: Latihan, message: InboxMessage): void {
  const sender = identify(office, message);
  const turn = decideTurn(office, latihan, message, sender);
  if (turn === 'sungguhan') {
    inTransaction(office.db, () => handleMessage(office, message));
    return;
  }
  const practised = turn === 'latihan' ? practise(office, latihan, message, sender) : null;
  inTransaction(office.db, () => {
    const { state } = practised ?? (turn as Outcome);
    setMessageState(office.db, message.id, state, { now: office.now() });
    catatPesanLatihan(office.db, message.id, latihan.id, practised?.hasil ?? 'lain');
    dropDeleted(office, message);
    if (practised) repeat(office, message, practised.jawabanList);
    else queueReply(office, message, sender, marked(turn as Outcome));
  });
}

/** What is not practised: orders that stay in earnest, those that are refused, and reports in earnest, which nobody changes by practising. */
function decideTurn(
  office: Office,
  latihan: Latihan,
  message: InboxMessage,
  sender: Sender,
): Outcome | 'sungguhan' | 'latihan' {
  // Of an older practice nothing is left to which an edit could speak.
  if (latihan.angkatan !== newestAngkatan(office.db)) return IGNORED;
  const uraian = parseMessage(message.text, sender.konteks, office.reference);
  const order = readOfficeCommand(office, message.text, uraian, null, message.isGroup);
  const rule = order && 'command' in order ? order.command.saatLatihan : undefined;
  if (rule === 'sungguhan') return 'sungguhan';
  if (rule === 'ditolak') return refuse(TOLAK_SAAT_LATIHAN);
  if (uraian.kind === 'abaikan' && order === null) return 'latihan';
  const kode = earnestTiket(office, message, openLatihan(office.db, latihan.angkatan, office.migrationsDir));
  return kode === null ? 'latihan' : refuse(tolakTiketSungguhan(kode));
}

/** The report in earnest of which the message speaks, by its number or by answering it; null where it speaks of none. */
function earnestTiket({ db }: Office, message: InboxMessage, latihanDb: Database): string | null {
  const named = findTiket(message.text.toLowerCase());
  if (named) return findTiketByKode(latihanDb, named.kode) ? null : (findTiketByKode(db, named.kode)?.kode ?? null);
  const { chatId, quotedStanzaId } = message;
  const quotedId = quotedStanzaId === null ? null : findTiketIdByStanza(db, chatId, quotedStanzaId);
  return quotedId === null ? null : readTiket(db, quotedId).kode;
}

interface Practised {
  state: Outcome['state'];
  hasil: HasilLatihan;
  jawabanList: OutboxMessage[];
}

/** Once for each message: a second call finds what the first has done. */
function practise(office: Office, { angkatan }: Latihan, message: InboxMessage, { petugas }: Sender): Practised {
  const db = openLatihan(office.db, angkatan, office.migrationsDir);
  return inTransaction(db, () => {
    if (petugas) copyPetugas(office.db, db, petugas.id);
    const kept = storeMessage(db, { ...message, quotedStanzaId: quotedThere(office.db, message) }, message.receivedAt);
    if (kept) {
      copyMedia(office.db, db, { main: message.id, latihan: kept.id });
      handleMessage({ ...office, db }, kept);
    }
    const done = findMessage(db, message.chatId, message.stanzaId);
    if (!done) throw new Error(`inbox ${message.id} is not in the practice that it was stored in`);
    return { state: done.state, hasil: readHasil(db, done.id), jawabanList: listJawaban(db, done.id) };
  });
}

/** There the bot's replies have no stanza, since they were sent from here: who answers one means the message that it answered. */
function quotedThere(db: Database, { chatId, quotedStanzaId }: InboxMessage): string | null {
  const id = quotedStanzaId === null ? null : findPesanLatihan(db, chatId, quotedStanzaId);
  return id === null ? quotedStanzaId : readMessage(db, id).stanzaId;
}

/** A file that was deleted for everyone is not fetched any more, practice or not. */
function dropDeleted(office: Office, { chatId, deleteOf }: InboxMessage): void {
  const original = deleteOf === null ? null : findMessage(office.db, chatId, deleteOf);
  if (original?.hasMedia) dropMedia(office, original.id);
}

function repeat(office: Office, message: InboxMessage, jawabanList: readonly OutboxMessage[]): void {
  for (const { chatId, text, lampiranNama, quotedStanzaId, penerima, isSusulan } of jawabanList) {
    // A file of figures that are none goes to nobody.
    const said = lampiranNama === null ? text : `${text}\n${sayTanpaBerkas(lampiranNama)}`.trim();
    const reply = { chatId, text: tandaiLatihan(said), quotedStanzaId, penerima, isSusulan };
    queueMessage(office.db, { ...reply, inboxId: message.id, now: office.now() });
  }
}

function marked(outcome: Outcome): Outcome {
  return outcome.reply === null ? outcome : { ...outcome, reply: tandaiLatihan(outcome.reply) };
}
