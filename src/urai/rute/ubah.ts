/** Corrections and withdrawals: is the message one, and does it say of what? (settled case 9) */
import type { Token } from '../../text/tokens.ts';
import type { Bacaan } from '../bacaan.ts';
import type { Struktur } from '../bentuk.ts';
import { jenisTable } from '../kosakata/jenis.ts';
import {
  acaraTable,
  batalTable,
  gantiTable,
  hapusTable,
  koreksiTable,
  menyusulTable,
  rujukanTable,
  seharusnyaTable,
} from '../kosakata/rute.ts';
import { wordsFromStart } from './awal.ts';
import { isMasalahKata } from './obrolan.ts';
import { isDaftarSendiri, isRujukBalik, isSasaran, isSasaranKuat, isTentangLaporan, NOMOR_BARIS } from './sasaran.ts';

export interface UbahTerbaca {
  kind: 'koreksi' | 'batal';
  tiket: string | null;
  isSasaranJelas: boolean;
}

const BUKAN_TAPI = /(?:bkn|bukan|bukannya)\s.{2,60}(?:\btp\b|tapi|tetapi|melainkan)/;

/** Reads a correction or withdrawal, or null. */
export function readUbah(bacaan: Bacaan, struktur: Struktur): UbahTerbaca | null {
  const { tokens, first } = wordsFromStart(bacaan);
  if (tokens.length === 0 || tokens.length > 220) return null;
  const tiket = bacaan.tiket?.kode ?? null;
  if (tiket !== null && isLaporanTiket(tokens, first)) return null;
  const kind = isBatal(bacaan, tokens, first, tiket, struktur)
    ? 'batal'
    : isKoreksi(bacaan, tokens, first, tiket, struktur)
      ? 'koreksi'
      : null;
  if (kind === null) return null;
  return { kind, tiket, isSasaranJelas: tiket !== null || isSasaran(bacaan, tokens) };
}

/** `VERIFIKASI U-0015 …`: a report by row numbers. */
function isLaporanTiket(tokens: readonly Token[], first: number): boolean {
  const hit = jenisTable.matchAt(tokens, first) ?? jenisTable.matchAt(tokens, first + 1);
  const behind = hit === null ? undefined : tokens[hit.to];
  return (
    hit !== null &&
    (hit.value === 'verifikasi' || hit.value === 'salur') &&
    behind !== undefined &&
    !batalTable.has(tokens) &&
    !koreksiTable.has(tokens)
  );
}

function isBatal(
  bacaan: Bacaan,
  tokens: readonly Token[],
  first: number,
  tiket: string | null,
  struktur: Struktur,
): boolean {
  if (struktur.rekaman.length > 2 || tokens.length > 40) return false;
  const lead = tokens.slice(first, first + 5);
  const startsBatal = batalTable.matchAt(tokens, first) !== null;
  const startsHapus = hapusTable.matchAt(tokens, first) !== null;
  if (tiket !== null && (batalTable.has(tokens) || startsHapus)) return !startsKoreksi(tokens, first);
  if (startsBatal) return !isAcara(tokens) && !isTanya(bacaan) && isTentangLaporan(bacaan, tokens, first);
  const isLead = batalTable.has(lead);
  const isWord = batalTable.has(tokens) || hapusTable.has(tokens);
  if (!isWord || isAcara(tokens) || isTanya(bacaan)) return false;
  const refersBack = tokens.some(
    (token) =>
      token.word === 'tadi' ||
      token.word === 'kemarin' ||
      token.low === 'itu' ||
      token.low === 'sebelumnya' ||
      token.low === 'atas',
  );
  const isReport = jenisTable.findAll(tokens).some((hit) => hit.value !== 'kegiatan') || rujukanTable.has(tokens);
  // `kada jadi usulan … tadi, dibatalkan saja` is no complaint
  const isCabut = batalTable.has(tokens) && refersBack && isReport && struktur.rekaman.length === 0;
  if (isMasalahKata(bacaan) && !isCabut) return false;
  if (hapusTable.has(tokens) && !batalTable.has(tokens))
    return refersBack && tokens.length <= 14 && struktur.rekaman.length === 0 && !startsJenis(tokens, first);
  return (isLead || refersBack) && isReport && !/jangan|tidak jadi batal/.test(bacaan.low);
}

