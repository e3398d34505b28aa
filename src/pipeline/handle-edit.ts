/** A message that its sender edited: what its earlier wording had told gives way to what it tells now (issue A, settled 7). */
import { goodRows } from '../domain/tiket.ts';
import { type Isi, isReportKind, type Uraian, type UraianLaporan } from '../domain/uraian.ts';
import { renderEdited } from '../render/ralat.ts';
import { reportOf } from '../reports/index.ts';
import { countDeletions, type InboxMessage, type InboxState, listSaid, readMessage } from '../store/inbox.ts';
import type { Database } from '../store/open.ts';
import { plainWords } from '../text/same-words.ts';
import { decideText } from './handle-text.ts';
import { kenaliNama } from './kenali-nama.ts';
import { IGNORED, type Office, type Outcome, type Sender } from './office.ts';
import { parseMessage } from './parse-message.ts';
import { resolveTarget } from './resolve-target.ts';
import { holdsWholeNumber, joinOutcomes, listSpoken, type Spoken, unsay } from './said.ts';
import { supersede } from './supersede.ts';

/** Wordings of a message that have been dealt with. */
const OVER_SET: ReadonlySet<InboxState> = new Set(['done', 'ignored', 'refused']);

interface Edit {
  message: InboxMessage;
  /** the wordings before it that have been dealt with, its first one included */
  saidList: readonly InboxMessage[];
  spokenList: readonly Spoken[];
  /** a newer wording speaks louder */
  isLate: boolean;
}

/** Edited talk can become a report; an edit that changes nothing that was understood gets silence. */
export function handleEdit(office: Office, message: InboxMessage, sender: Sender): Outcome {
  const { db } = office;
  const stanzaId = message.editOf ?? '';
  // The deletion has come before the edit that it takes back.
  if (countDeletions(db, message.chatId, stanzaId) > 0 && !holdsWholeNumber(message.text)) return IGNORED;
  const overList = listSaid(db, message.chatId, stanzaId).filter(({ state }) => OVER_SET.has(state));
  const saidList = overList.filter(({ sentAt }) => sentAt <= message.sentAt);
  if (plainWords(saidList.at(-1)?.text ?? '') === plainWords(message.text)) return IGNORED;
  const spokenList = listSpoken(db, overList);
  const edit = { message, saidList, spokenList, isLate: saidList.length < overList.length };
  if (spokenList.some(({ isBegun }) => isBegun)) return retell(office, edit, sender);
  return edit.isLate ? IGNORED : sayAnew(office, edit, sender, spokenList);
}

/** The message has told a report before: the same kind supersedes it, another kind or talk ends it. */
function retell(office: Office, edit: Edit, sender: Sender): Outcome {
  const { message, saidList, spokenList, isLate } = edit;
  // "kemarin" in an edited message is still the day before it was first sent.
  const konteks = { ...sender.konteks, sentAt: saidList[0]?.sentAt ?? message.sentAt };
  const uraian = parseMessage(message.text, konteks, office.reference);
  const previous = parseMessage(saidList.at(-1)?.text ?? '', konteks, office.reference);
  if (JSON.stringify(contentOf(previous)) === JSON.stringify(contentOf(uraian))) return IGNORED;
  const own = spokenList.find(({ isBegun, tiket }) => isBegun && tiket.jenis === uraian.kind);
  if (!own || !isReportKind(uraian.kind)) return isLate ? IGNORED : sayAnew(office, edit, sender, spokenList);
  const ended = isLate
    ? []
    : unsayAll(
        office,
        edit,
        sender,
        spokenList.filter((spoken) => spoken !== own),
      );
  return joinOutcomes([...ended, supersedeOwn(office, message, sender, own, { ...uraian, kind: uraian.kind })]);
}

function supersedeOwn(
  office: Office,
  message: InboxMessage,
  sender: Sender,
  { tiket }: Spoken,
  uraian: UraianLaporan,
): Outcome {
  const resolved = uraian.target === null ? uraian : resolveTarget(office, message, sender, uraian);
  if ('state' in resolved) return resolved;
  const said = kenaliNama(office.db, resolved);
  const superseded = supersede(office, tiket, {
    sebab: 'edit',
    sentAt: message.sentAt,
    inboxId: message.id,
    petugasId: sender.petugas?.id ?? null,
    isi: { isi: contentOf(said).isi, masalah: said.rejects },
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

/** What it had told ends (an usulan that was edited into a salur, a ralat of other figures), and it is read like a new message. */
function sayAnew(office: Office, edit: Edit, sender: Sender, spokenList: readonly Spoken[]): Outcome {
  const ended = unsayAll(office, edit, sender, spokenList);
  const begun = decideText(office, withQuotation(office.db, edit), sender);
  // A figure that is corrected once more is told once: as it stands now.
  const told = ended.filter(({ tiketId }) => begun.reply === null || tiketId == null || tiketId !== begun.tiketId);
  return joinOutcomes(begun.reply === null && begun.state === 'ignored' ? told : [...told, begun]);
}

function unsayAll(office: Office, { message }: Edit, sender: Sender, spokenList: readonly Spoken[]): Outcome[] {
  return spokenList.flatMap((spoken) => unsay(office, message, sender, spoken, 'sunting') ?? []);
}

/** A ralat that is edited still speaks of the ticket of which it spoke. */
function withQuotation(db: Database, { message, saidList, spokenList }: Edit): InboxMessage {
  if (message.quotedStanzaId !== null) return message;
  const quoted = saidList.find(({ quotedStanzaId }) => quotedStanzaId !== null)?.quotedStanzaId;
  const corrected = spokenList.find(({ isBegun, wordIdList }) => !isBegun && wordIdList.length > 0);
  const report = corrected ? readMessage(db, corrected.tiket.inboxId) : null;
  return { ...message, quotedStanzaId: quoted ?? (report?.chatId === message.chatId ? report.stanzaId : null) };
}
