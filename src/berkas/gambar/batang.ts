/** Bars: how many pixels each part of a figure gets. */

/** Narrower parts vanish on a phone. */
const TERKECIL = 8;

/**
 * Shares out the pixels of a bar. Every part above 0 can be seen; what the smallest ones get too much, the largest gives.
 * @param bagianList parts, in the order in which they stand
 * @param penuh the figure for which the whole width stands, at least the sum of the parts
 * @returns whole pixels for each part
 */
export function bagiLebar(bagianList: readonly number[], penuh: number, lebar: number): number[] {
  if (penuh <= 0) return bagianList.map(() => 0);
  const lebarList = bagianList.map((bagian) =>
    bagian > 0 ? Math.max(TERKECIL, Math.round((bagian / penuh) * lebar)) : 0,
  );
  const sum = bagianList.reduce((total, bagian) => total + bagian, 0);
  const room = sum >= penuh ? lebar : Math.max(lebar - TERKECIL, 0);
  const used = lebarList.reduce((total, part) => total + part, 0);
  if (used > room || sum >= penuh) {
    const largest = lebarList.indexOf(Math.max(...lebarList));
    lebarList[largest] = (lebarList[largest] ?? 0) + room - used;
  }
  return lebarList;
}
