/** Several replies to one person in one message, so that who was offline is not answered by a flood. */

/** WhatsApp shows more than this behind "read more", and phones of the office are small. */
const LONGEST = 4_000;

export interface Balasan {
  text: string;
  /** does it answer a message that came late? */
  isSusulan: boolean;
}

/** The text of one message that holds all these replies, in their order; words that are the same stand once. */
export function renderGabungan(balasanList: readonly Balasan[]): string {
  const [only] = balasanList;
  if (only && balasanList.length === 1) return only.text;
  const kind = balasanList.every(({ isSusulan }) => isSusulan) ? 'pesan susulan' : 'pesan';
  const textList = [...new Set(balasanList.map(({ text }) => text))];
  return [`*Balasan untuk ${balasanList.length} ${kind}:*`, ...textList].join('\n\n');
}

/** How many of these replies, from the first on, fit into one message; at least one. */
export function countFitting(balasanList: readonly Balasan[]): number {
  let count = 1;
  while (count < balasanList.length && renderGabungan(balasanList.slice(0, count + 1)).length <= LONGEST) count += 1;
  return count;
}
