/** The habit of SMS forms: `USULAN#PKH#ANIUNGAN#NAMA#NIK#KK#RT 1`, one person a line. */

const BARIS =
  /^[ \t]*[*_]*(?:usul(?:an)?|verifikasi|verif|salur|penyaluran|lapor(?:an)?|keluhan|pengaduan)[*_]*[ \t]*#/im;

/** Does a line of the text begin with a keyword and `#`? */
export function isTeksHash(text: string): boolean {
  return text.includes('#') && BARIS.test(text);
}
