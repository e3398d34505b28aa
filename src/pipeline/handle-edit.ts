/** A message that its sender edited: the report it made is superseded, under the same ticket (issue A, settled 7). */

import { goodRows, type Tiket } from '../domain/tiket.ts';
import { type Isi, isReportKind, type Uraian } from '../domain/uraian.ts';
import { renderEdited } from '../render/ralat.ts';
import { reportOf } from '../reports/index.ts';
import { findMessage, type InboxMessage, readLatestText } from '../store/inbox.ts';
import { readTiket } from '../store/tiket.ts';
import { decideText } from './handle-text.ts';
import { IGNORED, type Office, type Outcome, type Sender } from './office.ts';
import { parseMessage } from './parse-message.ts';
import { resolveTarget } from './resolve-target.ts';
import { supersede } from './supersede.ts';
import { withdraw } from './withdraw.ts';

/** Edited talk can become a report; an edit that changes nothing that was understood gets silence. */
export function handleEdit(office: Office, message: InboxMessage, sender: Sender): Outcome {
  const original = findMessage(office.db, message.chatId, message.editOf ?? '');
  const tiket = original?.tiketId ? readTiket(office.db, original.tiketId) : null;
  if (!original || !tiket || tiket.inboxId !== original.id) return decideText(office, message, sender);
  // "kemarin" in an edited message is still the day before it was first sent.
  const konteks = { ...sender.konteks, sentAt: original.sentAt };
  const uraian = parseMessage(message.text, konteks, office.reference);
  const previous = parseMessage(readLatestText(office.db, original, message), konteks, office.reference);
  if (JSON.stringify(contentOf(previous)) === JSON.stringify(contentOf(uraian))) return IGNORED;
  if (!isReportKind(uraian.kind)) return withdraw(office, message, sender, tiket, 'sunting');
  if (uraian.kind !== tiket.jenis) return moveToOtherKind(office, message, sender, tiket);
  const resolved =
    uraian.target === null ? uraian : resolveTarget(office, message, sender, { ...uraian, kind: uraian.kind });
  if ('state' in resolved) return resolved;
  const superseded = supersede(office, tiket, {
    sebab: 'edit',
    sentAt: message.sentAt,
    inboxId: message.id,
    petugasId: sender.petugas?.id ?? null,
    isi: { isi: contentOf(resolved).isi, masalah: resolved.rejects },
  });
  const { isi, masalah } = superseded.after;
  const confirmList = reportOf(tiket.jenis).confirm(isi, goodRows(isi, masalah), office.reference, tiket.peran);
  return { state: 'done', reply: renderEdited(tiket, superseded, confirmList), tiketId: tiket.id };
}

function contentOf({ kind, desa, program, periode, tanggal, rows, totals, perDesa, jenis, target, uang }: Uraian): {
  kind: string;
  isi: Isi;
} {
  return {
    kind,
    isi: { desa, program, periode, tanggal, rows, totals, perDesa, jenis, target, ...(uang && { uang }) },
  };
}

/** An usulan that was edited into a salur: the one ends, the other begins, in one reply. */
function moveToOtherKind(office: Office, message: InboxMessage, sender: Sender, tiket: Tiket): Outcome {
  const ended = withdraw(office, message, sender, tiket, 'sunting');
  const begun = decideText(office, message, sender);
  return { ...begun, reply: [ended.reply, begun.reply].filter(Boolean).join('\n') };
}
