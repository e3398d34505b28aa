/** Remembers which headers a file has had, in 2 MiB whatever its length: one that comes again, and late, is quoted. */

const BITS = 1 << 24;

/** Two bits a header: of a whole export (40,000 messages) one in 40,000 unseen headers is taken for seen, of a million one in 80. */
export class SeenLines {
  readonly #bits = new Uint32Array(BITS >>> 5);

  add(time: number, rest: string): void {
    const hash = hashOf(time, rest);
    this.#set(hash & (BITS - 1));
    this.#set(otherBit(hash));
  }

  has(time: number, rest: string): boolean {
    const hash = hashOf(time, rest);
    return this.#isSet(hash & (BITS - 1)) && this.#isSet(otherBit(hash));
  }

  #set(bit: number): void {
    this.#bits[bit >>> 5]! |= 1 << (bit & 31);
  }

  #isSet(bit: number): boolean {
    return (this.#bits[bit >>> 5]! & (1 << (bit & 31))) !== 0;
  }
}

/** FNV-1a over time, length and 64 characters or more of name and text: two reports of one minute may differ in a digit. */
function hashOf(time: number, rest: string): number {
  let hash = Math.imul(0x811c9dc5 ^ time, 0x01000193) ^ rest.length;
  const step = (rest.length >> 6) + 1;
  for (let i = 0; i < rest.length; i += step) hash = Math.imul(hash ^ rest.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}

function otherBit(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 15)) & (BITS - 1);
}
