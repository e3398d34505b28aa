/** Recaps as chat text: what a camat wants to see in 20 seconds stands above the fold, the tables below it. */
import type { Desa } from '../domain/petugas.ts';
import {
  type AngkaProgram,
  angkaKosong,
  gabungRekap,
  isSalur,
  jumlahTunggu,
  type Rekap,
  type Tunggu,
} from '../domain/rekap.ts';
import { type Rentang, sayDate, sayRange } from '../domain/waktu.ts';
import { bagianBelumLapor, bagianJumlah, bagianMenunggu, bagianProgram, sayDesaList } from './rekap-bagian.ts';
import { tabelDesa } from './rekap-tabel.ts';

/** Of longer downtimes only the last weeks get a line of their own: a chat message has an end. */
const MINGGU_MAKS = 12;
const KODE_MAKS = 4;

export interface RekapIsi {
  rekap: Rekap;
  /** null in the recap of a programme, which says nothing of who reported or what waits */
  tunggu: Tunggu | null;
  programList: readonly AngkaProgram[];
}

/** What the heading needs to know, and what the recap is narrowed to. */
export interface RekapKepala {
  kecamatan: string;
  /** today, `YYYY-MM-DD`: a span that has not ended is said to be open */
  on: string;
  desa?: Desa;
  /** a code of data/reference/program.json */
  program?: string;
}

/** The recap of one day, week or month. The first line says Rekap and carries its code (issue A, settled 14). */
export function renderRekap({ rekap, tunggu, programList }: RekapIsi, kepala: RekapKepala): string {
  const { desa } = kepala;
  const angkaDesa = rekap.perDesa.find((entry) => entry.desa?.kode === desa?.kode)?.angka;
  const terbukaList = tunggu?.keluhan ?? null;
  return join([
    head(rekap.rentang, kepala),
    bagianJumlah(desa ? (angkaDesa ?? angkaKosong()) : rekap.total, terbukaList && jumlahTunggu(terbukaList)),
    tunggu && (desa ? sayLapor(rekap, desa) : bagianBelumLapor(rekap)),
    tunggu && bagianMenunggu(tunggu, desa !== undefined),
    bagianProgram(programList),
    ...(desa ? [] : tabelDesa(rekap.perDesa, terbukaList)),
    tanyaLagi(kepala),
  ]);
}

function join(sectionList: readonly (string | null)[]): string {
  return sectionList.filter((section) => section !== null).join('\n\n');
}

/**
 * The weekly recaps that downtime has swallowed, as one message: a line a week, their sum, what waits now (settled 5).
 * @param weekList oldest first
 */
export function renderRekapSusulan(
  weekList: readonly [Rekap, ...Rekap[]],
  { tunggu, programList }: { tunggu: Tunggu; programList: readonly AngkaProgram[] },
  kepala: RekapKepala,
): string {
  const sum = gabungRekap(weekList);
  const shownList = weekList.slice(-MINGGU_MAKS);
  const hidden = weekList.length - shownList.length;
  return join([
    [
      `*Rekap susulan ${weekList.length} minggu* ${sayKodeList(weekList.map(({ rentang }) => `R-${rentang.kode}`))}`,
      `${sayRange(sum.rentang.from, sum.rentang.to)} · Kec. ${kepala.kecamatan}`,
      '_Disusulkan karena Pak Sotarsa sempat tidak aktif._',
    ].join('\n'),
    [
      '*Tiap minggu*',
      ...(hidden > 0 ? [`(${hidden} minggu yang lebih lama hanya ada dalam jumlah)`] : []),
      ...shownList.map(barisMinggu),
    ].join('\n'),
    `*Jumlah ${weekList.length} minggu*\n${bagianJumlah(sum.total, jumlahTunggu(tunggu.keluhan))}`,
    belumLaporSusulan(weekList, sum),
    bagianMenunggu(tunggu, false),
    bagianProgram(programList),
    `Rincian per desa: *rekap R-${weekList[0].rentang.kode}*`,
  ]);
}

/** Many codes as first and last: each week's own line names the others. */
function sayKodeList(kodeList: readonly string[]): string {
  return kodeList.length <= KODE_MAKS ? kodeList.join(', ') : `${kodeList[0]} s.d. ${kodeList.at(-1)}`;
}

function barisMinggu({ rentang, total, lapor, belumLapor }: Rekap): string {
  const partList = [
    ...(total.usulan > 0 ? [`usulan ${total.usulan}`] : []),
    ...(total.verifikasi > 0 ? [`verifikasi ${total.verifikasi}`] : []),
    ...(isSalur(total) ? [`salur ${total.tersalur}/${total.sasaran}`] : []),
    ...(total.laporan > 0 ? [`laporan ${total.laporan}`] : []),
    ...(total.keluhan > 0 ? [`keluhan ${total.keluhan}`] : []),
  ];
  const angka = partList.length === 0 ? 'nihil' : partList.join(', ');
  const minggu = sayRange(rentang.from, rentang.to).replace(/ \d{4}$/, '');
  return `• R-${rentang.kode} (${minggu}): ${angka}; lapor ${lapor.length}/${lapor.length + belumLapor.length} desa`;
}

const JENIS_RENTANG = { 7: 'bulan', 8: 'minggu', 10: 'hari' } as const;

/** `hari`, `minggu` or `bulan`, told by the form of the code: `2026-11-18`, `2026-W46`, `2026-11`. */
function sebutRentang(kode: string): 'hari' | 'minggu' | 'bulan' {
  return JENIS_RENTANG[kode.length as keyof typeof JENIS_RENTANG] ?? 'minggu';
}

function head({ from, to, kode }: Rentang, { kecamatan, on, desa, program }: RekapKepala): string {
  const tanggal = from === to ? sayDate(from) : sayRange(from, to);
  const tempat = desa ? `Desa ${desa.nama}` : `Kec. ${kecamatan}`;
  const berjalan = to >= on ? ', masih berjalan' : '';
  return [
    `*Rekap ${sebutRentang(kode)}* R-${kode}`,
    [`${tanggal}${berjalan}`, tempat, program].filter(Boolean).join(' · '),
  ].join('\n');
}

/** The last week decides who is to be reminded; who was silent all the time is named besides. */
function belumLaporSusulan(weekList: readonly [Rekap, ...Rekap[]], sum: Rekap): string {
  const last = weekList.at(-1) ?? weekList[0];
  const text = bagianBelumLapor(last, ` ${last.rentang.kode.slice(5)}`);
  if (sum.belumLapor.length === 0 || sum.lapor.length === 0) return text;
  return `${text}\nTidak lapor sama sekali: ${sayDesaList(sum.belumLapor)}`;
}

function sayLapor({ lapor }: Rekap, desa: Desa): string {
  return lapor.some(({ kode }) => kode === desa.kode) ? '*Sudah lapor* ✅' : '*Belum lapor*';
}

/** How to ask more: orders that differ from the one that was just given. */
function tanyaLagi({ desa, program }: RekapKepala): string {
  if (desa)
    return `Tanya lagi: *rekap bulan ${desa.nama.toLowerCase()}*, *rekap minggu lalu ${desa.nama.toLowerCase()}*`;
  if (program) return `Tanya lagi: *rekap*, *rekap bulan ${program.toLowerCase()}*`;
  return 'Tanya lagi: *rekap* dan nama desa atau program, *rekap bulan*, *belum lapor*';
}
