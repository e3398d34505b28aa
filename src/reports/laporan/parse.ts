/** Laporan: nothing to report, a recap of several desa or of a month, or an activity. */

import type { Isi, PerDesa, TotalKey } from '../../domain/uraian.ts';
import { TOTAL_LIST } from '../../domain/uraian.ts';
import { nihilTable } from '../../urai/kosakata/hitungan.ts';
import { jenisTable } from '../../urai/kosakata/jenis.ts';
import { periksaDesa, periksaTanggal } from '../../urai/periksa.ts';
import { problemTotal, type Selisih, sebutKunci, selisihSasaran } from '../../urai/periksa-total.ts';
import type { KonteksBaris, ReportParser } from '../../urai/report-parser.ts';

/** Sums that are not those of the desa, or a desa whose own counts disagree. */
function selisihRekap({ totals, perDesa }: Isi): Selisih | null {
  const own = selisihSasaran(totals);
  if (own !== null) return own;
  for (const desa of perDesa) {
    const part = selisihSasaran(desa);
    if (part !== null) return { tertulis: `${desa.desa} ${part.tertulis}`, hitung: part.hitung };
  }
  if (perDesa.length === 0) return null;
  for (const key of TOTAL_LIST) {
    const stated = totals[key] ?? (key === 'tersalur' ? totals.jumlah : undefined);
    const values = perDesa.map((desa: PerDesa) => desa[key as TotalKey]);
    if (stated === undefined || values.some((value) => value === undefined)) continue;
    const sum = values.reduce<number>((all, value) => all + value!, 0);
    if (sum !== stated) return { tertulis: `total ${sebutKunci(key)} ${stated}`, hitung: `${sum} dari semua desa` };
  }
  return null;
}

function jenis(isi: Isi, _struktur: unknown, { kepala }: KonteksBaris) {
  const values = Object.values(isi.totals);
  const isNihilKata = kepala.some(
    (part) => jenisTable.findAll(part.tokens).some((hit) => hit.value === 'nihil') || nihilTable.has(part.tokens),
  );
  const isTanpaHitungan = isi.perDesa.every(({ desa, desaKode, ...totals }) => Object.keys(totals).length === 0);
  if (isTanpaHitungan && values.every((value) => value === 0) && isNihilKata) return 'nihil';
  if (isi.perDesa.length > 0) return 'rekap';
  const isKegiatan = kepala.some((part) => jenisTable.findAll(part.tokens).some((hit) => hit.value === 'kegiatan'));
  const isHitung = (['usulan', 'verifikasi', 'tersalur', 'keluhan'] as const).some(
    (key) => isi.totals[key] !== undefined,
  );
  return isKegiatan && !isHitung ? 'kegiatan' : 'rekap';
}

export const parseLaporan: ReportParser = {
  kind: 'laporan',
  nilai: () => ({ status: null, alasan: null }),
  jenis,
  check(isi, konteks, reference) {
    const total = problemTotal(selisihRekap(isi));
    return {
      rejects: [...periksaDesa(isi, konteks, reference), ...periksaTanggal(isi, konteks, reference), ...total],
      warnings: [],
    };
  },
};
