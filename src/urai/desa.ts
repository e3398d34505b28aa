/** Which desa a message speaks of: the labelled one, the one in its heading, or that of the sender. */
import type { DesaDisebut } from '../domain/uraian.ts';
import type { Bacaan } from './bacaan.ts';
import { resolve } from './desa-nama.ts';
import { readSebutan, readTelanjang } from './desa-sebutan.ts';
import type { BagianKepala } from './kepala-baris.ts';
import { labelAwal } from './label-awal.ts';

export interface DesaTerbaca {
  desa: DesaDisebut | null;
  isDisebut: boolean;
}

/** The desa of a report. Without one named it is the sender's own, where the sender has one. */
export function readDesa(bacaan: Bacaan, kepala: readonly BagianKepala[]): DesaTerbaca {
  const own = bacaan.konteks.desa;
  const named = readLabelled(bacaan) ?? readSebutan(bacaan, kepala) ?? readTelanjang(bacaan, kepala);
  if (named) return { desa: named, isDisebut: true };
  return { desa: own === null ? null : { nama: own.nama, kode: own.kode }, isDisebut: false };
}

/** `Desa : Liyu`, the value also on the next line. */
function readLabelled(bacaan: Bacaan): DesaDisebut | null {
  for (const line of bacaan.lines) {
    const label = labelAwal(bacaan, line);
    if (label?.label !== 'desa' || !(label.isTitik || !label.isIsi)) continue;
    const next = label.isIsi ? undefined : bacaan.lines[line.index + 1];
    if (!label.isIsi && (next === undefined || next.mark?.no != null || labelAwal(bacaan, next) !== null)) continue;
    let tokens = (label.isIsi ? line.tokens.slice(label.token) : next!.tokens).filter((token) => !token.isSign);
    if (tokens[0]?.word === 'desa') tokens = tokens.slice(1);
    const desa = resolve(bacaan, tokens, 0);
    if (desa) return desa;
  }
  return null;
}
