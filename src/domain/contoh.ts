/** Worked examples for people: numbers that can belong to nobody, and placeholders where no number may stand. */

/** Serial numbers of examples: no register has given out so many in one day. */
const FIRST_SERIAL = 9001;
/** Born 1 July 1960, a woman: an example for lansia must be old enough. */
const BIRTH = '410760';
const KK_ISSUED = '010715';

/**
 * Fills the form of a report kind.
 * @param isGroup a group message never holds sixteen digits, examples included (issue A, settled 2)
 */
export function fillContoh(contoh: string, options: { desa: string; kecamatanKode: string; isGroup: boolean }): string {
  let serial = FIRST_SERIAL;
  const number = (middle: string) => (options.isGroup ? '(16 angka)' : `${options.kecamatanKode}${middle}${serial++}`);
  return contoh
    .replaceAll('{DESA}', options.desa)
    .replace(/\{(NIK|KK)\}/g, (_, kind: string) => number(kind === 'NIK' ? BIRTH : KK_ISSUED));
}
