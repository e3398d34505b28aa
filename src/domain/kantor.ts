/** The office as its letters name it. */
import type { Wilayah } from './reference.ts';

export interface Kantor {
  /** `Kabupaten Balangan` */
  kabupaten: string;
  kecamatan: string;
  /** the line of the letterhead with the address; null = not known */
  alamat: string | null;
}

/** Who signs; null = not registered, a dotted line takes the name's place. */
export interface Pejabat {
  kasiKesra: string | null;
  camat: string | null;
}

/** The letterhead of the office of an area. */
export function kantorOf({ kabupaten, kecamatan, alamat }: Wilayah): Kantor {
  return { kabupaten, kecamatan, alamat };
}
