/** Verdicts and reasons among the words that are said of a person. */
import type { PhraseHit, PhraseTable } from '../text/phrase-table.ts';
import type { Token } from '../text/tokens.ts';
import type { Bacaan } from './bacaan.ts';
import type { Ucapan } from './report-parser.ts';

/** Single letters and words that are also parts of sentences count only where they stand alone. */
const HANYA_SENDIRI: ReadonlySet<string> = new Set([
  'y',
  't',
  'l',
  'v',
  'x',
  'b',
  'ya',
  'yes',
  'no',
  'tidak',
  'ok_',
  'ms_',
  '?',
  'hadir_',
  'tl',
  'pc',
  'stop',
  'baru',
  'masuk',
  'keluar',
  'nanti',
  'besok',
  'pengganti',
]);

/** Phrases of a status table in the words, single letters only where they stand alone. */
export function findStatus<T>(table: PhraseTable<T>, ucapan: Ucapan): PhraseHit<T>[] {
  if (ucapan.tokens.length === 0) return [];
  return table.findAll(ucapan.tokens).filter((hit) => {
    if (hit.to - hit.from > 1) return true;
    const token = ucapan.tokens[hit.from]!;
    return !HANYA_SENDIRI.has(token.low) && !HANYA_SENDIRI.has(token.word) ? true : ucapan.isSendiri(token);
  });
}

/** Words of a section heading, read with the same table. */
export function findDiBagian<T>(table: PhraseTable<T>, bagian: readonly Token[] | null): T | null {
  return bagian === null ? null : (table.findAll(bagian)[0]?.value ?? null);
}

const TERIMA: ReadonlySet<string> = new Set([
  'sudah',
  'terima',
  'dapat',
  'penerima',
  'juga',
  'mendapat',
  'mendapatkan',
  'menerima',
  'peserta',
  'kpm',
  'anggota',
  'terdaftar',
  'masih',
  'ikut',
  'diterima',
  'menjadi',
  'aktif',
  'bantuan',
  'di',
  'program',
  'masuk',
]);

/** That nobody came or nothing was paid is no reason beside the one that says why. */
const UMUM: ReadonlySet<string> = new Set(['tidak_hadir', 'tidak_cair']);

/** The first reason in the words; `sudah terima PKH` is one too: another programme. */
export function findAlasan(bacaan: Bacaan, tokens: readonly Token[], program: string | null): string | null {
  const all = bacaan.kamus.alasan.findAll(tokens).map((hit) => ({ at: hit.from, kode: hit.value }));
  for (const hit of bacaan.kamus.program.findAll(tokens)) {
    const before = tokens[hit.from - 1];
    const isOther = hit.value.kode !== program && !hit.value.isMilik && hit.value.kode !== 'DTSEN';
    if (isOther && before !== undefined && TERIMA.has(before.word))
      all.push({ at: hit.from - 1, kode: 'ganda_program' });
  }
  all.sort((a, b) => a.at - b.at);
  const first = all.find(({ kode }) => kode !== '' && !UMUM.has(kode)) ?? all.find(({ kode }) => kode !== '');
  if (first?.kode === 'ganda' && all.some(({ kode }) => kode === 'ganda_program')) return 'ganda_program';
  return first?.kode ?? null;
}
