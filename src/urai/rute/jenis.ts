/** Which kind of report a message is: by its heading, else by what stands in it. */
import { isPeranDesa } from '../../domain/petugas.ts';
import type { ReportKind } from '../../domain/uraian.ts';
import { editDistance } from '../../domain/ejaan.ts';
import type { Token } from '../../text/tokens.ts';
import type { Bacaan } from '../bacaan.ts';
import { findHitungan } from '../hitung.ts';
import { jenisTable, KATA_KUNCI, type KataJenis } from '../kosakata/jenis.ts';
import { BUKAN_NAMA, salamTable } from '../kosakata/obrolan.ts';
import { nantiTable, tanyaTable, terimaKasihTable } from '../kosakata/rute.ts';
import { salurTable, usulanTable, verifikasiTable } from '../kosakata/status.ts';
import { nihilTable } from '../kosakata/hitungan.ts';
import type { Struktur } from '../struktur.ts';
import { findTiket } from '../tiket.ts';
import { wordsFromStart } from './awal.ts';
import { isDarurat, isKeluhanBerpihak } from './keluhan.ts';
import { isJudulPengumuman, isMasalahKata, isPengumuman } from './obrolan.ts';
import { labelAwal } from '../label-awal.ts';

export interface JenisTerbaca {
  kind: ReportKind;
  /** the keyword as written, where it was a near miss */
  kataKunci: string | null;
}

interface Sebutan {
  kata: KataJenis;
  /** place among the words of the head */
  at: number;
}

/** Words of the head (no rows, no counts), with the kind words among them. */
function sebutanOf(bacaan: Bacaan, struktur: Struktur): { sebutan: Sebutan[]; tokens: Token[] } {
  const tokens: Token[] = [];
  for (const line of bacaan.lines) {
    const peran = struktur.peran[line.index]!;
    if (peran === 'hitung' && labelAwal(bacaan, line) === null && !isKalimatHitung(line.tokens)) continue;
    if (peran === 'kepala' || peran === 'hitung' || (peran === 'bagian' && jenisTable.find(line.tokens)?.value === 'usulan')) tokens.push(...line.tokens);
    else if (peran === 'baris' && line.mark?.no == null && struktur.rekaman.length <= 3) tokens.push(...line.tokens);
    else if (peran === 'catatan' && struktur.rekaman.length === 0) tokens.push(...line.tokens);
    if (tokens.length > 120) break;
  }
  const sebutan = jenisTable.findAll(tokens).map((hit) => ({ kata: hit.value, at: hit.from })).filter(({ at }) => !isPermintaan(tokens, at));
  return { sebutan, tokens };
}

/** `untuk diverifikasi`, `mohon diverifikasi`: what others are asked to do names no kind. */
function isPermintaan(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.word;
  const isAsked = before === 'untuk' || before === 'agar' || before === 'mohon' || before === 'supaya' || before === 'segera' || before === 'tolong' || before === 'bisa';
  return isAsked && /^di|^ver|^mem/.test(tokens[at]!.low) && at > 3;
}

function isKalimatHitung(tokens: readonly Token[]): boolean {
  return tokens.length > 5;
}

/** A near miss of a keyword at the very start: `usualan`, `USULANbudi`. */
function nearKeyword(bacaan: Bacaan): { kata: KataJenis; written: string } | null {
  const { tokens, first } = wordsFromStart(bacaan);
  const token = tokens[first];
  if (token === undefined || token.isSign || token.low.length < 5 || token.low === 'susulan' || jenisTable.matchAt(tokens, first)) return null;
  for (const [kata, jenis] of KATA_KUNCI) {
    const max = kata.length >= 8 ? 2 : 1;
    if (kata.length >= 6 && editDistance(token.low, kata, max) <= max) return { kata: jenis, written: bacaan.text.slice(token.start, token.end) };
    if (token.low.startsWith(kata) && token.low.length >= kata.length + 2 && !/^(?:salur(?:an|kan)|laporan|keluhan|usulan)(?:nya|ku|mu|kah|pun|lah)?$/.test(token.low)) return { kata: jenis, written: bacaan.text.slice(token.start, token.end) };
  }
  return null;
}

