/** The sheets about how well reporting works: each desa with its lead times, and each desa week by week. */
import type { CellValue } from 'hucre/xlsx';
import { type Kinerja, type Lama, type LamaProses, persen, type Tingkat } from '../../domain/kinerja.ts';
import { sayRange } from '../../domain/waktu.ts';
import type { Kolom, Lembar } from './lembar.ts';

const KOLOM_TINGKAT: readonly Kolom[] = [
  { judul: 'Diharap', lebar: 10, isAngka: true },
  { judul: 'Masuk', lebar: 10, isAngka: true },
  { judul: 'Tepat waktu', lebar: 10, isAngka: true },
  { judul: 'Tepat waktu (%)', lebar: 10, isAngka: true },
  { judul: 'Laporan', lebar: 10, isAngka: true },
  { judul: 'Benar sejak awal', lebar: 10, isAngka: true },
  { judul: 'Benar sejak awal (%)', lebar: 10, isAngka: true },
];
const ARTI_TINGKAT =
  'Diharap: satu laporan seminggu dari tiap desa, nihil pun dihitung. Masuk dan tepat waktu: minggu yang ada laporannya. Benar sejak awal: diterima utuh dan tidak pernah diralat.';

const LANGKAH_LIST: readonly { judul: string; kunci: keyof LamaProses }[] = [
  { judul: 'Usulan → verifikasi', kunci: 'usulanVerifikasi' },
  { judul: 'Verifikasi → salur', kunci: 'verifikasiSalur' },
  { judul: 'Usulan → salur', kunci: 'usulanSalur' },
];
const KOLOM_LAMA: readonly Kolom[] = LANGKAH_LIST.flatMap(({ judul }) => [
  { judul: `${judul} (orang)`, lebar: 12, isAngka: true },
  { judul: `${judul} (hari, median)`, lebar: 12, isHari: true },
  { judul: `${judul} (hari, terlama)`, lebar: 12, isAngka: true },
]);
const ARTI_LAMA = 'Lama proses: dari orang-orang yang diverifikasi dalam minggu-minggu ini.';

const barisTingkat = ({ harap, masuk, tepat, laporan, benar }: Tingkat): CellValue[] => [
  ...[harap, masuk, tepat, persen(tepat, harap)],
  ...[laporan, benar, persen(benar, laporan)],
];

const barisLama = (lama: LamaProses | undefined): CellValue[] =>
  LANGKAH_LIST.flatMap(({ kunci }) => {
    const langkah: Lama | null = lama?.[kunci] ?? null;
    return [langkah?.orang ?? null, langkah?.median ?? null, langkah?.terlama ?? null];
  });

const sayMinggu = ({ rentang, tren }: Kinerja): string =>
  `${tren.length} minggu: ${sayRange(rentang.from, rentang.to)}`;

/** One line a desa over all weeks. */
export function lembarKinerja(kepalaList: readonly string[], kinerja: Kinerja): Lembar {
  const { perDesa, total, lama, lamaPerDesa } = kinerja;
  const lamaByKode = new Map(lamaPerDesa.map((entry) => [entry.desa?.kode ?? null, entry]));
  const tanpaDesa = lamaByKode.get(null);
  return {
    nama: 'Kinerja',
    kepalaList: [...kepalaList, sayMinggu(kinerja)],
    kolomList: [{ judul: 'Desa', lebar: 26 }, ...KOLOM_TINGKAT, ...KOLOM_LAMA],
    rowList: [
      ...perDesa.map(({ desa, ...tingkat }) => [
        desa.nama,
        ...barisTingkat(tingkat),
        ...barisLama(lamaByKode.get(desa.kode)),
      ]),
      ...(tanpaDesa ? [['Tanpa desa', ...KOLOM_TINGKAT.map(() => null), ...barisLama(tanpaDesa)]] : []),
    ],
    jumlah: ['Jumlah', ...barisTingkat(total), ...barisLama(lama)],
    catatanList: [ARTI_TINGKAT, ARTI_LAMA],
  };
}

/** One line a week and desa, to be filtered; the newest week first. */
export function lembarKinerjaMinggu(kepalaList: readonly string[], kinerja: Kinerja): Lembar {
  const { perDesa, tren, total, lama } = kinerja;
  return {
    nama: 'Kinerja per minggu',
    kepalaList: [...kepalaList, sayMinggu(kinerja)],
    kolomList: [
      { judul: 'Minggu', lebar: 12 },
      { judul: 'Tanggal', lebar: 22 },
      { judul: 'Desa', lebar: 26 },
      ...KOLOM_TINGKAT,
      { judul: 'Usulan → verifikasi (hari, median)', lebar: 14, isHari: true },
    ],
    rowList: [...tren]
      .reverse()
      .flatMap(({ rentang, perDesa: ofWeek }) =>
        ofWeek.map(({ hariVerifikasi, ...tingkat }, at) => [
          `R-${rentang.kode}`,
          sayRange(rentang.from, rentang.to),
          perDesa[at]?.desa.nama ?? tingkat.kode,
          ...barisTingkat(tingkat),
          hariVerifikasi,
        ]),
      ),
    jumlah: ['Jumlah', '', '', ...barisTingkat(total), lama.usulanVerifikasi?.median ?? null],
    catatanList: [ARTI_TINGKAT, 'Laporan yang tidak menyebut satu desa dihitung dalam jumlahnya saja.'],
  };
}
