/** A message's body as exported → its own text and what it is: marks of media, deletion and edit are taken out. */
import { DELETION_MARK } from './deletion-words.ts';
import { EDIT_MARK } from './edit-words.ts';
import type { ExportedMessage } from './exported-message.ts';
import { stripMarks } from './header-line.ts';
import {
  ANDROID_MEDIA_LINE,
  DOCUMENT_PAGES,
  FILE_NAME,
  IOS_ATTACHED,
  IOS_OMITTED_LINE,
  IOS_OMITTED_TAIL,
} from './media-words.ts';
import { ENCRYPTION_NOTICE, SYSTEM_LINE } from './system-words.ts';

export type MessageBody = Pick<ExportedMessage, 'text' | 'kind' | 'edited'>;

/** Longer bodies are nobody's mark; looking only at short ones keeps long reports cheap. */
const MAX_MARK = 400;

/**
 * Reads the body of a message that has an author. WhatsApp sets U+200E before its own words; these marks are used and then dropped at
 * the body's start, and kept elsewhere, since the text room strips them anyway.
 * A media with a caption is a `pesan` with the caption as text, since a report may stand there.
 */
export function readBody(exported: string): MessageBody {
  const start = markLength(exported);
  let text = start === 0 ? exported : exported.slice(start);
  const isMarked = start > 0;
  let edited = false;
  if (text.endsWith('>')) {
    const plain = text.replace(EDIT_MARK, '');
    edited = plain.length !== text.length;
    text = plain;
  }
  if (text.length <= MAX_MARK) {
    if (DELETION_MARK.test(text)) return { text: '', kind: 'dihapus', edited };
    if (ENCRYPTION_NOTICE.test(text) || (isMarked && isSystemSentence(text)))
      return { text: stripMarks(text), kind: 'sistem', edited };
  }
  const caption = withoutMedia(text);
  if (caption === null) return { text, kind: 'pesan', edited };
  return caption === '' ? { text: '', kind: 'media', edited } : { text: caption, kind: 'pesan', edited };
}

function markLength(text: string): number {
  let length = 0;
  while (text.charCodeAt(length) === 0x200e || text.charCodeAt(length) === 0x200f) length++;
  return length;
}

function isSystemSentence(text: string): boolean {
  return !text.includes('\n') && withoutMedia(text) === null && SYSTEM_LINE.test(stripMarks(text));
}

/** The body without its media mark (empty: no caption), or null when there is no mark. */
function withoutMedia(text: string): string | null {
  const firstEnd = text.indexOf('\n');
  const first = firstEnd === -1 ? text : text.slice(0, firstEnd);
  if (first.length <= MAX_MARK) {
    const rest = firstEnd === -1 ? '' : text.slice(firstEnd + 1);
    if (!mayEndMark(first)) return firstEnd === -1 ? null : withoutLastLine(text);
    if (ANDROID_MEDIA_LINE.test(first) || IOS_OMITTED_LINE.test(first)) return trimCaption(rest);
    const caption = beforeIosMark(first);
    if (caption !== null) return trimCaption(caption === '' ? rest : `${caption}\n${rest}`);
  }
  return firstEnd === -1 ? null : withoutLastLine(text);
}

/** The same for a mark in the last line of several, behind or below a caption. */
function withoutLastLine(text: string): string | null {
  const lastStart = text.lastIndexOf('\n') + 1;
  const last = text.slice(lastStart);
  if (last.length > MAX_MARK || !mayEndMark(last)) return null;
  const before = IOS_OMITTED_LINE.test(last) && last.startsWith('\u200e') ? '' : beforeIosMark(last);
  return before === null ? null : trimCaption(text.slice(0, lastStart) + before);
}

/** A look at the last letters, so that most lines cost no regular expression. */
function mayEndMark(line: string): boolean {
  return (
    line.endsWith('>') || line.endsWith(')') || line.endsWith('isertakan') || line.endsWith('mitted') || line === 'null'
  );
}

/** What stands before an iOS mark on its line, or null when there is none; a document's own name is not a caption. */
function beforeIosMark(line: string): string | null {
  const attached = IOS_ATTACHED.exec(line);
  const before = attached?.[1] ?? IOS_OMITTED_TAIL.exec(line)?.[1];
  if (before === undefined) return null;
  const name = stripMarks(before).trim();
  const isDocument = attached !== null ? attached[2]!.endsWith(name) : /(?:dokumen|document) \S+(?: \S+)?$/i.test(line);
  return DOCUMENT_PAGES.test(name) || (isDocument && FILE_NAME.test(name)) ? '' : before;
}

function trimCaption(caption: string): string {
  return caption.replace(/^\s+|[\s\u200e]+$/g, '');
}
