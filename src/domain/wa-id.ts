/** WhatsApp ids: a phone number as `628…`, or the id that hides one (`…@lid`). */

/** The national part without its 0: nine to twelve digits that begin with 8 (domain facts §2). */
const NASIONAL = /^8\d{8,11}$/;
const JID = /^(\d{5,20})(?::\d+)?@(c\.us|s\.whatsapp\.net|lid)$/;
const HIASAN = /[\s().\-/\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+/g;

/**
 * Reads a phone number or WhatsApp id in any way of writing it: `0812-…`, `+62 812…`, `628…@c.us`, `wa.me/628…`.
 * An id that WhatsApp itself gives (`…@c.us`) is believed, also where the number is a foreign one; a typed number must
 * be an Indonesian mobile number. A LID is kept as it is.
 * @returns `628…` or `…@lid`; null where it is neither
 */
export function parseWaId(text: string): string | null {
  const plain = text.normalize('NFKC').trim().toLowerCase();
  const jid = JID.exec(plain);
  if (jid?.[1]) return jid[2] === 'lid' ? `${jid[1]}@lid` : jid[1];
  const digits = plain
    .replace(/^(?:https?:\/\/)?(?:wa\.me\/|api\.whatsapp\.com\/send\?phone=)|^tel:/, '')
    .replace(HIASAN, '')
    .replace(/^\+/, '');
  // `+62 (0)812` and `0062 812` are both met; a spreadsheet eats the leading 0.
  const nasional = digits.replace(/^(?:00)?62/, '').replace(/^0/, '');
  return NASIONAL.test(nasional) ? `62${nasional}` : null;
}

/** Is the id a LID, behind which WhatsApp hides the number? */
export function isLid(waId: string): boolean {
  return waId.endsWith('@lid');
}

/** An id where others read along, and in logs: `…9012`. */
export function maskWaId(waId: string): string {
  return `…${waId.replace(/@.*$/, '').slice(-4)}`;
}

/** An id in a private chat with the admin: the number as people write it, `0812-0000-9012`. */
export function sayWaId(waId: string): string {
  if (isLid(waId)) return waId;
  if (!waId.startsWith('62')) return `+${waId}`;
  return `0${waId.slice(2)}`.replace(/^(\d{4})(\d{4})(\d+)$/, '$1-$2-$3');
}
