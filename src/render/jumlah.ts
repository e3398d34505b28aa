/** Counts and amounts as an Indonesian writes them. */

/** `2.460` */
export function sayJumlah(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, '.');
}
