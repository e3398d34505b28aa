/** Keywords at the very start of a message: near misses, glued ones, and those that stand alone. */
import { editDistance } from '../../domain/ejaan.ts';
import type { Token } from '../../text/tokens.ts';
import type { Bacaan } from '../bacaan.ts';
import { jenisTable, KATA_KUNCI, type KataJenis } from '../kosakata/jenis.ts';
import { wordsFromStart } from './awal.ts';
import { SPESIFIK } from './sebutan.ts';

export interface KataKunci {
  kata: KataJenis;
  written: string;
}

const AKHIRAN = /^(?:salur(?:an|kan)|laporan|keluhan|usulan)(?:nya|ku|mu|kah|pun|lah)?$/;

/** A near miss of a keyword at the very start: `usualan`, `USULANbudi`, `USULANPKH`. */
export function nearKeyword(bacaan: Bacaan): KataKunci | null {
  const { tokens, first } = wordsFromStart(bacaan);
  const token = tokens[first];
  if (token === undefined || token.isSign || token.low.length < 5 || token.low === 'susulan') return null;
  const next = tokens[first + 1];
  if (jenisTable.matchAt(tokens, first)) {
    const glued = next && !next.isSign && next.start === token.end && KATA_KUNCI.find(([kata]) => kata === token.low);
    return glued ? { kata: glued[1], written: bacaan.text.slice(token.start, next.end) } : null;
  }
  const hit = KATA_KUNCI.find(([kata]) => isMirip(token.low, kata));
  return hit ? { kata: hit[1], written: bacaan.text.slice(token.start, token.end) } : null;
}

function isMirip(low: string, kata: string): boolean {
  const max = kata.length >= 8 ? 2 : 1;
  if (kata.length >= 6 && editDistance(low, kata, max) <= max) return true;
  return low.startsWith(kata) && low.length >= kata.length + 2 && !AKHIRAN.test(low);
}

const WAKTU =
  /^(?:januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember|bulan|tahap|20\d\d|\d)$/;

/** The kind of a message of nothing but a keyword, with programme, desa and period at most; else null. */
export function kataKunciSaja(bacaan: Bacaan, near: KataKunci | null): KataJenis | null {
  if (bacaan.hasNomor || bacaan.tiket !== null || bacaan.lines.length > 3) return null;
  const { tokens, first } = wordsFromStart(bacaan);
  const token = tokens[first];
  if (token === undefined || tokens.length - first > 10) return null;
  const exact = KATA_KUNCI.find(([kata]) => kata === token.low)?.[1];
  const kata = near?.kata ?? (exact !== undefined && SPESIFIK.has(exact) ? exact : null);
  return kata !== null && isKepalaSaja(bacaan, tokens, first + 1) ? kata : null;
}

function isKepalaSaja(bacaan: Bacaan, tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < tokens.length; ) {
    const hit = bacaan.kamus.program.matchAt(tokens, i) ?? bacaan.kamus.desa.matchAt(tokens, i);
    const isPlain =
      tokens[i]!.word === 'desa' || WAKTU.test(tokens[i]!.low) || (tokens[i]!.isSign && tokens[i]!.low !== '?');
    if (!hit && !isPlain) return false;
    i = hit?.to ?? i + 1;
  }
  return true;
}
