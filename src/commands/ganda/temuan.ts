/** Overlaps among recipients: families that receive several programmes, what the rules forbid, and which programmes come together. */
import type { LaranganFact } from '../../domain/reference.ts';
import type { Penerima } from '../../store/penerima.ts';

const KOMBINASI_MAKS = 6;

/** Several of one KK, with what they receive together. */
interface Keluarga {
  kk: string;
  anggotaList: Penerima[];
  programList: string[];
}

/** Two programmes that the rules forbid together, at one person or (with `kk`) in one family. */
export interface Terlarang {
  kk: string | null;
  penerimaList: Penerima[];
  larangan: LaranganFact;
}

/** Families of at least two recipients and two programmes. */
export function findKeluarga(penerimaList: readonly Penerima[]): Keluarga[] {
  const byKk = new Map<string, Penerima[]>();
  for (const penerima of penerimaList) {
    const { kk } = penerima;
    const anggotaList = kk === null ? undefined : byKk.get(kk);
    if (anggotaList) anggotaList.push(penerima);
    else if (kk !== null) byKk.set(kk, [penerima]);
  }
  const severalList = [...byKk].filter(([, anggotaList]) => anggotaList.length > 1);
  return severalList
    .map(([kk, anggotaList]) => ({
      kk,
      anggotaList,
      programList: [...new Set(anggotaList.flatMap(({ programList }) => programList))],
    }))
    .filter(({ programList }) => programList.length > 1);
}

/** What the rules forbid; of a family only what is not told of one of its members. */
export function findTerlarang(
  orangList: readonly Penerima[],
  keluargaList: readonly Keluarga[],
  laranganList: readonly LaranganFact[],
): Terlarang[] {
  const of = (programList: readonly string[]) =>
    laranganList.filter(({ program }) => program.every((kode) => programList.includes(kode)));
  return [
    ...orangList.flatMap((penerima) =>
      of(penerima.programList).map((larangan) => ({ kk: null, penerimaList: [penerima], larangan })),
    ),
    ...keluargaList
      .filter(({ anggotaList }) => anggotaList.every(({ programList }) => of(programList).length === 0))
      .flatMap(({ kk, anggotaList, programList }) =>
        of(programList).map((larangan) => ({ kk, penerimaList: anggotaList, larangan })),
      ),
  ];
}

/** `BPNT + PKH` and how many people receive just these, the most frequent first. */
export function countKombinasi(
  orangList: readonly Penerima[],
  sebut: (kode: string) => string,
): { teks: string; jumlah: number }[] {
  const countByText = new Map<string, number>();
  for (const { programList } of orangList) {
    const teks = programList.map(sebut).sort().join(' + ');
    countByText.set(teks, (countByText.get(teks) ?? 0) + 1);
  }
  return [...countByText]
    .map(([teks, jumlah]) => ({ teks, jumlah }))
    .sort((a, b) => b.jumlah - a.jumlah || a.teks.localeCompare(b.teks))
    .slice(0, KOMBINASI_MAKS);
}
