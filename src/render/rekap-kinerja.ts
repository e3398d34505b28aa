/** How well reporting works, in a few lines: rates, lead times, the trend of eight weeks. */
import { type Kinerja, type Lama, type LamaProses, persen, type Tingkat, type TrenMinggu } from '../domain/kinerja.ts';
import { sayJumlah } from './jumlah.ts';

const BALOK = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
const TIDAK_ADA = '·';

/** The short form in the weekly recap: this week against the one before, and the delays; null before the first report of all. */
export function bagianKinerja({ tren, lama }: Kinerja): string | null {
  const week = tren.at(-1);
  if (!week || week.harap === 0) return null;
  const before = persen(tren.at(-2)?.tepat ?? 0, tren.at(-2)?.harap ?? 0);
  const lineList = [
    `Lapor tepat waktu: ${sayBagian(week.tepat, week.harap, 'desa')}${before === null ? '' : `, sebelumnya ${before}%`}`,
    ...(week.laporan > 0 ? [`Benar sejak awal: ${sayBagian(week.benar, week.laporan, 'laporan')}`] : []),
    ...sayLamaProses(lama),
  ];
  // One block alone is no trend.
  const isTren = tren.filter(({ harap }) => harap > 0).length > 1;
  return [`*Ketepatan*${isTren ? ` (${tren.length} minggu: ${sayTren(tren)})` : ''}`, ...lineList].join('\n');
}

/** `3 dari 24 desa (12%)` */
export function sayBagian(part: number, whole: number, satuan: string): string {
  const bagian = persen(part, whole);
  return `${sayJumlah(part)} dari ${sayJumlah(whole)} ${satuan}${bagian === null ? '' : ` (${bagian}%)`}`;
}

/** The rates of desa that report in time as a line of blocks, oldest first; a point where nothing was expected yet. */
export function sayTren(tren: readonly TrenMinggu[]): string {
  return tren
    .map(({ tepat, harap }: Tingkat) => (harap === 0 ? TIDAK_ADA : BALOK[Math.round((7 * tepat) / harap)]))
    .join('');
}

/** One line a step; a step that nobody has gone is left out. */
export function sayLamaProses({ usulanVerifikasi, verifikasiSalur, usulanSalur }: LamaProses): string[] {
  return [
    ...sayLama('Usulan → verifikasi', usulanVerifikasi),
    ...sayLama('Verifikasi → salur', verifikasiSalur),
    ...sayLama('Usulan → salur', usulanSalur),
  ];
}

function sayLama(langkah: string, lama: Lama | null): string[] {
  return lama === null ? [] : [`${langkah}: ${sayHari(lama)} (${sayJumlah(lama.orang)} orang)`];
}

/** `tengah 3 hari, terlama 12`: half of them waited no longer than the middle. */
export function sayHari({ median, terlama }: Lama): string {
  return `tengah ${String(median).replace('.', ',')} hari, terlama ${terlama}`;
}
