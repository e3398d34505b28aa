/** Which kind of report a message is: by its heading, else by what stands in it. */
import { isPeranDesa } from '../../domain/petugas.ts';
import type { ReportKind } from '../../domain/uraian.ts';
import type { Token } from '../../text/tokens.ts';
import type { Bacaan } from '../bacaan.ts';
import type { Struktur } from '../bentuk.ts';
import { hitunganBaris } from '../hitung.ts';
import { nihilTable } from '../kosakata/hitungan.ts';
import { jenisTable, type KataJenis } from '../kosakata/jenis.ts';
import { salurTable, usulanTable, verifikasiTable } from '../kosakata/status.ts';
import { wordsFromStart } from './awal.ts';
import { jenisTiket } from './jenis-tiket.ts';
import { isJudulSaja } from './judul.ts';
import { kataKunciSaja, nearKeyword } from './kata-kunci.ts';
import { isDarurat, isKeluhanBerpihak } from './keluhan.ts';
import { isKegiatan, isMingguan, isNihil, isSalurHitung, isSekecamatan } from './laporan.ts';
import { isJudulPengumuman, isMasalahKata } from './obrolan.ts';
import { type IsiPesan, isiOf, type Sebutan, SPESIFIK, sebutanOf } from './sebutan.ts';

export interface JenisTerbaca {
  kind: ReportKind;
  /** the keyword as written, where it was a near miss */
  kataKunci: string | null;
}

/** The kind of report, or null where the message is talk. */
export function readJenis(bacaan: Bacaan, struktur: Struktur): JenisTerbaca | null {
  const near = nearKeyword(bacaan);
  const saja = kataKunciSaja(bacaan, near);
  if (saja !== null) return { kind: saja as ReportKind, kataKunci: near?.written ?? null };
  if (isAngkaSaja(bacaan)) return null;
  const { sebutan, tokens } = sebutanOf(bacaan, struktur);
  if (near) sebutan.unshift({ kata: near.kata, at: 0 });
  const isi = isiOf(bacaan, struktur, tokens);
  if (isi.nomor === 0 && isDarurat(bacaan, tokens)) return { kind: 'keluhan', kataKunci: null };
  const isRencana = !isPeranDesa(bacaan.konteks.role) && RENCANA.test(bacaan.low) && !TERLAKSANA.test(bacaan.low);
  if (isi.nomor === 0 && isJudulPengumuman(bacaan) && !isTerealisasi(bacaan)) return null;
  if (isi.nomor === 0 && isi.orang === 0 && isRencana && bacaan.tiket === null) return null;
  const tiket = jenisTiket(bacaan);
  if (tiket !== null) return { kind: tiket, kataKunci: null };
  const isKeluhan =
    sebutan.find(({ kata }) => kata !== 'laporan')?.kata === 'keluhan' && isKeluhanAwal(bacaan, struktur, sebutan, isi);
  const isAcara = sebutan[0]?.kata === 'kegiatan' && isi.hitung > 0;
  const isCerita =
    isi.nomor === 0 &&
    !isAcara &&
    isi.orang === 0 &&
    !isJudulPengumuman(bacaan) &&
    bacaan.konteks.role !== 'kasi_kesra_kec' &&
    bacaan.konteks.role !== 'camat' &&
    isKeluhanBerpihak(bacaan, tokens);
  if (!isKeluhan && !isCerita && isi.isRapat && (!isi.isBerisi || (isi.nomor === 0 && isJudulPengumuman(bacaan))))
    return null;
  const kind = pilih(bacaan, struktur, sebutan, tokens, isi);
  return kind === null ? null : { kind, kataKunci: near?.written ?? null };
}

/** A number or two and not one word: nobody knows what for. */
function isAngkaSaja(bacaan: Bacaan): boolean {
  if (!bacaan.hasNomor || bacaan.lines.length > 2) return false;
  const ids = bacaan.identitas.flat();
  return bacaan.tokens.every((token) => ids.some((id) => token.start >= id.start && token.end <= id.end));
}

/** `akan disalurkan Senin`: the office announces what nobody has done yet. */
const RENCANA =
  /(?<![a-z])(?:akan|besok|rencananya|dijadwalkan) (?:segera |mulai )?(?:di|men|mem)?(?:salurkan|yalurkan|bagikan|bagi|cairkan|laksanakan)(?![a-z])|(?<![a-z])(?:pembagian|penyaluran|pencairan|pengambilan)[^\n.]{0,40}(?<![a-z])(?:besok|isuk|lusa|minggu depan)(?![a-z])/;
