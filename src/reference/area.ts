/** The area tables of idn-area-data: only the lines of the office's surroundings are ever turned into values. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const dataDir = join(dirname(require.resolve('idn-area-data')), '..', 'data');

export interface AreaRow {
  /** dotted code, `63.11.02.2014` */
  code: string;
  nama: string;
}

/** Rows of one table whose code begins with `prefix`; the file is searched as bytes, since villages.csv has 83,000 lines. */
export function readArea(table: 'provinces' | 'regencies' | 'districts' | 'villages', prefix: string): AreaRow[] {
  const bytes = readFileSync(join(dataDir, `${table}.csv`));
  const start = prefix === '' ? bytes.indexOf('\n') : bytes.indexOf(`\n${prefix}`);
  if (start < 0) return [];
  const rows: AreaRow[] = [];
  let from = start + 1;
  while (from < bytes.length) {
    const newline = bytes.indexOf(10, from);
    const end = newline < 0 ? bytes.length : newline;
    const line = bytes.toString('utf8', from, end).trim();
    if (!line.startsWith(prefix)) break;
    const cells = line.split(',');
    if (line !== '') rows.push({ code: cells[0]!, nama: cells.at(-1)!.replaceAll('"', '') });
    from = end + 1;
  }
  return rows;
}