/** The kind of report, or null where the message is talk. */
export function readJenis(bacaan: Bacaan, struktur: Struktur): JenisTerbaca | null {
  const near = nearKeyword(bacaan);
  const { sebutan, tokens } = sebutanOf(bacaan, struktur);
  if (near) sebutan.unshift({ kata: near.kata, at: 0 });
  const isi = isiOf(bacaan, struktur, tokens);
  if (isi.nomor === 0 && isDarurat(bacaan, tokens)) return { kind: 'keluhan', kataKunci: null };
  const tiket = jenisTiket(bacaan);
  if (tiket !== null) return { kind: tiket, kataKunci: null };
  const isKeluhan = sebutan.find(({ kata }) => kata !== 'laporan')?.kata === 'keluhan' && isKeluhanAwal(bacaan, struktur, sebutan, isi);
  const isCerita = isi.nomor === 0 && isi.orang === 0 && !isJudulPengumuman(bacaan) && bacaan.konteks.role !== 'kasi_kesra_kec' && bacaan.konteks.role !== 'camat' && isKeluhanBerpihak(bacaan, tokens);
  if (!isKeluhan && !isCerita && isi.isRapat && (!isi.isBerisi || (isi.nomor === 0 && isJudulPengumuman(bacaan)))) return null;
  const kind = pilih(bacaan, struktur, sebutan, tokens, isi);
  return kind === null ? null : { kind, kataKunci: near?.written ?? null };
}

/** `VERIFIKASI U-0015 …`: the keyword before the ticket. */
function jenisTiket(bacaan: Bacaan): ReportKind | null {
  const tiket = findTiket(bacaan.low);
  if (!tiket) return null;
  const before = bacaan.lines.flatMap((line) => line.tokens).filter((token) => token.end <= tiket.start);
  const hit = jenisTable.findAll(before).find(({ value }) => SPESIFIK.has(value));
  const hasBody = /[a-z0-9✅❌]/u.test(bacaan.low.slice(tiket.end));
  return hit && hasBody && before.length <= 12 ? (hit.value as ReportKind) : null;
}

interface IsiPesan {
  /** rows of persons, with a number of theirs or only named */
  orang: number;
  nomor: number;
  desa: number;
  hitung: number;
  isBerisi: boolean;
  isRapat: boolean;
  isTanya: boolean;
}

function isiOf(bacaan: Bacaan, struktur: Struktur, tokens: readonly Token[]): IsiPesan {
  const desa = struktur.peran.filter((peran) => peran === 'desa').length;
  const hitung = bacaan.lines.reduce((sum, line) => (struktur.peran[line.index] === 'baris' || struktur.peran[line.index] === 'lanjut' ? sum : sum + findHitungan(bacaan, line.tokens).length), 0);
  const nomor = bacaan.identitas.reduce((sum, list) => sum + list.length, 0);
  const orang = struktur.rekaman.length;
  const isTanya = /\?/.test(bacaan.low) || tanyaTable.has(tokens);
  return { orang, nomor, desa, hitung, isBerisi: orang > 0 || desa > 0 || hitung > 0 || findTiket(bacaan.low) !== null, isRapat: isPengumuman(bacaan, struktur), isTanya };
}

const PERMINTAAN = /(?:tolong|mohon|mhn|minta|tlg)[^\n]{0,30}(?:hapus|coret|keluarkan|nonaktifkan|dihapus|dikeluarkan|masukkan|dimasukkan|masukan|daftarkan|tambahkan|ditambahkan)/;
const SPESIFIK: ReadonlySet<KataJenis> = new Set<KataJenis>(['usulan', 'verifikasi', 'salur']);

