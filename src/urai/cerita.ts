/** Persons in running text without numbers: `a.n. Norsandi RT 03`, `nang layak Wagiyem wan Idrus, nang kada layak Arbain (sugih)`. */
import type { ReportKind } from '../domain/uraian.ts';
import type { Line } from '../text/lines.ts';
import type { Token } from '../text/tokens.ts';
import type { Bacaan } from './bacaan.ts';
import type { Rekaman, Struktur } from './bentuk.ts';
import { jenisTable } from './kosakata/jenis.ts';
import { pihakTable } from './kosakata/masalah.ts';
import { salurTable, verifikasiTable } from './kosakata/status.ts';
import { isKataNama } from './nama.ts';
import { orangSebaris } from './sebaris.ts';

const PENANDA = /(?:^|[\s:,.(])(?:an|atas nama|nama(?:nya)?|bernama|sdr|sdri|ngaran(?:nya)?)[\s:.]/;

/** Records for persons whom no list names; [] where the text names none. */
export function rekamanCerita(bacaan: Bacaan, struktur: Struktur, kind: ReportKind): Rekaman[] {
  if (kind === 'laporan' || bacaan.lines.length > 8) return [];
  const lines = bacaan.lines.filter((line) => ['kepala', 'catatan'].includes(struktur.peran[line.index]!));
  if (kind === 'verifikasi' || kind === 'salur') {
    const sebaris = lines.flatMap((line) => orangSebaris(bacaan, line));
    if (sebaris.length > 1) return sebaris;
    const named = lines.flatMap((line) => orangBerstatus(bacaan, line));
    return named.length > 0 && named.every((rekaman) => rekaman.bagian !== null) ? named : [];
  }
  const line =
    lines.find((item) => PENANDA.test(bacaan.low.slice(item.start, item.end))) ??
    lines.find((item) => kind === 'keluhan' && (pihakTable.has(item.tokens) || runsOf(bacaan, item.tokens).length > 0));
  return line === undefined ? [] : [{ no: null, lines: [line], bagian: null, kolom: null, judul: 0, isCerita: true }];
}

/** Runs of two and more capitalised words that can be a name, in text that is not all capitals. */
export function runsOf(bacaan: Bacaan, tokens: readonly Token[]): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  const isUpper = (token: Token) => /\p{Lu}/u.test(bacaan.text[token.start]!);
  const isMixed = tokens.some((token) => !isUpper(token) && token.low.length > 2);
  if (!isMixed) return runs;
  for (let i = 0; i < tokens.length; ) {
    let to = i;
    while (
      to < tokens.length &&
      isUpper(tokens[to]!) &&
      isKataNama(tokens[to]!) &&
      !isIstilah(bacaan, tokens, to) &&
      (to === i || !/[,;:.()\n]/.test(bacaan.low.slice(tokens[to - 1]!.end, tokens[to]!.start).replace(/^\.(?= )/, '')))
    )
      to++;
    if (to - i >= 2) runs.push({ from: i, to });
    i = Math.max(to, i + 1);
  }
  return runs;
}

function isIstilah(bacaan: Bacaan, tokens: readonly Token[], index: number): boolean {
  const { kamus } = bacaan;
  return [kamus.program, jenisTable, kamus.desa, kamus.alasan, verifikasiTable, salurTable].some(
    (table) => table.matchAt(tokens, index) !== null,
  );
}

/** Names with the verdict that stands before them, and the reason in brackets behind. */
function orangBerstatus(bacaan: Bacaan, line: Line): Rekaman[] {
  const { tokens } = line;
  return runsOf(bacaan, tokens).map(({ from, to }) => {
    const statusList = [...verifikasiTable.findAll(tokens, 0, from), ...salurTable.findAll(tokens, 0, from)]
      .filter((hit) => tokens.slice(hit.from, hit.to).some((token) => token.low.length > 2))
      .sort((a, b) => a.to - b.to || b.from - a.from);
    const status = statusList.at(-1);
    const start = tokens[from]!.start;
    const behind = /^\s*\([^)]*\)/.exec(bacaan.low.slice(tokens[to - 1]!.end, line.end));
    const end = tokens[to - 1]!.end + (behind?.[0].length ?? 0);
    const own: Line = {
      ...line,
      start,
      end,
      body: start,
      mark: { no: null, letter: null, isBullet: true, end: start },
      tokens: tokens.filter((token) => token.start >= start && token.end <= end),
    };
    return {
      no: null,
      lines: [own],
      bagian: status ? { teks: tokens.slice(status.from, status.to), rt: null, alamat: null } : null,
      kolom: null,
      judul: 0,
    };
  });
}
