/** Which programme a message speaks of: a labelled one, else the first that is named, else a word that belongs to one. */

import type { PhraseHit } from '../text/phrase-table.ts';
import type { Bacaan } from './bacaan.ts';
import { catat } from './bacaan.ts';
import type { ProgramSebut } from './kamus.ts';
import type { BagianKepala } from './kepala-baris.ts';
import { labelAwal } from './label-awal.ts';

const SAMBUNG = /^[\s]*(?:dan|&|\/|,|\+|serta|wan)[\s]*(?:dan )?$/;

/** Code of the programme, or null where none (or more than one at once) is named. */
export function readProgram(bacaan: Bacaan, kepala: readonly BagianKepala[]): string | null {
  const labelled = readLabelled(bacaan);
  if (labelled !== null) return labelled;
  let milik: string | null = null;
  for (const part of kepala) {
    const hits = bacaan.kamus.program.findAll(part.tokens);
    const named = hits.filter((hit) => !hit.value.isMilik);
    milik ??= hits.find((hit) => hit.value.isMilik)?.value.kode ?? null;
    const first = named[0];
    if (first === undefined) continue;
    if (isDua(bacaan, part, named)) return null;
    // "bantuan sembako untuk lansia": the more particular name on the same line is meant
    const special =
      named.find((hit) =>
        hit.value.kode.startsWith(`${first.value.kode === 'BPNT' ? 'SEMBAKO' : first.value.kode}-`),
      ) ?? first;
    catat(bacaan, part.tokens[special.from]!.start, part.tokens[special.to - 1]!.end, 'program');
    return special.value.kode;
  }
  return milik;
}

/** `Program : PKH`, also among the lines of a single person. */
function readLabelled(bacaan: Bacaan): string | null {
  for (const line of bacaan.lines) {
    const label = labelAwal(bacaan, line);
    if (label?.label !== 'program') continue;
    const next = label.isIsi ? undefined : bacaan.lines[line.index + 1];
    const tokens = label.isIsi
      ? line.tokens.slice(label.token)
      : next && labelAwal(bacaan, next) === null
        ? next.tokens
        : [];
    const hits = bacaan.kamus.program.findAll(tokens);
    const hit = hits.find((item) => !item.value.isMilik) ?? hits[0];
    if (!hit) continue;
    catat(bacaan, tokens[hit.from]!.start, tokens[hit.to - 1]!.end, 'program');
    return hit.value.kode;
  }
  return null;
}

/** `PKH dan BPNT`: two at once are none. */
function isDua(bacaan: Bacaan, part: BagianKepala, hits: readonly PhraseHit<ProgramSebut>[]): boolean {
  return hits.some((hit, i) => {
    const next = hits[i + 1];
    if (next === undefined || next.value.kode === hit.value.kode) return false;
    return SAMBUNG.test(bacaan.low.slice(part.tokens[hit.to - 1]!.end, part.tokens[next.from]!.start));
  });
}
