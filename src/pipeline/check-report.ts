/** The faults that the content of a report shows, whatever text it came from. */
import type { Konteks } from '../domain/petugas.ts';
import type { Problem } from '../domain/problem.ts';
import type { Reference } from '../domain/reference.ts';
import type { Isi, ReportKind } from '../domain/uraian.ts';
import { parserOf } from '../reports/parser-list.ts';

/** Pure function of the content: used at the first reading, and again after a correction was folded in. */
export function checkReport(
  kind: ReportKind,
  isi: Isi,
  konteks: Konteks,
  reference: Reference,
): { rejects: Problem[]; warnings: Problem[] } {
  return parserOf(kind).check(isi, konteks, reference);
}

/** What the reading and the check found: one unclear amount or verdict is told once. */
export function gabungRejects(read: readonly Problem[], checked: readonly Problem[]): readonly Problem[] {
  if (read.length === 0) return checked;
  const keyOf = (problem: Problem) => `${problem.code}:${problem.row ?? ''}`;
  const known = new Set(read.map(keyOf));
  return [...read, ...checked.filter((problem) => !known.has(keyOf(problem)))];
}
