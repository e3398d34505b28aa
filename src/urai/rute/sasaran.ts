/** What a correction or withdrawal is about: kind, programme, desa, person, row. */
import type { Token } from '../../text/tokens.ts';
import type { Bacaan } from '../bacaan.ts';
import type { Struktur } from '../bentuk.ts';
import { jenisTable } from '../kosakata/jenis.ts';
import { labelTable } from '../kosakata/label.ts';
import { BUKAN_NAMA } from '../kosakata/obrolan.ts';
import { gantiTable, rujukanTable } from '../kosakata/rute.ts';

export const NOMOR_BARIS = /(?:^|[^a-z])(?:no|nomor|nmr|baris|urutan|urut)\.? ?(?:urut ?)?\d{1,3}(?!\d)/;

/** Kind, programme, desa, person or row: what makes plain which report is meant. */
export function isSasaran(bacaan: Bacaan, tokens: readonly Token[]): boolean {
  const isKind =
    jenisTable.findAll(tokens).some((hit) => !['laporan', 'nihil', 'kegiatan', 'rekap'].includes(hit.value)) ||
    tokens.some((token) => token.word === 'nihil' || token.word === 'rekap');
  if (isKind || bacaan.kamus.program.has(tokens) || NOMOR_BARIS.test(bacaan.low)) return true;
  if (bacaan.hasNomor) return true;
  if (bacaan.kamus.desa.has(tokens)) return true;
  return isOrang(bacaan, tokens);
}

/** A name behind `an.`/`nama`, or two capitalised words in a message that is not all capitals. */
function isOrang(bacaan: Bacaan, tokens: readonly Token[]): boolean {
  if (/(?:^|[\s(])(?:an\.? |an\.|a\/n ?|atas nama )[a-z]/.test(bacaan.low)) return true;
  return tokens.some((token, i) => {
    const next = tokens[i + 1];
    if (i === 0 || next === undefined || token.low.length < 3 || next.low.length < 3) return false;
    const isUpper = (item: Token) =>
      /\p{Lu}/u.test(bacaan.text[item.start]!) && /\p{Ll}/u.test(bacaan.text[item.start + 1] ?? '');
    return (
      isUpper(token) &&
      isUpper(next) &&
      jenisTable.matchAt(tokens, i) === null &&
      labelTable.matchAt(tokens, i) === null
    );
  });
}

/** A bare word, or one with a report, a person or `yang tadi` behind it; else it is about something else. */
export function isTentangLaporan(bacaan: Bacaan, tokens: readonly Token[], first: number): boolean {
  const rest = tokens.slice(first).filter((token) => !token.isSign && !BUKAN_NAMA.has(token.word));
  return (
    rest.length <= 2 ||
    rujukanTable.has(tokens) ||
    jenisTable.has(tokens) ||
    isSasaran(bacaan, tokens) ||
    isRujukBalik(tokens) ||
    gantiTable.has(tokens) ||
    /\d/.test(bacaan.low)
  );
}

export function isRujukBalik(tokens: readonly Token[]): boolean {
  return tokens.some((token) =>
    ['tadi', 'kemarin', 'itu', 'sebelumnya', 'terdahulu', 'atas', 'dikirim', 'kiriman'].includes(token.word),
  );
}

export function isSasaranKuat(bacaan: Bacaan, tokens: readonly Token[]): boolean {
  return (
    jenisTable.findAll(tokens).some((hit) => ['usulan', 'verifikasi', 'salur', 'keluhan'].includes(hit.value)) ||
    NOMOR_BARIS.test(bacaan.low) ||
    bacaan.kamus.program.has(tokens)
  );
}

/** A message that begins with `ralat` but brings a whole list under its own heading is that report. */
export function isDaftarSendiri(bacaan: Bacaan, struktur: Struktur): boolean {
  if (bacaan.tiket) return false;
  const heading =
    struktur.judulList.length > 0 ||
    bacaan.lines.some(
      (line) =>
        struktur.peran[line.index] === 'kepala' && jenisTable.has(line.tokens) && bacaan.kamus.program.has(line.tokens),
    );
  const isList =
    struktur.rekaman.length >= 2 && struktur.rekaman.filter((rekaman) => rekaman.lines.length > 0).length >= 2;
  const counts = struktur.peran.filter((peran) => peran === 'hitung').length;
  return heading && (isList || counts >= 3 || struktur.peran.filter((peran) => peran === 'desa').length >= 2);
}
