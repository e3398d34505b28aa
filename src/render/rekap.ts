/** Recaps as chat text: what a camat wants to see in 20 seconds stands above the fold, the tables below it. */
import type { Desa } from '../domain/petugas.ts';
import {
  type Angka,
  angkaKosong,
  isSalur,
  jumlahTunggu,
  type Rekap,
  type RekapIsi,
  type RekapMingguan,
} from '../domain/rekap.ts';
import { jenisRentang } from '../domain/rentang.ts';
import { type Rentang, sayDate, sayRange } from '../domain/waktu.ts';
import { bagianBelumLapor, bagianJumlah, bagianMenunggu, bagianProgram, sayDesaList } from './rekap-bagian.ts';
import { bagianKinerja } from './rekap-kinerja.ts';
import { bagianSusulan, bagianTenggat } from './rekap-susulan.ts';
import { tabelDesa } from './rekap-tabel.ts';
import { bagianPengumuman, bagianWarga } from './rekap-warga.ts';

/** Of longer downtimes only the last weeks get a line of their own: a chat message has an end. */
const MINGGU_MAKS = 12;
const KODE_MAKS = 4;

/** What the heading needs to know, and what the recap is narrowed to. */
export interface RekapKepala {
  kecamatan: string;
  /** today, `YYYY-MM-DD`: a span that has not ended is said to be open */
  on: string;
  desa?: Desa;
  /** a code of data/reference/program.json */
  program?: string;
}

/** The recap of one span. The first line says Rekap and carries its code (issue A, settled 14). */
export function renderRekap(isi: RekapIsi, kepala: RekapKepala): string {
  const { rekap, sebelumnya, tunggu, programList, kinerja } = isi;
  const { desa, on } = kepala;
  const angkaOf = ({ total, perDesa }: Rekap): Angka =>
    desa ? (perDesa.find((entry) => entry.desa?.kode === desa.kode)?.angka ?? angkaKosong()) : total;
  const terbukaList = tunggu?.keluhan ?? null;
  return join([
    head(rekap.rentang, kepala),
    bagianJumlah(
      angkaOf(rekap),
      // Against a span in which nothing was said every figure is news.
      sebelumnya && sebelumnya.perDesa.length > 0
        ? { angka: angkaOf(sebelumnya), kode: sebelumnya.rentang.kode }
        : null,
      terbukaList && jumlahTunggu(terbukaList),
    ),
    tunggu && (desa ? sayLapor(rekap, desa) : bagianBelumLapor(rekap)),
    tunggu && bagianMenunggu(tunggu, desa !== undefined, on),
    bagianTenggat(isi.tenggatList, on),
    bagianSusulan(isi.susulan),
    kinerja && bagianKinerja(kinerja),
    bagianWarga(isi.warga),
    bagianPengumuman(isi.pengumumanList),
    bagianProgram(programList),
    ...(desa ? [] : tabelDesa(rekap.perDesa, terbukaList)),
    tanyaLagi(rekap.rentang, kepala),
  ]);
}

function join(sectionList: readonly (string | null)[]): string {
  return sectionList.filter((section) => section !== null).join('\n\n');
}

/** The weekly recaps that downtime has swallowed, as one message: a line a week, their sum, what waits now (settled 5). */
export function renderRekapSusulan(isi: RekapMingguan, kepala: RekapKepala): string {
  const { mingguList: weekList, rekap: sum, tunggu, programList } = isi;
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
    `*Jumlah ${weekList.length} minggu*\n${bagianJumlah(sum.total, null, jumlahTunggu(tunggu.keluhan))}`,
    belumLaporSusulan(weekList, sum),
    bagianMenunggu(tunggu, false, kepala.on),
    bagianTenggat(isi.tenggatList, kepala.on),
    bagianKinerja(isi.kinerja),
    bagianWarga(isi.warga),
    bagianPengumuman(isi.pengumumanList),
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

function head({ from, to, kode }: Rentang, { kecamatan, on, desa, program }: RekapKepala): string {
  const tanggal = from === to ? sayDate(from) : sayRange(from, to);
  const tempat = desa ? `Desa ${desa.nama}` : `Kec. ${kecamatan}`;
  const berjalan = to >= on ? ', masih berjalan' : '';
  return [
    `*Rekap ${jenisRentang(kode)}* R-${kode}`,
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

/** How to ask more: where the figures come from, and orders that differ from the one that was just given. */
function tanyaLagi({ kode }: Rentang, { desa, program }: RekapKepala): string {
  const lagi = [desa?.nama, program].filter(Boolean).join(' ').toLowerCase();
  if (lagi === '') return `Tanya lagi: *rincian R-${kode}*, *rekap* dan nama desa atau program, *belum lapor*`;
  return `Tanya lagi: *rincian R-${kode} ${lagi}*, *rekap bulan ${lagi}*`;
}
