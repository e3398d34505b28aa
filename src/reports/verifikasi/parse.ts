/** Verifikasi: persons who are judged. */
import type { Problem } from '../../domain/problem.ts';
import type { TotalKey } from '../../domain/uraian.ts';
import { verifikasiTable } from '../../urai/kosakata/status.ts';
import { periksaDaftar, periksaOrang } from '../../urai/periksa.ts';
import { problemTotal, type Selisih, sebutKunci, selisihStatus } from '../../urai/periksa-total.ts';
import type { KonteksBaris, Nilai, ReportParser, Ucapan } from '../../urai/report-parser.ts';
import { findAlasan, findDiBagian, findStatus } from '../../urai/ucapan.ts';

const KUNCI: readonly TotalKey[] = ['layak', 'tidak_layak', 'perlu_cek'];
/** Reasons with which nobody can be `layak` (settled case 3). */
const TIDAK_MUNGKIN: ReadonlySet<string> = new Set(['meninggal', 'pindah', 'mampu']);

/** A stated verdict wins; a bare reason means tidak_layak, `data_tidak_padan` alone perlu_cek (settled case 1). */
function nilai(ucapan: Ucapan, { bacaan, program }: KonteksBaris): Nilai {
  const verdicts = [...new Set(findStatus(verifikasiTable, ucapan).map((hit) => hit.value))];
  const alasan = findAlasan(bacaan, ucapan.tokens, program);
  const bagian = findDiBagian(verifikasiTable, ucapan.bagian);
  const alasanBagian = ucapan.bagian === null ? null : findAlasan(bacaan, ucapan.bagian, program);
  if (verdicts.includes('layak') && verdicts.includes('tidak_layak'))
    return { status: null, alasan: null, reject: 'STATUS_BERTENTANGAN' };
  const stated = verdicts.includes('tidak_layak') ? 'tidak_layak' : (verdicts[0] ?? bagian);
  if (stated === 'layak') {
    if (alasan !== null && TIDAK_MUNGKIN.has(alasan))
      return { status: null, alasan: null, reject: 'STATUS_BERTENTANGAN' };
    return { status: 'layak', alasan: null };
  }
  const reason = alasan ?? alasanBagian;
  if (stated !== null) return { status: stated, alasan: reason };
  if (reason === null) return { status: null, alasan: null };
  return { status: reason === 'data_tidak_padan' ? 'perlu_cek' : 'tidak_layak', alasan: reason };
}

export const parseVerifikasi: ReportParser = {
  kind: 'verifikasi',
  nilai,
  jenis: () => null,
  check(isi, konteks, reference) {
    const orang = periksaOrang(isi, { wajibNik: false }, konteks, reference);
    const alasan: Problem[] = isi.rows
      .filter((row) => row.status === 'tidak_layak' && row.alasan === null)
      .map((row) => ({ code: 'ALASAN_KOSONG', row: row.no, field: 'alasan' }));
    const total = problemTotal(selisihStatus(isi.rows, isi.totals, KUNCI) ?? selisihJumlah(isi.totals));
    const rejects = [...periksaDaftar(isi, konteks, reference), ...total, ...orang.rejects, ...alasan];
    return { rejects, warnings: orang.warnings };
  },
};

/** `Layak 2, perlu cek 1, jumlah 4`. */
function selisihJumlah(totals: Partial<Record<TotalKey, number>>): Selisih | null {
  const parts = KUNCI.filter((key) => totals[key] !== undefined);
  if (totals.jumlah === undefined || parts.length < 2) return null;
  const sum = parts.reduce((all, key) => all + totals[key]!, 0);
  if (sum === totals.jumlah) return null;
  return { tertulis: `jumlah ${totals.jumlah}`, hitung: `${parts.map(sebutKunci).join('+')} ${sum}` };
}
