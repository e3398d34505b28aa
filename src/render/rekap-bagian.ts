/** The parts that every recap is made of: totals, who has not reported, what waits for whom, programmes. */
import { persen } from '../domain/kinerja.ts';
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
import { hariAntara } from '../domain/waktu.ts';
import { sayJumlah } from './jumlah.ts';
import { sayRupiah } from './sebutan.ts';

/** So many desa or tickets are named; of the rest only the number is said. */
const SEBUT_MAKS = 3;
const PROGRAM_MAKS = 8;

/**
 * The totals, one line each; a quiet span in one sentence.
 * @param sebelumnya the span before, to compare with, and its code; null = not compared
 * @param terbuka open complaints; null in the recap of a programme, of which neither they nor laporan are known
 */
export function bagianJumlah(
  total: Angka,
  sebelumnya: { angka: Angka; kode: string } | null,
  terbuka: number | null,
): string {
  if (!isBergerak(total)) {
    const partList = ['Tenang: tidak ada usulan, verifikasi, penyaluran, atau keluhan baru.'];
    if (terbuka !== null) partList.push(total.laporan === 0 ? 'Laporan juga tidak ada.' : `Laporan: ${total.laporan}.`);
    if (terbuka) partList.push(`Keluhan terbuka: ${terbuka}.`);
    return partList.join(' ');
  }
  const ubah = (key: keyof Angka): string => (sebelumnya === null ? '' : sayUbah(total[key] - sebelumnya.angka[key]));
  const text = [
    `Usulan: ${sayJumlah(total.usulan)} orang${ubah('usulan')}`,
    `Verifikasi: ${sayJumlah(total.verifikasi)} orang${ubah('verifikasi')}`,
    ...(isSalur(total) ? sayBerhasil(total, ubah('tersalur')) : [`Salur: 0${ubah('tersalur')}`]),
    ...sayUang(total),
    ...(terbuka === null ? [] : [`Laporan: ${sayJumlah(total.laporan)}`]),
    `Keluhan: ${total.keluhan} baru${terbuka === null ? '' : `, ${sayJumlah(terbuka)} terbuka`}`,
  ].join('\n');
  return /[▲▼]/.test(text) ? `${text}\n_▲▼ dibanding R-${sebelumnya?.kode}_` : text;
}

/** The change against the span before; nothing where there is none. */
function sayUbah(selisih: number): string {
  return selisih === 0 ? '' : ` ${selisih > 0 ? '▲' : '▼'}${sayJumlah(Math.abs(selisih))}`;
}

function sayBerhasil(total: Angka, ubah: string): string[] {
  const { sasaran, tersalur } = total;
  const bagian = tersalur <= sasaran ? persen(tersalur, sasaran) : null;
  const sisa = saySisa(total);
  return [
    `Salur: ${sayCapaian(total)}${bagian === null ? '' : ` (${bagian}%)`}${ubah}`,
    ...(sisa === '' ? [] : [`   ${sisa}`]),
  ];
}

/** The three counters of money, as far as reports state them (domain facts §3). */
export function sayUang({ salurRupiah, sp2d, sp2dRupiah, cair, cairRupiah }: Angka): string[] {
  const say = (nama: string, rupiah: number, kpm: number): string[] => {
    if (rupiah === 0 && kpm === 0) return [];
    const partList = [...(rupiah > 0 ? [sayRupiah(rupiah)] : []), ...(kpm > 0 ? [`${sayJumlah(kpm)} KPM`] : [])];
    return [`${nama} ${partList.join(', ')}`];
  };
  const list = [...say('SP2D', sp2dRupiah, sp2d), ...say('tersalur', salurRupiah, 0), ...say('cair', cairRupiah, cair)];
  return list.length === 0 ? [] : [`   ${list.join(' · ')}`];
}

/** Reached of the target, or both where more were reached than were meant. */
export function sayCapaian({ sasaran, tersalur }: Angka): string {
  return tersalur <= sasaran
    ? `${sayJumlah(tersalur)} dari ${sayJumlah(sasaran)} KPM`
    : `${sayJumlah(tersalur)} KPM, sasaran ${sayJumlah(sasaran)}`;
}

/** What is left over of a distribution; empty where nothing is. */
export function saySisa({ belum, gagal }: Angka): string {
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
 * What waits for whom, and how many days the oldest of it; null where nothing does.
 * @param isSatuDesa all of it is about one desa, which need not be named again
 * @param on today
 */
export function bagianMenunggu(tunggu: Tunggu, isSatuDesa: boolean, on: string): string | null {
  const sebutDesa = (list: readonly TungguDesa[]): string =>
    isSatuDesa ? '' : ` (${sebut(list.map(({ desa, jumlah }) => `${desa?.nama ?? 'tanpa desa'} ${jumlah}`))})`;
  const baris = (siapa: string, apa: string, list: readonly TungguDesa[]): string[] => {
    const jumlah = jumlahTunggu(list);
    return jumlah === 0 ? [] : [`• ${siapa}: ${jumlah} ${apa}${sayTerlama(list, on)}${sebutDesa(list)}`];
  };
  const nameList = tunggu.perbaikan.map(({ kode, desa }) =>
    desa === null || isSatuDesa ? kode : `${kode} ${desa.nama}`,
  );
  const lineList = [
    ...baris('TKSK/pendamping', 'usulan belum diverifikasi', tunggu.verifikasi),
    ...baris('TKSK dan desa', 'orang perlu dicek lagi', tunggu.cekUlang),
    ...(nameList.length === 0
      ? []
      : [
          `• Pengirim: ${nameList.length} laporan perlu diperbaiki${sayTerlama(tunggu.perbaikan, on)} (${sebut(nameList)})`,
        ]),
    ...baris('Kecamatan', 'keluhan terbuka', tunggu.keluhan),
  ];
  return lineList.length === 0 ? null : `*Menunggu saat ini*\n${lineList.join('\n')}`;
}

/** What came today is not old. */
function sayTerlama(list: readonly { sejakOn: string }[], on: string): string {
  const sejakOn = sejakTertua(list);
  const hari = sejakOn === null ? 0 : hariAntara(sejakOn, on);
  return hari > 0 ? `, terlama ${hari} hari` : '';
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

/** The first of a list; of the rest only the number. */
export function sebut(list: readonly string[], maks = SEBUT_MAKS): string {
  const rest = list.length - maks;
  return [...list.slice(0, maks), ...(rest > 0 ? [`+${rest} lagi`] : [])].join(', ');
}