function pilih(bacaan: Bacaan, struktur: Struktur, sebutan: readonly Sebutan[], tokens: readonly Token[], isi: IsiPesan): ReportKind | null {
  const kataSet = new Set(sebutan.map(({ kata }) => kata));
  const firstAt = (kata: KataJenis) => sebutan.find((item) => item.kata === kata)?.at ?? Number.POSITIVE_INFINITY;
  const spesifik = sebutan.find(({ kata }) => SPESIFIK.has(kata));
  if (isKeluhanAwal(bacaan, struktur, sebutan, isi)) return 'keluhan';
  if (isi.desa >= 2) return 'laporan';
  if (isNihil(bacaan, kataSet, isi)) return 'laporan';
  if (isMingguan(bacaan, struktur)) return 'laporan';
  if (isi.nomor > 0 || isi.orang > 0) return pilihBerbaris(bacaan, struktur, spesifik?.kata, kataSet, isi);
  if (firstAt('kegiatan') < (spesifik?.at ?? Number.POSITIVE_INFINITY) || (kataSet.has('kegiatan') && spesifik && isi.hitung === 0)) {
    if (isKegiatan(bacaan, sebutan, tokens, isi)) return 'laporan';
  }
  if (isKeluhanCerita(bacaan, struktur, tokens, isi, sebutan)) return 'keluhan';
  if (spesifik?.kata === 'salur' && isi.hitung > 0 && isSekecamatan(bacaan)) return 'laporan';
  if (spesifik) return isJudulSaja(bacaan, tokens, sebutan, isi) ? (spesifik.kata as ReportKind) : null;
  if (isi.hitung > 0 && (kataSet.has('rekap') || kataSet.has('laporan') || bacaan.kamus.program.has(tokens))) return isSalurHitung(bacaan) ? 'salur' : 'laporan';
  if (kataSet.has('kegiatan') && isKegiatan(bacaan, sebutan, tokens, isi)) return 'laporan';
  if ((kataSet.has('laporan') || kataSet.has('rekap')) && isJudulSaja(bacaan, tokens, sebutan, isi)) return isKeluhanBerpihak(bacaan, tokens) ? 'keluhan' : 'laporan';
  return null;
}

/** A list of persons: the heading says what for, else what is said on the rows. */
function pilihBerbaris(bacaan: Bacaan, struktur: Struktur, spesifik: KataJenis | undefined, kataSet: ReadonlySet<KataJenis>, isi: IsiPesan): ReportKind | null {
  if (spesifik !== undefined) return spesifik as ReportKind;
  if (kataSet.has('keluhan')) return 'keluhan';
  const rowTokens = struktur.rekaman.flatMap((rekaman) => [...(rekaman.bagian?.teks ?? []), ...rekaman.lines.flatMap((line) => line.tokens)]);
  const headTokens = bacaan.lines.filter((line) => struktur.peran[line.index] === 'kepala' || struktur.peran[line.index] === 'bagian').flatMap((line) => line.tokens);
  if (usulanTable.has(headTokens) || (isi.nomor > 0 && PERMINTAAN.test(bacaan.low))) return 'usulan';
  const legend = bacaan.lines.filter((line) => struktur.peran[line.index] === 'legenda').flatMap((line) => line.tokens);
  const all = [...rowTokens, ...legend];
  const verdict = verifikasiTable.findAll(all).filter((hit) => /layak|ms|tms/.test(all.slice(hit.from, hit.to).map((token) => token.low).join(' '))).length;
  const salur = salurTable.findAll(all).length;
  if (isMasalahKata(bacaan) && (isi.orang <= 1 || salur === 0) && verdict === 0) return 'keluhan';
  if (kataSet.has('kegiatan') && isi.nomor === 0 && salur === 0) return isi.orang > 0 || isi.hitung > 0 ? 'laporan' : null;
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
  const isNihilSaja = nihilTable.has(bacaan.lines.flatMap((line) => line.tokens)) && isi.nomor === 0 && !isMasalahKata(bacaan);
  if (isNihilSaja || isMingguan(bacaan, struktur)) return false;
  const { tokens, first: start } = wordsFromStart(bacaan);
  const isLead = jenisTable.findAll(tokens, start, Math.min(tokens.length, start + 8)).some((hit) => hit.value === 'keluhan');
  return isLead || isMasalahKata(bacaan) || isi.nomor > 0;
}

/** Nothing to report: `NIHIL`, or `tidak ada usulan maupun keluhan`. */
function isNihil(bacaan: Bacaan, kataSet: ReadonlySet<KataJenis>, isi: IsiPesan): boolean {
  if (isi.orang > 0 || isi.nomor > 0 || isi.isTanya) return false;
  const tokens = bacaan.lines.flatMap((line) => line.tokens);
  const isWord = tokens.some((token) => token.low === 'nihil' || token.low === 'nihill');
  if (isWord) return !tokens.some((token) => token.low === 'saldo') && (tokens.length < 60 || kataSet.has('laporan'));
  const none = /(?:tidak ada|tdk ada|tdk ad|gak ada|ga ada|kd ada|kada ada|kadada|kadeda|belum ada|blm ada|nggak ada)(?: (?:lagi|data|yang|yg|satu pun|penambahan|tambahan|kegiatan|laporan|dan))* (?:usul|penyaluran|panyaluran|salur|keluhan|pengaduan|verifikasi|laporan|aduan|kegiatan|yang dilaporkan|yg dilaporkan|nang dilaporakan|perubahan)|(?:usulan|penyaluran|panyaluran|keluhan|verifikasi|aduan|laporan) ?(?:: ?)?(?:masih |juga |jua )?(?:tidak ada|tdk ada|kadada|kosong|kd ada|kada ada)/;
  return none.test(bacaan.low) && (kataSet.has('laporan') || /minggu|mgg|bulan|bln|periode|hari ini|lap/.test(bacaan.low)) && !isMasalahKata(bacaan);
}

