/** A vocabulary of phrases: finds the longest one that begins at a token, whatever abbreviations it is written in. */
import { type Token, wordsOf } from './tokens.ts';

interface Entry<T> {
  words: string[];
  value: T;
}

export interface PhraseHit<T> {
  value: T;
  /** index of the first token, and of the one behind the last */
  from: number;
  to: number;
}

export class PhraseTable<T> {
  #byFirstWord = new Map<string, Entry<T>[]>();

  /** @param entryList phrases in any spelling that `canonicalWord` knows, with what they mean */
  constructor(entryList: Iterable<readonly [phrase: string, value: T]>) {
    for (const [phrase, value] of entryList) this.#add(wordsOf(phrase), value);
    for (const list of this.#byFirstWord.values()) list.sort((a, b) => b.words.length - a.words.length);
  }

  #add(words: string[], value: T): void {
    const first = words[0];
    if (first === undefined) return;
    const list = this.#byFirstWord.get(first);
    if (list) list.push({ words, value });
    else this.#byFirstWord.set(first, [{ words, value }]);
  }

  /** All phrases, as canonical words with blanks between them. */
  *phrases(): Generator<string> {
    for (const list of this.#byFirstWord.values()) for (const { words } of list) yield words.join(' ');
  }

  /** The longest phrase that begins at `tokens[index]`. */
  matchAt(tokens: readonly Token[], index: number, end = tokens.length): PhraseHit<T> | null {
    const first = tokens[index];
    const list = first === undefined ? undefined : this.#byFirstWord.get(first.word);
    if (list === undefined) return null;
    for (const { words, value } of list) {
      if (index + words.length > end) continue;
      let k = 1;
      while (k < words.length && tokens[index + k]!.word === words[k]) k++;
      if (k === words.length) return { value, from: index, to: index + k };
    }
    return null;
  }

  /** All phrases of `tokens[from, to)` from left to right; the longest wins, none overlap. */
  findAll(tokens: readonly Token[], from = 0, to = tokens.length): PhraseHit<T>[] {
    const hitList: PhraseHit<T>[] = [];
    let i = from;
    while (i < to) {
      const hit = this.matchAt(tokens, i, to);
      if (hit) hitList.push(hit);
      i = hit ? hit.to : i + 1;
    }
    return hitList;
  }

  /** The first phrase of `tokens[from, to)`. */
  find(tokens: readonly Token[], from = 0, to = tokens.length): PhraseHit<T> | null {
    for (let i = from; i < to; i++) {
      const hit = this.matchAt(tokens, i, to);
      if (hit) return hit;
    }
    return null;
  }

  has(tokens: readonly Token[], from = 0, to = tokens.length): boolean {
    return this.find(tokens, from, to) !== null;
  }
}

/** Phrases with commas between them, or a list of them. */
export type FrasaList = string | readonly string[];

function listOf(frasa: FrasaList): readonly string[] {
  return typeof frasa === 'string' ? frasa.split(',').map((phrase) => phrase.trim()) : frasa;
}

/** A table of phrases that all mean the same. */
export function phraseSet(frasa: FrasaList): PhraseTable<true> {
  return new PhraseTable(listOf(frasa).map((phrase) => [phrase, true] as const));
}

/** A table from `{ value: 'phrase, phrase, …' }`. */
export function phraseTable<T extends string>(frasaByValue: Readonly<Partial<Record<T, FrasaList>>>): PhraseTable<T> {
  const entryList: [string, T][] = [];
  for (const value of Object.keys(frasaByValue) as T[])
    for (const phrase of listOf(frasaByValue[value] ?? [])) entryList.push([phrase, value]);
  return new PhraseTable(entryList);
}
