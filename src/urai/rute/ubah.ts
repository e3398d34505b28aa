/** Corrections and withdrawals: is the message one, and does it say of what? (settled case 9) */
import type { Token } from '../../text/tokens.ts';
import type { Bacaan } from '../bacaan.ts';
import { jenisTable } from '../kosakata/jenis.ts';
import { BUKAN_NAMA } from '../kosakata/obrolan.ts';
import { labelTable } from '../kosakata/label.ts';
import { acaraTable, batalTable, gantiTable, hapusTable, koreksiTable, menyusulTable, rujukanTable, seharusnyaTable } from '../kosakata/rute.ts';
import { isMasalahKata } from './obrolan.ts';
import type { Struktur } from '../struktur.ts';
import { findTiket } from '../tiket.ts';
import { wordsFromStart } from './awal.ts';

export interface UbahTerbaca {
  kind: 'koreksi' | 'batal';
  tiket: string | null;
  isSasaranJelas: boolean;
}

const BUKAN_TAPI = /(?:bkn|bukan|bukannya)\s.{2,60}(?:\btp\b|tapi|tetapi|melainkan)/;
const NOMOR_BARIS = /(?:^|[^a-z])(?:no|nomor|nmr|baris|urutan|urut)\.? ?(?:urut ?)?\d{1,3}(?!\d)/;

/** Kind, programme, desa, person or row: what makes plain which report is meant. */
function isSasaran(bacaan: Bacaan, tokens: readonly Token[]): boolean {
  const isKind = jenisTable.findAll(tokens).some((hit) => !['laporan', 'nihil', 'kegiatan', 'rekap'].includes(hit.value)) || tokens.some((token) => token.word === 'nihil' || token.word === 'rekap');
  if (isKind || bacaan.kamus.program.has(tokens) || NOMOR_BARIS.test(bacaan.low)) return true;
  if (bacaan.identitas.some((list) => list.length > 0)) return true;
  if (bacaan.kamus.desa.has(tokens)) return true;
  return isOrang(bacaan, tokens);
}