/** Weekly or monthly counts over several kinds. */
function isMingguan(bacaan: Bacaan, struktur: Struktur): boolean {
  if (struktur.rekaman.length > 0) return false;
  const kindSet = new Set<string>();
  for (const line of bacaan.lines)
    for (const item of findHitungan(bacaan, line.tokens)) {
      if (item.kunci === 'usulan' || item.kunci === 'verifikasi' || item.kunci === 'keluhan') kindSet.add(item.kunci);
      if (item.kunci === 'tersalur') kindSet.add('salur');
    }
  const isTitled = /(?:lap(?:oran)?|rekap|lapor)\.? ?(?:mingguan|bulanan|minggu|bulan|triwulan|kinerja|kegiatan bulanan)|mingguan|bulanan/.test(bacaan.low);
  return kindSet.size >= 2 || (isTitled && kindSet.size >= 1 && !/keluhan warga/.test(bacaan.low));
}

/** Counts of one programme: of the whole kecamatan they are a recap, of one desa a salur. */
function isSalurHitung(bacaan: Bacaan): boolean {
  return !isSekecamatan(bacaan) && bacaan.lines.some((line) => findHitungan(bacaan, line.tokens).some(({ kunci }) => ['tersalur', 'sasaran', 'belum', 'gagal'].includes(kunci)));
}

/** Counts for the whole kecamatan, from somebody without a desa of his own. */
function isSekecamatan(bacaan: Bacaan): boolean {
  if (bacaan.konteks.desa !== null || /(?:desa|ds)\.? ?:? ?(?!se|masing|halong)[a-z]/.test(bacaan.low.replace(/24 desa|seluruh desa|semua desa|se-?desa|dana desa/g, ''))) return false;
  const tokens = bacaan.lines.flatMap((line) => line.tokens);
  const isOther = bacaan.kamus.desa.findAll(tokens).some((hit) => tokens[hit.from]!.low !== bacaan.reference.wilayah.kecamatan.toLowerCase());
  return !isOther && (/se-? ?kec|(?:kec\.?|kecamatan)[ .:]|sekecamatan|24 desa|seluruh desa|semua desa/.test(bacaan.low) || tokens.some((token) => token.low === bacaan.reference.wilayah.kecamatan.toLowerCase()));
}

/** Something was done: an activity word in a message that tells, not asks or invites. */
function isKegiatan(bacaan: Bacaan, sebutan: readonly Sebutan[], tokens: readonly Token[], isi: IsiPesan): boolean {
  if (isi.isTanya || isi.isRapat || /(?:tidak|tdk|kada|kd|gak|ga|belum|blm) (?:bisa |kawa |dapat |dpt |sempat )?(?:hadir|datang|ikut|umpat)/.test(bacaan.low)) return false;
  const isTold = sebutan.some(({ kata }) => kata === 'laporan') || /(?:telah|sudah|sdh|udah|tadi|hari ini|dilaksanakan|dilakukan|melaksanakan|terlaksana|hasil|dihadiri|peserta|hadir|kegiatan|berita acara|dok)/.test(bacaan.low);
  const labels = bacaan.lines.filter((line) => labelAwal(bacaan, line)?.isTitik).length;
  return (isTold || labels >= 2) && tokens.length >= 4 && !terimaKasihTable.matchAt(tokens, 0) && !/(?:batal|ditunda|diundur)/.test(bacaan.low);
}

