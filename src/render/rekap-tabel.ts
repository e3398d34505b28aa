/** Figures by desa as tables that a phone shows without wrapping. */
import type { Desa } from '../domain/petugas.ts';
import { type AngkaDesa, isSalur, type TungguDesa } from '../domain/rekap.ts';

/** Wider lines wrap on a small phone (issue A, part 8). */
export const LEBAR_TABEL = 32;
const TANPA_DESA = 'Tanpa desa';
const CODE_MARK = '```';

/**
 * The sections with the figures of each desa, salur first; a section without a row is left out, and so is a desa without figures.
 * @param terbukaList open complaints by desa; null = show the new ones instead
 */
export function tabelDesa(perDesa: readonly AngkaDesa[], terbukaList: readonly TungguDesa[] | null): string[] {
  const keluhanOf = ({ desa, angka }: AngkaDesa): number =>
    terbukaList === null ? angka.keluhan : (terbukaList.find((entry) => entry.desa?.kode === desa?.kode)?.jumlah ?? 0);
  const salurList = perDesa.filter(({ angka }) => isSalur(angka));
  const lainList = perDesa.filter((entry) => entry.angka.usulan + entry.angka.verifikasi + keluhanOf(entry) > 0);
  const hanyaLaporanList = perDesa.filter(
    (entry) =>
      entry.desa !== null && entry.angka.laporan > 0 && !salurList.includes(entry) && !lainList.includes(entry),
  );
  const sectionList: string[] = [];
  if (salurList.length > 0) {
    const rowList = salurList.map(({ desa, angka }) => ({
      desa,
      cells: [angka.sasaran, angka.tersalur, angka.belum, angka.gagal],
    }));
    sectionList.push(
      `*Salur per desa*\n_S sasaran, T tersalur, B belum, G gagal_\n${tabelAngka(['S', 'T', 'B', 'G'], rowList)}`,
    );
  }
  if (lainList.length > 0) {
    const rowList = lainList.map((entry) => ({
      desa: entry.desa,
      cells: [entry.angka.usulan, entry.angka.verifikasi, entry.angka.laporan, keluhanOf(entry)],
    }));
    const keluhan = terbukaList === null ? 'keluhan' : 'keluhan terbuka';
    sectionList.push(
      `*Usulan, verifikasi, keluhan*\n_U usulan, V verifikasi, L laporan, K ${keluhan}_\n${tabelAngka(['U', 'V', 'L', 'K'], rowList)}`,
    );
  }
  if (hanyaLaporanList.length > 0) {
    const nameList = hanyaLaporanList.map(({ desa }) => desa?.nama);
    sectionList.push(`*Hanya laporan (nihil/kegiatan)*\n${nameList.join(', ')}`);
  }
  return sectionList;
}

interface TabelRow {
  desa: Desa | null;
  cells: number[];
}

/** Figures by desa. Columns are as wide as their figures need; only where that is not enough are long names cut. */
export function tabelAngka(headList: string[], rowList: readonly TabelRow[]): string {
  const textList = rowList.map(({ cells }) => cells.map((cell) => (cell === 0 ? '-' : String(cell))));
  const widthList = headList.map((head, at) =>
    Math.max(2, head.length, ...textList.map((cells) => cells[at]?.length ?? 0)),
  );
  const figureWidth = widthList.reduce((sum, width) => sum + width + 1, 0);
  const nameList = rowList.map(({ desa }) => desa?.nama ?? TANPA_DESA);
  const nameWidth = Math.min(Math.max(4, ...nameList.map((name) => name.length)), LEBAR_TABEL - figureWidth);
  const line = (name: string, cells: string[]): string => {
    const shown = name.length > nameWidth ? `${name.slice(0, nameWidth - 1)}.` : name.padEnd(nameWidth);
    return shown + cells.map((cell, at) => ` ${cell.padStart(widthList[at] ?? 2)}`).join('');
  };
  const lineList = [line('Desa', headList), ...nameList.map((name, at) => line(name, textList[at] ?? []))];
  return `${CODE_MARK}${lineList.join('\n')}${CODE_MARK}`;
}