const TERLAKSANA = /(?<![a-z])(?:sudah|sdh|telah|tersalur|selesai|tadi|keluhan|padahal)(?![a-z])/;

/** What was handed over is counted: no announcement of something that is still to come. */
function isTerealisasi(bacaan: Bacaan): boolean {
  return bacaan.lines.some((line) =>
    hitunganBaris(bacaan, line).some(({ kunci }) => kunci === 'tersalur' || kunci === 'belum' || kunci === 'gagal'),
  );
}

const PERMINTAAN =
  /(?:tolong|mohon|mhn|minta|tlg)[^\n]{0,30}(?:hapus|coret|keluarkan|nonaktifkan|dihapus|dikeluarkan|masukkan|dimasukkan|masukan|daftarkan|tambahkan|ditambahkan)/;

/** `mohon dikeluarkan dari daftar`: a proposal, whatever else is named. */
const MINTA_HAPUS =
  /(?:tolong|mohon|mhn|minta|tlg)[^\n]{0,30}(?:dihapus|hapuskan|dicoret|dikeluarkan|dikeluarakan|keluarkan|dinonaktifkan|nonaktifkan)/;

/** The words before the first number. */
function kepalaLow(bacaan: Bacaan): string {
  return bacaan.low.slice(0, bacaan.identitas.find((list) => list.length > 0)?.[0]?.start ?? 0);
}

function pilih(
  bacaan: Bacaan,
  struktur: Struktur,
  sebutan: readonly Sebutan[],
  tokens: readonly Token[],
  isi: IsiPesan,
): ReportKind | null {
  const kataSet = new Set(sebutan.map(({ kata }) => kata));
  const firstAt = (kata: KataJenis) => sebutan.find((item) => item.kata === kata)?.at ?? Number.POSITIVE_INFINITY;
  const spesifik = sebutan.find(({ kata }) => SPESIFIK.has(kata));
  if (isKeluhanAwal(bacaan, struktur, sebutan, isi)) return 'keluhan';
  if (isi.desa >= 2) return 'laporan';
  if (isNihil(bacaan, kataSet, isi)) return 'laporan';
  if (isMingguan(bacaan, struktur)) return 'laporan';
  if (isi.nomor === 0 && isJudulKegiatan(bacaan)) return 'laporan';
  if (isi.nomor > 0 || isi.orang > 0) return pilihBerbaris(bacaan, struktur, spesifik?.kata, kataSet, isi);
  if (
    firstAt('kegiatan') < (spesifik?.at ?? Number.POSITIVE_INFINITY) ||
    (kataSet.has('kegiatan') && spesifik && isi.hitung === 0)
  ) {
    if (isKegiatan(bacaan, sebutan, tokens, isi)) return 'laporan';
  }
  if (!(sebutan[0]?.kata === 'kegiatan' && isi.hitung > 0) && isKeluhanCerita(bacaan, struktur, tokens, isi, sebutan))
    return 'keluhan';
  if (spesifik?.kata === 'salur' && isi.hitung > 0 && isSekecamatan(bacaan)) return 'laporan';
  if (spesifik) return isJudulSaja(bacaan, struktur, tokens, sebutan, isi) ? (spesifik.kata as ReportKind) : null;
  if (isi.hitung > 0 && (kataSet.has('rekap') || kataSet.has('laporan') || bacaan.kamus.program.has(tokens)))
    return isSalurHitung(bacaan) ? 'salur' : 'laporan';
  if (kataSet.has('kegiatan') && isKegiatan(bacaan, sebutan, tokens, isi)) return 'laporan';
  if ((kataSet.has('laporan') || kataSet.has('rekap')) && isJudulSaja(bacaan, struktur, tokens, sebutan, isi))
    return isKeluhanBerpihak(bacaan, tokens) ? 'keluhan' : 'laporan';
  return null;
}

/** `LAPORAN KEGIATAN`, and no other kind beside it: what is listed below are activities, a distribution among them. */
function isJudulKegiatan({ lines, low }: Bacaan): boolean {
  const judul = lines[0];
  if (judul === undefined || !/^\W*lap(?:oran)?\W* kegiatan(?![a-z])/.test(low.slice(judul.start, judul.end)))
    return false;
  return !jenisTable.findAll(judul.tokens).some(({ value }) => SPESIFIK.has(value));
}