/** A heading of a report with nothing in it, or a sentence with counts: but no talk about reports. */
function isJudulSaja(bacaan: Bacaan, tokens: readonly Token[], sebutan: readonly Sebutan[], isi: IsiPesan): boolean {
  const { first: start } = wordsFromStart(bacaan);
  if (findTiket(bacaan.low) !== null) return true;
  const isTerhitung = isi.hitung > 0 && !isi.isTanya && !nantiTable.has(tokens) && bacaan.kamus.program.has(tokens) && /\d ?(?:kpm|org|orang|paket|pkt|kk|pbp|pm|penerima|warga|unit)/.test(bacaan.low);
  if (isTerhitung) return true;
  if (isi.isBerisi) return !(isi.isTanya && isi.hitung <= 1 && isi.orang === 0 && findTiket(bacaan.low) === null && bacaan.lines.length <= 2) && !(isi.hitung === 1 && isObrolan(bacaan, tokens));
  if (isi.isTanya || nantiTable.has(tokens)) return false;
  const first = start;
  const all = bacaan.lines.flatMap((line) => line.tokens);
  const lead = jenisTable.findAll(all, first, Math.min(all.length, first + 5));
  if (lead.length === 0) return /^[a-z]+ ?#/.test(bacaan.low.trim());
  if (/^\W*[a-z]+ ?#/.test(bacaan.low)) return true;
  if (isJudulKuat(bacaan, lead[0]!.from, all)) return true;
  const unknown = tokens.filter((token, i) => isKataLain(bacaan, tokens, i) && !token.isNumber).length;
  return sebutan.length > 0 && unknown <= 2 && !isObrolan(bacaan, tokens);
}

/** A heading line of its own, with programme or desa, and further lines below it. */
function isJudulKuat(bacaan: Bacaan, from: number, all: readonly Token[]): boolean {
  const start = all[from]!.start;
  const line = bacaan.lines.find((item) => item.start <= start && start < item.end);
  if (line === undefined || line.index === bacaan.lines.length - 1 || line.tokens.length > 12) return false;
  const isNamed = bacaan.kamus.program.has(line.tokens) || line.tokens.some((token) => token.word === 'desa');
  const hasFields = bacaan.lines.some((item) => labelAwal(bacaan, item) !== null);
  return (isNamed || hasFields) && line.tokens.filter((_, i) => isKataLain(bacaan, line.tokens, i)).length <= 2 && !line.tokens.some((token) => OBROLAN.has(token.word));
}

const OBROLAN: ReadonlySet<string> = new Set(['sudah', 'kapan', 'ya', 'dikirim', 'belum', 'masih', 'tunggu', 'nanti', 'menyusul', 'lancar', 'semoga', 'alhamdulillah', 'siap', 'maaf', 'kah', 'diterima', 'tadi', 'kemarin', 'lagi', 'dulu', 'gimana', 'foto', 'dokumentasi', 'dok', 'video', 'jam', 'mantap', 'semangat', 'selesai', 'beres', 'banyak', 'banget', 'itu', 'baru', 'sulit', 'sinyal', 'hp']);
function isObrolan(bacaan: Bacaan, tokens: readonly Token[]): boolean {
  return tokens.filter((token) => OBROLAN.has(token.word)).length >= 1 && bacaan.lines.length <= 3;
}

/** A word that is neither of the heading's vocabulary nor of politeness. */
function isKataLain(bacaan: Bacaan, tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]!;
  if (token.isSign || jenisTable.matchAt(tokens, index) || salamTable.matchAt(tokens, index)) return false;
  if (bacaan.kamus.program.matchAt(tokens, index) || bacaan.kamus.desa.matchAt(tokens, index)) return false;
  return !BUKAN_NAMA.has(token.word) && !/^(?:januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember|senin|selasa|rabu|kamis|jumat|sabtu|dd|jk|bersama|kepada|yth|bapak|ibu|kasi|kesra|camat)$/.test(token.low);
}

/** A problem told in running text by or of somebody (settled cases: a named person with a stated problem). */
function isKeluhanCerita(bacaan: Bacaan, struktur: Struktur, tokens: readonly Token[], isi: IsiPesan, sebutan: readonly Sebutan[]): boolean {
  const isResident = bacaan.konteks.role === 'warga' || bacaan.konteks.role === 'tidak_dikenal';
  if (!isResident && isi.hitung > 1 && sebutan.some(({ kata }) => kata === 'salur')) return false;
  if (struktur.peran.includes('desa')) return false;
  return isKeluhanBerpihak(bacaan, tokens);
}
