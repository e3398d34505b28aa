/** Does a name on record answer to the words that somebody gives? */

/** Words of a name without case, accents and marks: `Nor'ainah` is `norainah`, `M. Saleh` is `m saleh`. */
function wordsOf(nama: string): string[] {
  return nama
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}'’‘`]/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** True where every given word begins a word of the name, or where both are the same but for the blanks (`Nor Ainah`). */
export function isNameMatch(nama: string, given: string): boolean {
  const nameWordList = wordsOf(nama);
  const givenWordList = wordsOf(given);
  if (givenWordList.length === 0) return false;
  if (givenWordList.every((word) => nameWordList.some((nameWord) => nameWord.startsWith(word)))) return true;
  return nameWordList.join('').startsWith(givenWordList.join(''));
}

/** True where both are the same words, but for case, accents and marks. */
export function isNameSame(nama: string, given: string): boolean {
  const nameWordList = wordsOf(nama);
  return nameWordList.length > 0 && nameWordList.join(' ') === wordsOf(given).join(' ');
}
