/** Withdraws a ticket, takes back what one message had said, and undoes either. */
import { goodRows, type Tiket } from '../domain/tiket.ts';
import { renderRestored, renderWithdrawn } from '../render/ralat.ts';
import { sayUnknownTiket } from '../render/tanggapan.ts';
import { reportOf } from '../reports/index.ts';
import type { InboxMessage } from '../store/inbox.ts';
import { readIsi } from '../store/isi.ts';
import { findTiketByKode, readTiket } from '../store/tiket.ts';
import type { NewVersi } from '../store/versi.ts';
import { refuseTiket } from './authorise.ts';
import { type Office, type Outcome, refuse, type Sender } from './office.ts';
import { type Superseded, supersede } from './supersede.ts';

/** Withdraws a ticket by word (`batal`), by deletion of its message (`hapus`), or by an edit into talk (`sunting`). */
export function withdraw(
  office: Office,
  message: InboxMessage,
  sender: Sender,
  tiket: Tiket,
  sebab: 'batal' | 'hapus' | 'sunting',
): Outcome {
  const isi = readIsi(office.db, tiket.id);
  const refusal = refuseTiket(sender, tiket, isi.desa);
  if (refusal !== null) return refuse(refusal);
  if (tiket.state === 'dibatalkan') {
    return refuse(`${tiket.kode} memang sudah dibatalkan. Menghidupkan lagi: PULIHKAN ${tiket.kode}`);
  }
  supersede(office, tiket, { ...versiOf(message, sender), sebab: sebab === 'batal' ? 'batal' : 'hapus' });
  return { state: 'done', reply: renderWithdrawn(tiket, isi, sebab), tiketId: tiket.id };
}

/** A deleted or edited message had corrected or replaced a ticket: the ticket says again what it said without these words of it. */
export function takeBack(
  office: Office,
  message: InboxMessage,
  sender: Sender,
  tiket: Tiket,
  inboxIdList: readonly number[],
): Outcome {
  let change: Superseded | null = null;
  for (const tarik of inboxIdList) {
    const next = supersede(office, readTiket(office.db, tiket.id), {
      ...versiOf(message, sender),
      sebab: 'tarik',
      tarik,
    });
    change = change ? { ...next, before: change.before, isEffective: change.isEffective || next.isEffective } : next;
  }
  return { state: 'done', reply: change?.isEffective ? sayRestored(office, tiket, change) : null, tiketId: tiket.id };
}

/** `PULIHKAN U-0012`: undoes the last change of a ticket, be it a withdrawal, a deletion, a correction or a replacement. */
export function restore(office: Office, message: InboxMessage, sender: Sender, kode: string): Outcome {
  const tiket = findTiketByKode(office.db, kode);
  if (!tiket) return refuse(sayUnknownTiket(kode));
  const refusal = refuseTiket(sender, tiket, readIsi(office.db, tiket.id).desa);
  if (refusal !== null) return refuse(refusal);
  const change = supersede(office, tiket, { ...versiOf(message, sender), sebab: 'pulih' });
  return { state: 'done', reply: sayRestored(office, tiket, change), tiketId: tiket.id };
}

function sayRestored(office: Office, tiket: Tiket, change: Superseded): string {
  const { isi, masalah } = change.after;
  const confirmList = reportOf(tiket.jenis).confirm(isi, goodRows(isi, masalah), office.reference, tiket.peran);
  return renderRestored(tiket, change, confirmList);
}

function versiOf(message: InboxMessage, sender: Sender): Omit<NewVersi, 'sebab'> {
  return { sentAt: message.sentAt, inboxId: message.id, petugasId: sender.petugas?.id ?? null };
}
