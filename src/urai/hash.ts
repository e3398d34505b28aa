/** The habit of SMS forms: `USULAN#PKH#ANIUNGAN#NAMA#NIK#KK#RT 1`, one person a line. */

const BARIS = /^\s*[*_]*(usul(?:an)?|verifikasi|verif|salur|penyaluran|lapor(?:an)?|keluhan|pengaduan)[*_]*\s*#(.*)$/i;

export interface TeksHash {
  text: string;
  isHash: boolean;
}

/**
 * Turns lines of `KEYWORD#…` into a heading and rows with separators; other texts stay as they are.
 * The length of the text is kept, so that offsets stay true.
 */
export function bukaHash(text: string): TeksHash {
  if (!text.includes('#')) return { text, isHash: false };
  let isHash = false;
  const lines = text.split('\n').map((line) => {
    if (!BARIS.test(line)) return line;
    isHash = true;
    return line;
  });
  return { text: lines.join('\n'), isHash };
}
