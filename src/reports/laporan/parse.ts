/** Laporan: nothing to report, a recap of several desa or of a month, or an activity. */

import type { Problem } from '../../domain/problem.ts';
import type { Isi, PerDesa, TotalKey } from '../../domain/uraian.ts';
import { TOTAL_LIST } from '../../domain/uraian.ts';
import { nihilTable } from '../../urai/kosakata/hitungan.ts';
import { jenisTable } from '../../urai/kosakata/jenis.ts';
import { isTotalJanggal, periksaDesa, periksaTanggal } from '../../urai/periksa.ts';
import type { KonteksBaris, ReportParser } from '../../urai/report-parser.ts';

/** Sums that are not those of the desa, or a desa whose own counts disagree. */
function isRekapJanggal({ totals, perDesa }: Isi): boolean {
  if (isTotalJanggal(totals) || perDesa.some((desa) => isTotalJanggal(desa))) return true;
  if (perDesa.length === 0) return false;
  return TOTAL_LIST.some((key) => {
    const stated = totals[key] ?? (key === 'tersalur' ? totals.jumlah : undefined);
    if (stated === undefined) return false;
    const values = perDesa.map((desa: PerDesa) => desa[key as TotalKey]);
    if (values.some((value) => value === undefined)) return false;
    return values.reduce<number>((sum, value) => sum + value!, 0) !== stated;
  });
}

function jenis(isi: Isi, _struktur: unknown, { kepala }: KonteksBaris) {
  const values = Object.values(isi.totals);
  const isNihilKata = kepala.some(
    (part) => jenisTable.findAll(part.tokens).some((hit) => hit.value === 'nihil') || nihilTable.has(part.tokens),
  );
  if (isi.perDesa.length === 0 && values.every((value) => value === 0) && isNihilKata) return 'nihil';
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
    const total: Problem[] = isRekapJanggal(isi) ? [{ code: 'TOTAL_TIDAK_COCOK' }] : [];
    return {
      rejects: [...periksaDesa(isi, konteks, reference), ...periksaTanggal(isi, konteks, reference), ...total],
      warnings: [],
    };
  },
};
