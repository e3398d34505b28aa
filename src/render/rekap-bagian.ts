/** The parts that every recap is made of: totals, who has not reported, what waits for whom, programmes. */
import type { Desa } from '../domain/petugas.ts';
import {
  type Angka,
  type AngkaProgram,
  isBergerak,
  isSalur,
  jumlahTunggu,
  type Rekap,
  sejakTertua,
  type Tunggu,
  type TungguDesa,
} from '../domain/rekap.ts';
import { sayDate } from '../domain/waktu.ts';
import { sayJumlah } from './jumlah.ts';

/** So many desa or tickets are named; of the rest only the number is said. */
const SEBUT_MAKS = 3;
const PROGRAM_MAKS = 8;

/**
 * The totals, one line each; a quiet span in one sentence.
 * @param terbuka open complaints; null in the recap of a programme, of which neither they nor laporan are known
 */
export function bagianJumlah(total: Angka, terbuka: number | null): string {
  if (!isBergerak(total)) {
    const partList = ['Tenang: tidak ada usulan, verifikasi, penyaluran, atau keluhan baru.'];
    if (terbuka !== null) partList.push(total.laporan === 0 ? 'Laporan juga tidak ada.' : `Laporan: ${total.laporan}.`);
    if (terbuka) partList.push(`Keluhan terbuka: ${terbuka}.`);
    return partList.join(' ');
  }
  return [
    `Usulan: ${sayJumlah(total.usulan)} orang`,
    `Verifikasi: ${sayJumlah(total.verifikasi)} orang`,
    ...(isSalur(total) ? sayBerhasil(total) : ['Salur: 0']),
    ...(terbuka === null ? [] : [`Laporan: ${sayJumlah(total.laporan)}`]),
    `Keluhan: ${total.keluhan} baru${terbuka === null ? '' : `, ${sayJumlah(terbuka)} terbuka`}`,
  ].join('\n');
}

function sayBerhasil(total: Angka): string[] {
  const { sasaran, tersalur } = total;
  const persen = sasaran > 0 && tersalur <= sasaran ? ` (${Math.floor((100 * tersalur) / sasaran)}%)` : '';
  const sisa = saySisa(total);
  return [`Salur: ${sayCapaian(total)}${persen}`, ...(sisa === '' ? [] : [`   ${sisa}`])];
}

function sayCapaian({ sasaran, tersalur }: Angka): string {
  return tersalur <= sasaran
    ? `${sayJumlah(tersalur)} dari ${sayJumlah(sasaran)} KPM`
    : `${sayJumlah(tersalur)} KPM, sasaran ${sayJumlah(sasaran)}`;
}

function saySisa({ belum, gagal }: Angka): string {
  return [belum > 0 ? `belum ${sayJumlah(belum)}` : '', gagal > 0 ? `gagal ${sayJumlah(gagal)}` : '']
    .filter(Boolean)
    .join(', ');
}

/** Which desa have not reported, by name; `kapan` says in which span, where it is not the recap's own. */
export function bagianBelumLapor({ lapor, belumLapor }: Pick<Rekap, 'lapor' | 'belumLapor'>, kapan = ''): string {
  const jumlah = lapor.length + belumLapor.length;
  if (belumLapor.length === 0) return `*Semua ${jumlah} desa sudah lapor${kapan}* ✅`;
  if (lapor.length === 0) return `*Belum ada desa yang lapor${kapan}* (${jumlah} desa)`;
  return `*Belum lapor${kapan}: ${belumLapor.length} dari ${jumlah} desa*\n${sayDesaList(belumLapor)}`;
}

/** Names of desa in a row. */
export function sayDesaList(list: readonly Desa[]): string {
  return list.map(({ nama }) => nama).join(', ');
}

/**
 * What waits for whom; null where nothing does.
 * @param isSatuDesa all of it is about one desa, which need not be named again
 */
export function bagianMenunggu(tunggu: Tunggu, isSatuDesa: boolean): string | null {
  const sebutDesa = (list: readonly TungguDesa[]): string =>
    isSatuDesa ? '' : ` (${sebut(list.map(({ desa, jumlah }) => `${desa?.nama ?? 'tanpa desa'} ${jumlah}`))})`;
  const lineList: string[] = [];
  const verifikasi = jumlahTunggu(tunggu.verifikasi);
  if (verifikasi > 0) {
    const sejakOn = sejakTertua(tunggu.verifikasi);
    const sejak = sejakOn === null ? '' : `, tertua ${sayDate(sejakOn)}`;
    lineList.push(`• TKSK/pendamping: ${verifikasi} usulan belum diverifikasi${sejak}${sebutDesa(tunggu.verifikasi)}`);
  }
  const cekUlang = jumlahTunggu(tunggu.cekUlang);
  if (cekUlang > 0) lineList.push(`• TKSK dan desa: ${cekUlang} orang perlu dicek lagi${sebutDesa(tunggu.cekUlang)}`);
  if (tunggu.perbaikan.length > 0) {
    const nameList = tunggu.perbaikan.map(({ kode, desa }) =>
      desa === null || isSatuDesa ? kode : `${kode} ${desa.nama}`,
    );
    lineList.push(`• Pengirim: ${tunggu.perbaikan.length} laporan perlu diperbaiki (${sebut(nameList)})`);
  }
  const keluhan = jumlahTunggu(tunggu.keluhan);
  if (keluhan > 0) lineList.push(`• Kecamatan: ${keluhan} keluhan terbuka${sebutDesa(tunggu.keluhan)}`);
  return lineList.length === 0 ? null : `*Menunggu saat ini*\n${lineList.join('\n')}`;
}

/** One line a programme; null where there is nothing to say. */
export function bagianProgram(list: readonly AngkaProgram[]): string | null {
  const activeList = list.filter(({ angka }) => isBergerak(angka));
  if (activeList.length === 0) return null;
  const rest = activeList.slice(PROGRAM_MAKS).map(({ program }) => program ?? 'tanpa program');
  return [
    '*Per program*',
    ...activeList.slice(0, PROGRAM_MAKS).map(sayProgram),
    ...(rest.length > 0 ? [`• Lainnya: ${rest.join(', ')}`] : []),
  ].join('\n');
}

function sayProgram({ program, angka }: AngkaProgram): string {
  const partList = [
    ...(angka.usulan > 0 ? [`usulan ${angka.usulan}`] : []),
    ...(angka.verifikasi > 0 ? [`verifikasi ${angka.verifikasi}`] : []),
    ...(isSalur(angka) ? [[`salur ${sayCapaian(angka)}`, saySisa(angka)].filter(Boolean).join(', ')] : []),
  ];
  return `• ${program ?? 'Tanpa program'}: ${partList.join('; ')}`;
}

function sebut(list: readonly string[]): string {
  const rest = list.length - SEBUT_MAKS;
  return [...list.slice(0, SEBUT_MAKS), ...(rest > 0 ? [`+${rest} lagi`] : [])].join(', ');
}
