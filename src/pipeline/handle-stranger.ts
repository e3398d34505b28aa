/** A sender who is not registered: told once how to register; what was sent is kept until then (issue A, settled 11). */
import { isReportKind, type Uraian } from '../domain/uraian.ts';
import { sayRegister } from '../render/tanggapan.ts';
import type { InboxMessage } from '../store/inbox.ts';
import { markGreeted } from '../store/sapaan.ts';
import { handleReport } from './handle-report.ts';
import { IGNORED, type Office, type Outcome, type Sender } from './office.ts';

/** A keluhan is taken from anybody; orders of strangers get silence in the group. */
export function handleStranger(office: Office, message: InboxMessage, sender: Sender, uraian: Uraian): Outcome {
  if (uraian.kind === 'abaikan') return IGNORED;
  if (uraian.kind === 'keluhan') return handleReport(office, message, sender, { ...uraian, kind: uraian.kind });
  const isWork = isReportKind(uraian.kind) || uraian.kind === 'koreksi' || uraian.kind === 'batal';
  if (!isWork && message.isGroup) return IGNORED;
  const isFirst = markGreeted(office.db, message.senderIdList, message.isGroup ? 'grup' : 'pribadi', office.now());
  return { state: isWork ? 'waiting' : 'refused', reply: isFirst ? sayRegister(message) : null };
}
