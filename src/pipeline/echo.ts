/** The bot's own words, pasted or forwarded by somebody: never taken for a report or an order (design §5). */

/** How the bot's replies begin: a mark and a ticket, a recap with its code, an answer about the records. */
const ECHO =
  /^\s*(?:[✅⚠🚫🔄ℹ]\ufe0f?\s*\*?[UVSLK]-\d{3,}|\*?Rekap (?:minggu|bulan|susulan|hari)[^\n]*R-\d{4}|\*?Sudah tercatat di|\*?Selamat bergabung,[^\n]*pesan yang tersimpan|Pesan ber-NIK dihapus|📥 Lewat japri: \*?[UVSLK]-\d{3,}|\*Pak Sotarsa\* mencatat|🎓 \*LATIHAN|📢 \*Pengumuman)/u;

export function isEcho(text: string): boolean {
  return ECHO.test(text);
}
