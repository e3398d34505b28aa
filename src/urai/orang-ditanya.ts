/** Which person an order means: a NIK, a temporary code, or four digits and a name. */
import { readPertanyaan } from './pertanyaan.ts';

export type OrangTerbaca =
  | { apa: 'nik'; nik: string }
  | { apa: 'nama'; digit: string; nama: string }
  | { apa: 'kode'; kode: string }
  | { apa: 'tiket'; kode: string }
  | { apa: 'salah'; balasan: string };

/** @param kata the word of the order, for the line that would be right */
export function readOrang(argumen: string | null, kata: string): OrangTerbaca {
  const asked = readPertanyaan(argumen, kata);
  return asked.apa === 'tiket' && asked.kode.startsWith('W-') ? { apa: 'kode', kode: asked.kode } : asked;
}

/** The person in words that may be repeated anywhere: `…9001 Misrani`, `W-0001`. */
export function sebutOrang(orang: Exclude<OrangTerbaca, { apa: 'salah' }>): string {
  if (orang.apa === 'nik') return `NIK …${orang.nik.slice(-4)}`;
  return orang.apa === 'nama' ? `${orang.nama} …${orang.digit}` : orang.kode;
}
