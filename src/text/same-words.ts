/** Are two texts the same message? WhatsApp shows one now in the chat, now in an export, with marks of its own. */

/** In an export a mention is a name between isolates; in the chat it is the number, or the LID. */
const MENTION = /@\u2068[^\u2069\n]*\u2069|@\d{5,20}(?!\d)/g;
const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const EDIT_MARK = /\s*<(?:pesan (?:ini )?(?:telah )?diedit|this message was edited)>$/i;
const MEDIA_LINE =
  /^(?:<media (?:tidak disertakan|omitted)>|[^\n]{1,255}\.\w{1,8} \((?:file|berkas) (?:terlampir|attached)\))(?:\n|$)/i;

/** The words of a message without the marks and blanks in which its appearances differ; empty where it has none. */
export function plainWords(text: string): string {
  return text
    .normalize('NFC')
    .replace(MENTION, '@')
    .replace(INVISIBLE, '')
    .replace(/\r\n?/g, '\n')
    .trim()
    .replace(MEDIA_LINE, '')
    .replace(EDIT_MARK, '')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}