function startsJenis(tokens: readonly Token[], first: number): boolean {
  const hit = jenisTable.matchAt(tokens, first);
  const behind = hit ? tokens[hit.to] : undefined;
  return hit !== null && behind !== undefined && hapusTable.matchAt(tokens, hit.to) !== null;
}

const isAcara = (tokens: readonly Token[]) => acaraTable.has(tokens);

const isTanya = (bacaan: Bacaan) => /\?\s*$/.test(bacaan.low.trim()) && !/(?:bisa|boleh|tolong)/.test(bacaan.low);

const startsKoreksi = (tokens: readonly Token[], first: number) => koreksiTable.matchAt(tokens, first) !== null;

/** `baris 3 NIK 6311…` on its own mends a row of an earlier report. */
const BARIS_ISIAN = /^\W*(?:baris|nomor|no)\.? ?\d{1,3}[ :]{1,3}(?:nik|kk|nama|rt|rw|status|alasan|alamat)(?![a-z])/;

function isKoreksi(
  bacaan: Bacaan,
  tokens: readonly Token[],
  first: number,
  tiket: string | null,
  struktur: Struktur,
): boolean {
  const starts = startsKoreksi(tokens, first) || koreksiTable.has(tokens.slice(first, first + 3));
  if (starts) {
    if (isDaftarSendiri(bacaan, struktur)) return false;
    const isAboutReport =
      isSasaranKuat(bacaan, tokens) || (!isAcara(tokens) && isTentangLaporan(bacaan, tokens, first));
    return tiket !== null || isAboutReport;
  }
  if (struktur.rekaman.length > 2 || tokens.length > 45) return false;
  if (startsMenyusul(bacaan, tokens, first) || (bacaan.lines.length === 1 && BARIS_ISIAN.test(bacaan.low))) return true;
  const isComplaint = isMasalahKata(bacaan) || jenisTable.find(tokens, first, first + 1)?.value === 'keluhan';
  if (isPembetulan(bacaan, tokens, tiket) && !isComplaint) return true;
  if (isTanya(bacaan) || isAcara(tokens) || !isRujukBalik(tokens)) return false;
  if (BUKAN_TAPI.test(bacaan.low) && isSasaranKuat(bacaan, tokens)) return true;
  const isNamed = tiket !== null || jenisTable.has(tokens) || bacaan.kamus.program.has(tokens);
  if (koreksiTable.has(tokens.slice(0, 14)) && isNamed && struktur.rekaman.length === 0) return true;
  return gantiTable.has(tokens) && rujukanTable.has(tokens) && tokens.length <= 26 && !isMasalahKata(bacaan);
}

/** `no 3 seharusnya …`, `NIK yang benar …`, `bukan Wahyu tapi Wahyuni`. */
function isPembetulan(bacaan: Bacaan, tokens: readonly Token[], tiket: string | null): boolean {
  if (!seharusnyaTable.has(tokens) && !BUKAN_TAPI.test(bacaan.low)) return false;
  const isFieldNamed =
    /nik|kk|nama/.test(bacaan.low) && /yg benar|yang benar|seharusnya|harusnya|sebenarnya/.test(bacaan.low);
  return NOMOR_BARIS.test(bacaan.low) || tiket !== null || isFieldNamed;
}

/** `menyusul nik Kamalianti usulan …: 6311…` */
function startsMenyusul(bacaan: Bacaan, tokens: readonly Token[], first: number): boolean {
  const isLead = menyusulTable.has(tokens.slice(first, first + 4));
  const hasNik = tokens
    .slice(first, first + 6)
    .some((token) => token.low === 'nik' || token.low === 'kk' || token.word === 'nomor');
  return isLead && hasNik && bacaan.hasNomor;
}
