/** Which kind a report on a ticket is: by the keyword before it, else by what is said of its numbers. */
import type { ReportKind } from '../../domain/uraian.ts';
import type { PhraseTable } from '../../text/phrase-table.ts';
import type { Token } from '../../text/tokens.ts';
import type { Bacaan } from '../bacaan.ts';
import { jenisTable } from '../kosakata/jenis.ts';
import { salurTable, verifikasiTable } from '../kosakata/status.ts';
import { readButir } from '../tiket.ts';
import { SPESIFIK } from './sebutan.ts';

/** `VERIFIKASI U-0015 …`: the keyword before the ticket. */
export function jenisTiket(bacaan: Bacaan): ReportKind | null {
  const tiket = bacaan.tiket;
  if (!tiket) return null;
  const before = bacaan.tokens.filter((token) => token.end <= tiket.start);
  const hit = jenisTable.findAll(before).find(({ value }) => SPESIFIK.has(value));
  const hasBody = /[a-z0-9✅❌]/u.test(bacaan.low.slice(tiket.end));
  if (!hit && before.every((token) => token.low.length === 1)) return jenisPutusan(bacaan, tiket);
  return hit && hasBody && before.length <= 12 ? (hit.value as ReportKind) : null;
}

/** `U-0015 1 ok 2 ditolak`: without a keyword the verdicts on the numbers say what it is. */
function jenisPutusan(bacaan: Bacaan, tiket: NonNullable<Bacaan['tiket']>): ReportKind | null {
  const kind = KIND_BY_HURUF[tiket.kode[0]!];
  if (kind === undefined) return null;
  const table = kind === 'verifikasi' ? verifikasiTable : salurTable;
  const butir = readButir(bacaan, tiket.end, () => false);
  const isPutusan = butir.length > 0 && butir.every(({ tokens }) => isDinyatakan(bacaan, table, tokens));
  return isPutusan ? kind : null;
}

const KIND_BY_HURUF: Partial<Record<string, 'verifikasi' | 'salur'>> = { U: 'verifikasi', C: 'salur' };

function isDinyatakan({ kamus }: Bacaan, table: PhraseTable<unknown>, tokens: readonly Token[]): boolean {
  return tokens.length > 0 && (table.matchAt(tokens, 0) !== null || kamus.alasan.matchAt(tokens, 0) !== null);
}
