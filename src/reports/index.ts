/** Every kind of report the bot keeps, in the order in which `bantuan` names them. */
import type { ReportKind } from '../domain/uraian.ts';
import type { ReportDefinition } from './define-report.ts';
import { keluhan } from './keluhan/report.ts';
import { laporan } from './laporan/report.ts';
import { salur } from './salur/report.ts';
import { usulan } from './usulan/report.ts';
import { verifikasi } from './verifikasi/report.ts';

export const reportList: readonly ReportDefinition[] = [usulan, verifikasi, salur, laporan, keluhan];

const reportByKind = new Map(reportList.map((report) => [report.kind, report]));

/** The definition of a kind. @throws Error where the kind is not in the list (a fault of this program) */
export function reportOf(kind: ReportKind): ReportDefinition {
  const report = reportByKind.get(kind);
  if (!report) throw new Error(`report kind ${kind} is not registered`);
  return report;
}
