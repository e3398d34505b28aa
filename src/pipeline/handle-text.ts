/** What a text is, and what becomes of it: report, order, correction, withdrawal, or talk. */
import { isReportKind } from '../domain/uraian.ts';
import type { InboxMessage } from '../store/inbox.ts';
import { readChoice } from './choose.ts';
import { isEcho } from './echo.ts';
import { quotedTiket } from './find-target.ts';
import { handleCommand, readOfficeCommand } from './handle-command.ts';
import { handleBatal, handleKoreksi } from './handle-koreksi.ts';
import { handleReport } from './handle-report.ts';
import { handleStranger } from './handle-stranger.ts';
import { handleTalk } from './handle-talk.ts';
import { IGNORED, type Office, type Outcome, refuse, type Sender } from './office.ts';
import { parseMessage } from './parse-message.ts';
import { handleSupplement } from './supplement.ts';

/** Decides about a text that somebody sent, or edited into something new. */
export function decideText(office: Office, message: InboxMessage, sender: Sender): Outcome {
  if (isEcho(message.text)) return IGNORED;
  const choice = sender.petugas && readChoice(office, message, sender.petugas);
  if (sender.petugas && choice) return handleCommand(office, message, sender, sender.petugas, choice);
  const uraian = parseMessage(message.text, sender.konteks, office.reference);
  if (!sender.petugas) return handleStranger(office, message, sender, uraian);
  const quotedKode = quotedTiket(office, message)?.kode ?? null;
  const order = readOfficeCommand(office, message.text, uraian, quotedKode, message.isGroup);
  if (order) return handleCommand(office, message, sender, sender.petugas, order);
  const supplement = handleSupplement(office, message, sender, uraian);
  if (supplement) return supplement;
  if (isReportKind(uraian.kind)) return handleReport(office, message, sender, { ...uraian, kind: uraian.kind });
  if (uraian.kind === 'koreksi') return handleKoreksi(office, message, sender, uraian);
  if (uraian.kind === 'batal') return handleBatal(office, message, sender, uraian);
  if (uraian.kind === 'perintah') return refuse('Perintah ini belum tersedia. Yang sudah bisa: kirim BANTUAN.');
  return handleTalk(office, message, sender);
}
