/** Reporting rates and lead times as chat text: the kecamatan with a table of its desa, or one desa. */
import { type Kinerja, persen, type Tingkat } from '../domain/kinerja.ts';
import type { Desa } from '../domain/petugas.ts';
import { sayRange } from '../domain/waktu.ts';
import { sayBagian, sayHari, sayLamaProses, sayTren } from './rekap-kinerja.ts';
import { tabelAngka } from './rekap-tabel.ts';

/** So many desa or programmes get their lead time; the slowest first. */
const LAMA_MAKS = 6;

/** @param desa null = the whole kecamatan */
export function renderKinerja(kinerja: Kinerja, { kecamatan, desa }: { kecamatan: string; desa: Desa | null }): string {
  const { rentang, tren, perDesa } = kinerja;
  const tingkat = desa === null ? kinerja.total : perDesa.find((entry) => entry.desa.kode === desa.kode);
  const lama = desa === null ? kinerja.lama : kinerja.lamaPerDesa.find((entry) => entry.desa?.kode === desa.kode);
  const tempat = desa === null ? `Kec. ${kecamatan}` : `Desa ${desa.nama}`;
  const lamaList = lama ? sayLamaProses(lama) : [];
  return [
    `*Kinerja pelaporan* ${tempat}\n${sayRange(rentang.from, rentang.to)} (${tren.length} minggu)`,
    tingkat === undefined || tingkat.harap === 0 ? 'Belum ada laporan di masa ini.' : sayTingkat(tingkat),
    desa === null && tren.length > 1 ? `Tepat waktu tiap minggu: ${sayTren(tren)}` : null,
    ['*Lama proses*', ...(lamaList.length === 0 ? ['Belum ada usulan yang diverifikasi di masa ini.'] : lamaList)].join(
      '\n',
    ),
    ...(desa === null ? bagianKecamatan(kinerja) : []),
  ]
    .filter((section) => section !== null)
    .join('\n\n');
}

function sayTingkat({ harap, masuk, tepat, laporan, benar }: Tingkat): string {
  return [
    `Laporan mingguan masuk: ${sayBagian(masuk, harap, 'yang ditunggu')}`,
    `Tepat waktu: ${sayBagian(tepat, harap, 'yang ditunggu')}`,
    `Benar sejak awal: ${sayBagian(benar, laporan, 'laporan')}`,
  ].join('\n');
}

function bagianKecamatan({ perDesa, lamaPerDesa, lamaPerProgram, total }: Kinerja): string[] {
  if (total.harap === 0) return [];
  const rowList = perDesa.map(({ desa, masuk, tepat, laporan, benar }) => ({
    desa,
    cells: [masuk, tepat, persen(benar, laporan) ?? 0],
  }));
  const slowest = (list: readonly { nama: string; lama: Kinerja['lama'] }[]): string[] =>
    list
      .flatMap(({ nama, lama: { usulanVerifikasi } }) => (usulanVerifikasi ? [{ nama, lama: usulanVerifikasi }] : []))
      .sort((a, b) => b.lama.median - a.lama.median || b.lama.terlama - a.lama.terlama)
      .slice(0, LAMA_MAKS)
      .map(({ nama, lama }) => `• ${nama}: ${sayHari(lama)}`);
  const desaList = slowest(lamaPerDesa.map(({ desa, ...lama }) => ({ nama: desa?.nama ?? 'tanpa desa', lama })));
  const programList = slowest(
    lamaPerProgram.map(({ program, ...lama }) => ({ nama: program ?? 'tanpa program', lama })),
  );
  return [
    ...(desaList.length > 0 ? [['*Usulan → verifikasi, yang terlama*', ...desaList].join('\n')] : []),
    ...(programList.length > 0 ? [['*Usulan → verifikasi per program*', ...programList].join('\n')] : []),
    `*Per desa*\n_M minggu dengan laporan, T tepat waktu, B benar sejak awal (%)_\n${tabelAngka(['M', 'T', 'B'], rowList)}`,
  ];
}
