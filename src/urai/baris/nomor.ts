/** NIK and KK of one person: by label, by column, by order, and put right where they were exchanged. */
import { isHariBiasa, isNikPerempuan } from '../../domain/nik.ts';
import type { Rekaman } from '../bentuk.ts';
import type { Identitas } from '../identitas.ts';
import type { Ruang } from './ruang.ts';

export interface NomorOrang {
  nik: string | null;
  kk: string | null;
  isTertukar: boolean;
}

/** Takes the numbers out of the text of a person. */
export function takeNomor(ruang: Ruang, rekaman: Rekaman): NomorOrang {
  const ids: Identitas[] = [];
  for (const line of rekaman.lines) for (const id of ruang.bacaan.identitas[line.index]!) ids.push(id);
  const isKkFirst = isKkColumnFirst(rekaman);
  let nik: string | null = null;
  let kk: string | null = null;
  const rest: Identitas[] = [];
  ruang.nomorPertama = ids[0]?.start ?? null;
  for (const id of ids) {
    if (id.jenis === 'nik' && nik === null) nik = id.raw;
    else if (id.jenis === 'kk' && kk === null) kk = id.raw;
    else if (id.jenis === null) rest.push(id);
  }
  for (const id of rest) {
    const isKk = isKkFirst && rest.length > 1 ? kk === null : nik !== null;
    if (isKk) kk ??= id.raw;
    else nik ??= id.raw;
  }
  const isTertukar = nik !== null && kk !== null && isNikPerempuan(kk) && !isNikPerempuan(nik) && isHariBiasa(nik);
  if (isTertukar) [nik, kk] = [kk, nik];
  for (const id of ids) ruang.take(id.start, id.end, id.raw === nik ? `baris NIK` : 'baris KK');
  return { nik, kk, isTertukar };
}

function isKkColumnFirst({ kolom }: Rekaman): boolean {
  if (kolom === null) return false;
  const kk = kolom.urutan.indexOf('kk');
  return kk >= 0 && kk < kolom.urutan.indexOf('nik');
}