/** A list of persons: the heading says what for, else what is said on the rows. */
function pilihBerbaris(
  bacaan: Bacaan,
  struktur: Struktur,
  spesifik: KataJenis | undefined,
  kataSet: ReadonlySet<KataJenis>,
  isi: IsiPesan,
): ReportKind | null {
  if (spesifik === 'usulan' || spesifik === 'verifikasi') return spesifik;
  if (isi.nomor > 0 && MINTA_HAPUS.test(kepalaLow(bacaan))) return 'usulan';
  if (spesifik !== undefined) return spesifik as ReportKind;
  if (kataSet.has('keluhan') || (isMasalahKata(bacaan) && /padahal|pdhl|blm masuk|belum masuk/.test(kepalaLow(bacaan))))
    return 'keluhan';
  const rowTokens = struktur.rekaman.flatMap((rekaman) => [
    ...(rekaman.bagian?.teks ?? []),
    ...rekaman.lines.flatMap((line) => line.tokens),
  ]);
  const headTokens = bacaan.lines
    .filter((line) => struktur.peran[line.index] === 'kepala' || struktur.peran[line.index] === 'bagian')
    .flatMap((line) => line.tokens);
  if (usulanTable.has(headTokens) || (isi.nomor > 0 && PERMINTAAN.test(bacaan.low))) return 'usulan';
  const legend = bacaan.lines.filter((line) => struktur.peran[line.index] === 'legenda').flatMap((line) => line.tokens);
  const all = [...rowTokens, ...legend];
  const verdict = verifikasiTable.findAll(all).filter((hit) =>
    /layak|ms|tms/.test(
      all
        .slice(hit.from, hit.to)
        .map((token) => token.low)
        .join(' '),
    ),
  ).length;
  const salur = salurTable.findAll(all).length;
  const isBerpokok = isi.nomor > 0 || isi.orang <= 1 || bacaan.kamus.program.has(bacaan.tokens);
  if (isMasalahKata(bacaan) && isBerpokok && (isi.orang <= 1 || salur === 0) && verdict === 0) return 'keluhan';
  if (kataSet.has('kegiatan') && isi.nomor === 0 && salur === 0)
    return isi.orang > 0 || isi.hitung > 0 ? 'laporan' : null;
  if (verdict > 0) return 'verifikasi';
  const program = bacaan.kamus.program.has(bacaan.lines.slice(0, 6).flatMap((line) => line.tokens));
  if (salur > 0 && (program || isi.nomor > 0)) return 'salur';
  if (isi.nomor > 0 && (program || isi.orang > 1 || isPeranDesa(bacaan.konteks.role))) return 'usulan';
  return null;
}

/** `KELUHAN`, `Pengaduan …` as the first kind that is named (a count `Keluhan : 1` is none). */
function isKeluhanAwal(bacaan: Bacaan, struktur: Struktur, sebutan: readonly Sebutan[], isi: IsiPesan): boolean {
  const first = sebutan.find(({ kata }) => kata !== 'laporan' && kata !== 'rekap');
  if (first?.kata !== 'keluhan') return false;
  const isNihilSaja = nihilTable.has(bacaan.tokens) && isi.nomor === 0 && !isMasalahKata(bacaan);
  if (isNihilSaja || isMingguan(bacaan, struktur)) return false;
  const { tokens, first: start } = wordsFromStart(bacaan);
  const isLead = jenisTable
    .findAll(tokens, start, Math.min(tokens.length, start + 8))
    .some((hit) => hit.value === 'keluhan');
  return isLead || isMasalahKata(bacaan) || isi.nomor > 0;
}

/** A problem told in running text by or of somebody (settled cases: a named person with a stated problem). */
function isKeluhanCerita(
  bacaan: Bacaan,
  struktur: Struktur,
  tokens: readonly Token[],
  isi: IsiPesan,
  sebutan: readonly Sebutan[],
): boolean {
  const isResident = bacaan.konteks.role === 'warga' || bacaan.konteks.role === 'tidak_dikenal';
  if (!isResident && isi.hitung > 1 && sebutan.some(({ kata }) => kata === 'salur')) return false;
  if (!isResident && isi.hitung > 2 && isSalurHitung(bacaan)) return false;
  if (struktur.peran.includes('desa')) return false;
  return isKeluhanBerpihak(bacaan, tokens);
}
