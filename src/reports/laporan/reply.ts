/** Confirms a laporan. */
import type { Baris, Isi } from '../../domain/uraian.ts';
import { sayCode, sayRupiah } from '../../render/sebutan.ts';

/** The figures as they were understood: an officer sees at once what was misread. */
export function confirmLaporan(isi: Isi, _rowList: readonly Baris[]): string[] {
  const figureList = Object.entries(isi.totals).map(([key, value]) =>
    key.endsWith('_rupiah') ? `${sayCode(key.slice(0, -7))} ${sayRupiah(value)}` : `${sayCode(key)} ${value}`,
  );
  const lineList: string[] = [];
  if (isi.jenis === 'nihil' && isi.perDesa.length > 0) {
    lineList.push(`Nihil: ${isi.perDesa.map(({ desa }) => desa).join(', ')}.`);
  } else if (isi.perDesa.length > 0) {
    lineList.push(
      `Rekap ${isi.perDesa.length} desa, dicatat sebagai laporan (angka penyaluran diambil dari laporan salur).`,
    );
  }
  if (figureList.length > 0) lineList.push(`${figureList.join(', ')}.`);
  if (isi.jenis === 'nihil' && lineList.length === 0) lineList.push('Tidak ada kegiatan (nihil).');
  return lineList;
}