/** A name behind `an.`/`nama`, or two capitalised words in a message that is not all capitals. */
function isOrang(bacaan: Bacaan, tokens: readonly Token[]): boolean {
  if (/(?:^|[\s(])(?:an\.? |an\.|a\/n ?|atas nama )[a-z]/.test(bacaan.low)) return true;
  return tokens.some((token, i) => {
    const next = tokens[i + 1];
    if (i === 0 || next === undefined || token.low.length < 3 || next.low.length < 3) return false;
    const isUpper = (item: Token) => /\p{Lu}/u.test(bacaan.text[item.start]!) && /\p{Ll}/u.test(bacaan.text[item.start + 1] ?? '');
    return isUpper(token) && isUpper(next) && jenisTable.matchAt(tokens, i) === null && labelTable.matchAt(tokens, i) === null;
  });
}

/** Reads a correction or withdrawal, or null. */
export function readUbah(bacaan: Bacaan, struktur: Struktur): UbahTerbaca | null {
  const { tokens, first } = wordsFromStart(bacaan);
  if (tokens.length === 0 || tokens.length > 220) return null;
  const tiket = findTiket(bacaan.low)?.kode ?? null;
  if (tiket !== null && isLaporanTiket(tokens, first)) return null;
  const kind = isBatal(bacaan, tokens, first, tiket, struktur) ? 'batal' : isKoreksi(bacaan, tokens, first, tiket, struktur) ? 'koreksi' : null;
  if (kind === null) return null;
  return { kind, tiket, isSasaranJelas: tiket !== null || isSasaran(bacaan, tokens) };
}

/** `VERIFIKASI U-0015 …`: a report by row numbers. */
function isLaporanTiket(tokens: readonly Token[], first: number): boolean {
  const hit = jenisTable.matchAt(tokens, first) ?? jenisTable.matchAt(tokens, first + 1);
  const behind = hit === null ? undefined : tokens[hit.to];
  return hit !== null && (hit.value === 'verifikasi' || hit.value === 'salur') && behind !== undefined && !batalTable.has(tokens) && !koreksiTable.has(tokens);
}

function isBatal(bacaan: Bacaan, tokens: readonly Token[], first: number, tiket: string | null, struktur: Struktur): boolean {
  if (struktur.rekaman.length > 2 || tokens.length > 40) return false;
  const lead = tokens.slice(first, first + 5);
  const startsBatal = batalTable.matchAt(tokens, first) !== null;
  const startsHapus = hapusTable.matchAt(tokens, first) !== null;
  if (tiket !== null && (batalTable.has(tokens) || startsHapus)) return !startsKoreksi(tokens, first);
  if (startsBatal) return !isAcara(tokens) && !isTanya(bacaan) && isTentangLaporan(bacaan, tokens, first);
  const isLead = batalTable.has(lead);
  const isWord = batalTable.has(tokens) || hapusTable.has(tokens);
  if (!isWord || isAcara(tokens) || isTanya(bacaan) || isMasalahKata(bacaan)) return false;
  const refersBack = tokens.some((token) => token.word === 'tadi' || token.word === 'kemarin' || token.low === 'itu' || token.low === 'sebelumnya' || token.low === 'atas') ;
  const isReport = jenisTable.findAll(tokens).some((hit) => hit.value !== 'kegiatan') || rujukanTable.has(tokens);
  if (hapusTable.has(tokens) && !batalTable.has(tokens)) return refersBack && tokens.length <= 14 && struktur.rekaman.length === 0 && !startsJenis(tokens, first);
  return (isLead || refersBack) && isReport && !/jangan|tidak jadi batal/.test(bacaan.low);
}

/** A bare word, or one with a report, a person or `yang tadi` behind it; else it is about something else. */
function isTentangLaporan(bacaan: Bacaan, tokens: readonly Token[], first: number): boolean {
  const rest = tokens.slice(first).filter((token) => !token.isSign && !BUKAN_NAMA.has(token.word));
  return rest.length <= 2 || rujukanTable.has(tokens) || jenisTable.has(tokens) || isSasaran(bacaan, tokens) || isRujukBalik(tokens) || gantiTable.has(tokens) || /\d/.test(bacaan.low);
}

function startsJenis(tokens: readonly Token[], first: number): boolean {
  const hit = jenisTable.matchAt(tokens, first);
  const behind = hit ? tokens[hit.to] : undefined;
  return hit !== null && behind !== undefined && hapusTable.matchAt(tokens, hit.to) !== null;
}

const isAcara = (tokens: readonly Token[]) => acaraTable.has(tokens);
const isTanya = (bacaan: Bacaan) => /\?\s*$/.test(bacaan.low.trim()) && !/(?:bisa|boleh|tolong)/.test(bacaan.low);
const startsKoreksi = (tokens: readonly Token[], first: number) => koreksiTable.matchAt(tokens, first) !== null;

function isKoreksi(bacaan: Bacaan, tokens: readonly Token[], first: number, tiket: string | null, struktur: Struktur): boolean {
  const starts = startsKoreksi(tokens, first) || koreksiTable.has(tokens.slice(first, first + 3));
  if (starts) {
    if (isDaftarSendiri(bacaan, struktur)) return false;
    return tiket !== null || isSasaranKuat(bacaan, tokens) || (!isAcara(tokens) && isTentangLaporan(bacaan, tokens, first));
  }
  if (struktur.rekaman.length > 2 || tokens.length > 45) return false;
  if (startsMenyusul(bacaan, tokens, first)) return true;
  const isFix = (seharusnyaTable.has(tokens) || BUKAN_TAPI.test(bacaan.low)) && (NOMOR_BARIS.test(bacaan.low) || tiket !== null || (/(?:nik|kk|nama)/.test(bacaan.low) && /yg benar|yang benar|seharusnya|harusnya|sebenarnya/.test(bacaan.low)));
  if (BUKAN_TAPI.test(bacaan.low) && isSasaranKuat(bacaan, tokens) && isRujukBalik(tokens) && !isAcara(tokens)) return true;
  if (isFix && !isMasalahKata(bacaan) && jenisTable.find(tokens, first, first + 1)?.value !== 'keluhan') return true;
  if (koreksiTable.has(tokens.slice(0, 14)) && (tiket !== null || jenisTable.has(tokens) || bacaan.kamus.program.has(tokens)) && struktur.rekaman.length === 0 && !isTanya(bacaan) && !isAcara(tokens) && isRujukBalik(tokens)) return true;
  return gantiTable.has(tokens) && rujukanTable.has(tokens) && isRujukBalik(tokens) && !isTanya(bacaan) && !isAcara(tokens) && tokens.length <= 26 && !isMasalahKata(bacaan);
}

function isRujukBalik(tokens: readonly Token[]): boolean {
  return tokens.some((token) => ['tadi', 'kemarin', 'itu', 'sebelumnya', 'terdahulu', 'atas', 'dikirim', 'kiriman'].includes(token.word));
}

/** `menyusul nik Kamalianti usulan …: 6311…` */
function startsMenyusul(bacaan: Bacaan, tokens: readonly Token[], first: number): boolean {
  const isLead = menyusulTable.has(tokens.slice(first, first + 4));
  const hasNik = tokens.slice(first, first + 6).some((token) => token.low === 'nik' || token.low === 'kk' || token.word === 'nomor');
  return isLead && hasNik && bacaan.identitas.some((list) => list.length > 0);
}

function isSasaranKuat(bacaan: Bacaan, tokens: readonly Token[]): boolean {
  return jenisTable.findAll(tokens).some((hit) => ['usulan', 'verifikasi', 'salur', 'keluhan'].includes(hit.value)) || NOMOR_BARIS.test(bacaan.low) || bacaan.kamus.program.has(tokens);
}

/** A message that begins with `ralat` but brings a whole list under its own heading is that report. */
function isDaftarSendiri(bacaan: Bacaan, struktur: Struktur): boolean {
  if (findTiket(bacaan.low)) return false;
  const heading = struktur.judulList.length > 0 || bacaan.lines.some((line) => struktur.peran[line.index] === 'kepala' && jenisTable.has(line.tokens) && bacaan.kamus.program.has(line.tokens));
  const isList = struktur.rekaman.length >= 2 && struktur.rekaman.filter((rekaman) => rekaman.lines.length > 0).length >= 2;
  const counts = struktur.peran.filter((peran) => peran === 'hitung').length;
  return heading && (isList || counts >= 3 || struktur.peran.filter((peran) => peran === 'desa').length >= 2);
}
