/** A sender who is not registered: told once how to register; what was sent is kept until then (issue A, settled 11). */
import { isReportKind, type Uraian } from '../domain/uraian.ts';
import { sayRegister } from '../render/tanggapan.ts';
import type { InboxMessage } from '../store/inbox.ts';
import { markGreeted } from '../store/sapaan.ts';
import { findTarget } from './find-target.ts';
import { handleBatal, handleKoreksi } from './handle-koreksi.ts';
import { handleReport } from './handle-report.ts';
import { IGNORED, type Office, type Outcome, type Sender } from './office.ts';

/** A keluhan is taken from anybody; orders of strangers get silence in the group. The bot's own phone needs no registration hint. */
export function handleStranger(office: Office, message: InboxMessage, sender: Sender, uraian: Uraian): Outcome {
  if (uraian.kind === 'abaikan' || message.isOwn) return IGNORED;
  if (uraian.kind === 'keluhan') return handleReport(office, message, sender, { ...uraian, kind: uraian.kind });
  const { db } = office;
  const now = office.now();
  const own = ownKeluhan(office, message, sender, uraian);
  if (own) return own;
  const isWork = isReportKind(uraian.kind) || uraian.kind === 'koreksi' || uraian.kind === 'batal';
  if (isWork) {
    const isFirst = markGreeted(db, message.senderIdList, message.isGroup ? 'grup' : 'pribadi', now);
    return { state: 'waiting', reply: isFirst ? sayRegister(message) : null };
  }
  // Orders of strangers: silence in the group, the hint in private, once.
  const isFirst = markGreeted(db, message.senderIdList, 'pribadi', now);
  const hint = sayRegister({ ...message, isGroup: false });
  return { state: 'refused', reply: isFirst ? hint : null, replyTo: message.senderIdList[0] };
}

/** Whoever complained may also correct or withdraw the complaint. */
function ownKeluhan(office: Office, message: InboxMessage, sender: Sender, uraian: Uraian): Outcome | null {
  if (uraian.kind !== 'koreksi' && uraian.kind !== 'batal') return null;
  const target = findTarget(office, message, sender, uraian);
  if (target === null || typeof target === 'string' || target.jenis !== 'keluhan') return null;
  if (!sender.idList.includes(target.senderId)) return null;
  return uraian.kind === 'batal'
    ? handleBatal(office, message, sender, uraian)
    : handleKoreksi(office, message, sender, uraian);
}
