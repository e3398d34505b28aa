/** What an order for a list says in words, `--program pkh --periode "tahap 3" --desa liyu`, as values. */
import type { DesaFact, Reference } from '../domain/reference.ts';
import { type ListOptions, readPeriode } from './section-facts.ts';
import { findDesaSel, findProgramList, listWords } from './words.ts';

export interface OrderWords {
  program?: string;
  periode?: string;
  desa?: string;
}

/** A word of the order is not understood; the message is an Indonesian sentence with its cure. */
export class OrderWordError extends Error {}

/** @throws OrderWordError */
export function readOrder(
  reference: Reference,
  { program, periode, desa }: OrderWords,
  today: string,
): Pick<ListOptions, 'program' | 'periode'> & { desa: DesaFact | null } {
  const words = listWords(reference);
  const programKode = program === undefined ? null : findProgramList(words, program)[0];
  if (programKode === undefined) {
    const known = reference.programList.map(({ kode }) => kode).join(', ');
    throw new OrderWordError(`Program «${program}» tidak dikenal. Yang dikenal: ${known}.`);
  }
  const periodeKode = periode === undefined ? null : readPeriode(words, periode, programKode, today);
  if (periode !== undefined && periodeKode === null) {
    throw new OrderWordError(
      `Periode «${periode}» tidak jelas. Contoh: 2026-08, "Agustus 2026", "tahap 3 2026", 2026.`,
    );
  }
  const found = desa === undefined ? null : findDesaSel(words, desa);
  if (desa !== undefined && found === null) {
    const { kecamatan, desaList } = reference.wilayah;
    throw new OrderWordError(
      `Desa «${desa}» tidak ada di Kecamatan ${kecamatan}: ${desaList.map(({ nama }) => nama).join(', ')}.`,
    );
  }
  return { program: programKode, periode: periodeKode, desa: found };
}
