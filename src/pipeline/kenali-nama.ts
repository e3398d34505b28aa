/**
 * Lists by name only, as they come from a paper that the office has made itself: who was proposed, judged or listed for the programme
 * before is known by the name, and does not become a second person.
 */
import type { Problem } from '../domain/problem.ts';
import type { Baris, UraianLaporan } from '../domain/uraian.ts';
import type { Database } from '../store/open.ts';
import { findPesertaSenama } from '../store/peserta-senama.ts';

/** Kinds that speak of people whom an usulan or a list has named before. */
const KIND_LIST: readonly string[] = ['verifikasi', 'salur'];

/** Fills in the NIKs that the records know for certain; says how many, and whom they do not know. */
export function kenaliNama<T extends UraianLaporan>(db: Database, uraian: T): T {
  const { kind, desa, program, rows } = uraian;
  if (!KIND_LIST.includes(kind) || !desa?.kode || program === null) return uraian;
  const nikByNo = findNikByNo(db, rows, { desaKode: desa.kode, program });
  if (nikByNo.size === 0) return uraian;
  const filled = rows.map((row) => ({ ...row, nik: nikByNo.get(row.no) ?? row.nik }));
  const known: Problem = { code: 'NIK_DIKENAL', params: { jumlah: nikByNo.size } };
  const unknownList = filled
    .filter(({ nik, nama }) => nik === null && nama !== null)
    .map(({ no }): Problem => ({ code: 'NIK_KOSONG', row: no }));
  const warnings = uraian.warnings.filter(({ code }) => code !== 'NIK_KOSONG');
  return { ...uraian, rows: filled, warnings: [...warnings, known, ...unknownList] };
}

function findNikByNo(
  db: Database,
  rows: readonly Baris[],
  where: { desaKode: string; program: string },
): Map<number, string> {
  const noByNik = new Map<string, number[]>();
  for (const { no, nik, nama, kk, rt } of rows) {
    const known = nik ?? (nama === null ? null : findPesertaSenama(db, { nama, kk, rt }, where)?.nik);
    if (known) noByNik.set(known, [...(noByNik.get(known) ?? []), no]);
  }
  const bareSet = new Set(rows.filter(({ nik }) => nik === null).map(({ no }) => no));
  // Two rows are two people: where one name stands twice, or beside its NIK, it stays open who is who.
  return new Map(
    [...noByNik].flatMap(([nik, noList]) =>
      noList.length === 1 && bareSet.has(noList[0]!) ? [[noList[0]!, nik] as const] : [],
    ),
  );
}
