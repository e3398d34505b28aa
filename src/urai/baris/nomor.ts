/** NIK and KK of one person: by label, by column, by order, and put right where they were exchanged. */
import { isHariBiasa, isNikPerempuan } from '../../domain/nik.ts';
import { type Bacaan, catat } from '../bacaan.ts';
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
  ruang.nomorPertama = ids[0]?.start ?? null;
  const nomor = bagiNomor(ids, rekaman);
  for (const id of ids) ruang.blank(id.start, id.end);
  catatNomor(ruang.bacaan, ids, nomor);
  return nomor;
}

/** Notes which number was understood as what. */
export function catatNomor(bacaan: Bacaan, ids: readonly Identitas[], { nik }: NomorOrang): void {
  if (bacaan.jejak === null) return;
  for (const id of ids) catat(bacaan, id.start, id.end, id.raw === nik ? 'baris NIK' : 'baris KK');
}

/** Which of the numbers of a person is the NIK, and which the KK. */
export function bagiNomor(ids: readonly Identitas[], rekaman: Rekaman): NomorOrang {
  const isKkFirst = isKkColumnFirst(rekaman);
  let nik: string | null = null;
  let kk: string | null = null;
  const rest: Identitas[] = [];
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
  return isTertukar ? { nik: kk, kk: nik, isTertukar } : { nik, kk, isTertukar };
}

function isKkColumnFirst({ kolom }: Rekaman): boolean {
  if (kolom === null) return false;
  const kk = kolom.urutan.indexOf('kk');
  return kk >= 0 && kk < kolom.urutan.indexOf('nik');
}
