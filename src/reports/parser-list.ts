/** The kinds of report, in the order in which they are tried where a message says nothing of its kind. */
import type { ReportKind } from '../domain/uraian.ts';
import type { ReportParser } from '../urai/report-parser.ts';
import { parseKeluhan } from './keluhan/parse.ts';
import { parseLaporan } from './laporan/parse.ts';
import { parseSalur } from './salur/parse.ts';
import { parseUsulan } from './usulan/parse.ts';
import { parseVerifikasi } from './verifikasi/parse.ts';

export const PARSER_LIST: readonly ReportParser[] = [
  parseUsulan,
  parseVerifikasi,
  parseSalur,
  parseLaporan,
  parseKeluhan,
];

const parserByKind = new Map(PARSER_LIST.map((parser) => [parser.kind, parser]));

export function parserOf(kind: ReportKind): ReportParser {
  return parserByKind.get(kind)!;
}
