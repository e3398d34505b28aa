/** A stable identity for exported messages, which have none of their own, so that overlapping exports import once. */
import { createHash } from 'node:crypto';
import { EXPORTED_PREFIX } from '../../domain/message.ts';
import type { ExportedMessage } from './exported-message.ts';
import { stripMarks } from './header-line.ts';

/** `+62 812-3456-7890` and `‪+62 812 3456 7890‬` are one; names without case and double spaces. */
function plainAuthor(author: string | null): string {
  if (author === null) return '';
  const name = stripMarks(author).normalize('NFC').replace(/^~\s*/, '').replace(/\s+/g, ' ').trim().toLowerCase();
  return /^\+?[\d\s().-]{8,}$/.test(name) ? name.replace(/\D/g, '') : name;
}

function plainText(text: string): string {
  return stripMarks(text).normalize('NFC').replace(/\s+/g, ' ').trim();
}

/**
 * The id of an exported message: `ekspor-` and a hash of minute, author, kind and text. `occurrence` counts messages that are alike in
 * all of these, from 0 (`stanzaIdCounter` does it).
 * The same chat exported later, longer, with other line ends, by Android (no seconds) or iOS, gives the same ids.
 * Limits: names are those of the exporting phone's contact list, so two phones that saved a person differently (or one that did not)
 * give different ids; so do an export before and after an edit or a deletion, media whose caption only one of the two exports holds, and
 * system lines, whose wording differs between systems and languages. An export that starts in the midst of equal messages of one minute
 * counts them from 0 again.
 */
export function exportStanzaId(message: ExportedMessage, occurrence: number): string {
  const partList = [
    message.at.slice(0, 16),
    plainAuthor(message.author),
    message.kind,
    plainText(message.text),
    occurrence,
  ];
  return `${EXPORTED_PREFIX}${createHash('sha256').update(partList.join('\0')).digest('hex').slice(0, 32)}`;
}

/** Minutes remembered at once: far more than messages of one minute are ever apart in a file. */
const MAX_REMEMBERED = 20_000;

/** Gives each message of one file its id, counting equal ones, in constant memory. */
export function stanzaIdCounter(): (message: ExportedMessage) => string {
  let countById = new Map<string, number>();
  let older = new Map<string, number>();
  return (message) => {
    const first = exportStanzaId(message, 0);
    const occurrence = countById.get(first) ?? older.get(first) ?? 0;
    countById.set(first, occurrence + 1);
    if (countById.size >= MAX_REMEMBERED) [older, countById] = [countById, new Map()];
    return occurrence === 0 ? first : exportStanzaId(message, occurrence);
  };
}
