/** Remembers which headers a file has had, in 2 MiB whatever its length: one that comes again, and late, is quoted. */

const BITS = 1 << 24;

/** A bit set by hash: of 40,000 messages (a whole export) one in 400 unseen headers is taken for seen, of a million one in 17. */
export class SeenLines {
  readonly #bits = new Uint32Array(BITS >>> 5);

  add(time: number, rest: string): void {
    const bit = bitOf(time, rest);
    this.#bits[bit >>> 5]! |= 1 << (bit & 31);
  }

  has(time: number, rest: string): boolean {
    const bit = bitOf(time, rest);
    return (this.#bits[bit >>> 5]! & (1 << (bit & 31))) !== 0;
  }
}

/** FNV-1a over time, length and some sixteen characters of name and text: enough to tell messages of one minute apart. */
function bitOf(time: number, rest: string): number {
  let hash = Math.imul(0x811c9dc5 ^ time, 0x01000193) ^ rest.length;
  const step = (rest.length >> 4) + 1;
  for (let i = 0; i < rest.length; i += step) hash = Math.imul(hash ^ rest.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) & (BITS - 1);
}
