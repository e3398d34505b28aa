/** The entries of the register that an order names: temporary codes and NIKs, in their order. */

export type Acuan = { apa: 'kode'; kode: string } | { apa: 'nik'; nik: string };

/** `W-0001 6311…` → a code and a NIK; sixteen digits may stand in groups. */
export function readAcuanList(argumen: string | null): Acuan[] {
  const matchList = (argumen ?? '').matchAll(/(?<![\p{L}\d])w[-\s]?(\d{1,6})(?!\d)|(?<!\d)\d(?:[ .-]?\d){15}(?!\d)/giu);
  return [...matchList].map(([whole, number]) =>
    number === undefined
      ? { apa: 'nik', nik: whole.replace(/\D/g, '') }
      : { apa: 'kode', kode: `W-${String(Number(number)).padStart(4, '0')}` },
  );
}
