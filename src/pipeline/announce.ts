/** A report that came by private chat: the group hears which and how many, never who; one line a ticket. */
import { isProgramPeka } from '../domain/privasi.ts';
import { goodRows } from '../domain/tiket.ts';
import { renderJapri } from '../render/konfirmasi.ts';
import { reportOf } from '../reports/index.ts';
import { type InboxMessage, readMessage } from '../store/inbox.ts';
import { readIsi } from '../store/isi.ts';
import { queueMessage } from '../store/outbox.ts';
import { readTiket } from '../store/tiket.ts';
import type { Office, Outcome } from './office.ts';

/**
 * Queues the line, once a ticket, when its report is accepted: at once or after it was mended in the private chat. Not after what the
 * group has seen itself, and never for a keluhan: who complains in private does not want it told (Puskesos C.8).
 */
export function announce(office: Office, message: InboxMessage, outcome: Outcome): void {
  const { db, reference } = office;
  if (message.isGroup || outcome.tiketId == null) return;
  const tiket = readTiket(db, outcome.tiketId);
  if (tiket.state !== 'diterima' || tiket.jenis === 'keluhan' || readMessage(db, tiket.inboxId).isGroup) return;
  const isi = readIsi(db, tiket.id);
  const figures = reportOf(tiket.jenis).figures(isi, goodRows(isi, tiket.masalah));
  const shown = isProgramPeka(isi.program, reference.programList) ? { ...isi, program: null } : isi;
  const text = renderJapri(tiket, shown, figures);
  const now = office.now();
  for (const chatId of office.groupIdList()) {
    const uniqueKey = `japri:${tiket.id}:${chatId}`;
    queueMessage(db, { chatId, text, uniqueKey, isUnasked: true, now, dueAt: office.postableAt(now) });
  }
}
