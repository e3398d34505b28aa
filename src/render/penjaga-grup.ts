/** The last guard before the group: whatever a sender glued together, no whole number and no sensitive kind goes back there beside a name. */
import { isProgramPeka } from '../domain/privasi.ts';
import type { Reference } from '../domain/reference.ts';
import { maskLongNumbers } from './sebutan.ts';

interface Kata {
  /** words for ODHA, NAPZA, trafficking, victims of violence, bekas warga binaan … (data/reference/ppks.json) */
  peka: RegExp | null;
  /** codes of programmes that only such people, or ill and disabled ones, receive */
  program: RegExp | null;
}

type Facts = Pick<Reference, 'ppksList' | 'programList'>;

const kataByFacts = new WeakMap<Facts['ppksList'], Kata>();

function kataOf({ ppksList, programList }: Facts): Kata {
  const known = kataByFacts.get(ppksList);
  if (known) return known;
  const pekaList = ppksList.filter(({ isPeka }) => isPeka).flatMap(({ nama, sinonim }) => [nama, ...sinonim]);
  const kodeList = programList.map(({ kode }) => kode).filter((kode) => isProgramPeka(kode, programList));
  const kata = { peka: anyOf(pekaList), program: anyOf(kodeList) };
  kataByFacts.set(ppksList, kata);
  return kata;
}

/** Whole words only, the longest first, with the blank before them. */
function anyOf(wordList: readonly string[]): RegExp | null {
  if (wordList.length === 0) return null;
  const escaped = [...wordList]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/\s+/g, '\\s+'));
  // Without the flag u: the words are plain letters, and it costs a fraction.
  return new RegExp(` ?\\b(?:${escaped.join('|')})\\b`, 'gi');
}

/** `baris 3 Norhayati …9003: NIK 15 angka` → `baris 3: NIK 15 angka` */
const NAMA_BARIS = /^((?:Belum diganti: )?baris \d+) [^\n:]*:/gm;

/**
 * Makes a reply fit for a group. Sensitive words are dropped; where it speaks of a programme that tells of somebody's health or fate, rows
 * are called by their numbers alone.
 */
export function guardGroup(text: string, facts: Facts): string {
  const { peka, program } = kataOf(facts);
  const masked = maskLongNumbers(text);
  const worded = peka === null ? masked : masked.replace(peka, '');
  return program !== null && worded.search(program) >= 0 ? worded.replace(NAMA_BARIS, '$1:') : worded;
}
