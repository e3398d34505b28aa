/** Salur: the distribution of one programme in one desa. */
import type { Problem } from '../../domain/problem.ts';
import type { Isi, TotalKey } from '../../domain/uraian.ts';
import { salurTable } from '../../urai/kosakata/status.ts';
import { periksaDaftar, periksaOrang } from '../../urai/periksa.ts';
import { problemTotal, type Selisih, sebutUang, selisihSasaran, selisihStatus } from '../../urai/periksa-total.ts';
import type { KonteksBaris, Nilai, ReportParser, Ucapan } from '../../urai/report-parser.ts';
import { findAlasan, findDiBagian, findStatus } from '../../urai/ucapan.ts';

const KUNCI: readonly TotalKey[] = ['tersalur', 'diwakilkan', 'belum', 'gagal', 'proses'];

/** Stated words win (gagal and diwakilkan over the rest), then a bare reason, then the section; nothing said = tersalur. */
function nilai(ucapan: Ucapan, { bacaan, program }: KonteksBaris): Nilai {
  const hits = findStatus(salurTable, ucapan);
  const alasan =
    findAlasan(bacaan, ucapan.tokens, program) ??
    (ucapan.bagian === null ? null : findAlasan(bacaan, ucapan.bagian, program));
  // a cross beside `kada hadir` or `sakit` says no more than that nothing was handed over
  const isAbsen = alasan !== null && bacaan.kamus.statusByAlasan.get(alasan) === 'belum';
  const stated = hits
    .filter((hit) => !(isAbsen && hit.value === 'gagal' && ucapan.tokens[hit.from]!.isSign))
    // `progres 100% selesai`: the word is the label of the figure
    .filter((hit) => !(hit.value === 'proses' && hits.length > 1 && ucapan.tokens[hit.to]?.isNumber))
    .map((hit) => hit.value);
  const bagian = findDiBagian(salurTable, ucapan.bagian);
  const first = stated.includes('gagal') ? 'gagal' : stated.includes('diwakilkan') ? 'diwakilkan' : stated[0];
  const status =
    first ?? bagian ?? (alasan === null ? 'tersalur' : (bacaan.kamus.statusByAlasan.get(alasan) ?? 'gagal'));
  const isDone = status === 'tersalur' || status === 'diwakilkan';
  return { status, alasan: isDone ? null : alasan };
}

/** n x amount, and the sum of the rows, against the stated sum: one of the readings must fit. */
function selisihUang({ rows, totals }: Isi): Selisih | null {
  const total = totals.total_rupiah;
  if (total === undefined) return null;
  const amounts = rows.map((row) => row.jumlahRupiah).filter((nilai) => nilai !== null);
  const per = totals.per_kpm_rupiah ?? (new Set(amounts).size === 1 ? amounts[0] : undefined);
  const candidates: number[] = [];
  if (per !== undefined) {
    const counts = [
      totals.tersalur,
      (totals.tersalur ?? 0) + (totals.diwakilkan ?? 0),
      totals.sasaran,
      totals.jumlah,
      rows.length,
      rows.filter((row) => row.status === 'tersalur' || row.status === 'diwakilkan').length,
    ];
    candidates.push(...counts.filter((count) => count !== undefined && count > 0).map((count) => count! * per));
  }
  if (amounts.length > 0) {
    candidates.push(amounts.reduce((sum, nilai) => sum + nilai, 0));
    candidates.push(
      rows
        .filter((row) => row.status === 'tersalur' || row.status === 'diwakilkan')
        .reduce((sum, row) => sum + (row.jumlahRupiah ?? 0), 0),
    );
  }
  const nearest = candidates[0];
  if (nearest === undefined || candidates.includes(total)) return null;
  return { tertulis: `total ${sebutUang(total)}`, hitung: sebutUang(nearest) };
}

function periksaNominal(isi: Isi, max: number | null): Problem[] {
  if (max === null) return [];
  return isi.rows
    .filter((row) => row.jumlahRupiah !== null && row.jumlahRupiah > max)
    .map((row) => ({ code: 'NOMINAL_JANGGAL', row: row.no, field: 'jumlahRupiah' }));
}

export const parseSalur: ReportParser = {
  kind: 'salur',
  nilai,
  jenis: () => null,
  check(isi, konteks, reference) {
    const orang = periksaOrang(isi, { wajibNik: false }, konteks, reference);
    const selisih = selisihSasaran(isi.totals) ?? selisihStatus(isi.rows, isi.totals, KUNCI) ?? selisihUang(isi);
    const total = problemTotal(selisih);
    const max = reference.programList.find((program) => program.kode === isi.program)?.maksPerOrang ?? null;
    const rejects = [...periksaDaftar(isi, konteks, reference), ...total, ...orang.rejects];
    return { rejects, warnings: [...orang.warnings, ...periksaNominal(isi, max)] };
  },
};
