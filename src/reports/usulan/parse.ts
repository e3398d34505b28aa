/** Usulan: persons who are proposed, or proposed to be removed. */
import type { Problem } from '../../domain/problem.ts';
import type { Status } from '../../domain/uraian.ts';
import { usulanTable } from '../../urai/kosakata/status.ts';
import { periksaDaftar, periksaOrang } from '../../urai/periksa.ts';
import type { KonteksBaris, ReportParser, Ucapan } from '../../urai/report-parser.ts';
import { findAlasan, findDiBagian, findStatus } from '../../urai/ucapan.ts';

/** The heading says it for all rows: `USULAN HAPUS PKH`, `usulan penonaktifan`. */
function statusDariJudul(konteks: KonteksBaris): Status {
  konteks.statusJudul ??= bacaJudul(konteks);
  return konteks.statusJudul;
}

/** `(KPM PKH graduasi)` says who they are, not what is asked for. */
function isDalamKurung(low: string, from: number, at: number): boolean {
  const before = low.slice(from, at);
  return before.lastIndexOf('(') > before.lastIndexOf(')');
}

function bacaJudul({ bacaan, kepala }: KonteksBaris): 'usul_baru' | 'usul_hapus' {
  for (const part of kepala) {
    if (part.isCatatan || part.line.index > 5) continue;
    const isBerkurung = bacaan.low.slice(part.start, part.end).includes('(');
    const hits = usulanTable.findAll(
      isBerkurung ? part.tokens.filter((token) => !isDalamKurung(bacaan.low, part.start, token.start)) : part.tokens,
    );
    if (hits.some((hit) => hit.value === 'usul_baru')) return 'usul_baru';
    if (hits.some((hit) => hit.value === 'usul_hapus')) return 'usul_hapus';
  }
  return 'usul_baru';
}

function nilai(ucapan: Ucapan, konteks: KonteksBaris) {
  const stated = findStatus(usulanTable, ucapan)[0]?.value;
  const heading = findDiBagian(usulanTable, ucapan.bagian) ?? statusDariJudul(konteks);
  const status = stated === 'usul_hapus' ? 'usul_hapus' : heading;
  const alasan =
    status === 'usul_hapus'
      ? (findAlasan(konteks.bacaan, ucapan.tokens, konteks.program) ??
        findAlasan(konteks.bacaan, ucapan.bagian ?? [], konteks.program) ??
        alasanJudul(konteks))
      : null;
  return { status, alasan } as const;
}

/** `yang graduasi mandiri`: the heading gives the reason of all. */
function alasanJudul({ bacaan, kepala, program }: KonteksBaris): string | null {
  const part = kepala.find((item) => !item.isCatatan && item.line.index < 3 && usulanTable.has(item.tokens));
  return part === undefined ? null : findAlasan(bacaan, part.tokens, program);
}

/** A removal needs its reason. */
function periksaAlasan(rows: { no: number; status: string | null; alasan: string | null }[]): Problem[] {
  return rows
    .filter((row) => row.status === 'usul_hapus' && row.alasan === null)
    .map((row) => ({ code: 'ALASAN_KOSONG', row: row.no, field: 'alasan' }));
}

export const parseUsulan: ReportParser = {
  kind: 'usulan',
  nilai,
  jenis: () => null,
  check(isi, konteks, reference) {
    const orang = periksaOrang(isi, { wajibNik: isi.target === null }, konteks, reference);
    const rejects = [...periksaDaftar(isi, konteks, reference), ...orang.rejects, ...periksaAlasan(isi.rows)];
    return { rejects, warnings: orang.warnings };
  },
};
