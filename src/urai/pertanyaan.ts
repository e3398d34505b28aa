/** Whom or what somebody asks about: a ticket, a NIK, a temporary code, a name with or without four digits; else the line that would be right. */
import type { OrangDitanya } from '../domain/orang-ditanya.ts';
import type { Wilayah } from '../domain/reference.ts';
import { readNama } from './nama-ditanya.ts';

export type Pertanyaan = OrangDitanya | { apa: 'tiket'; kode: string } | { apa: 'salah'; balasan: string };

const caraOf = (kata: string) =>
  `Tanyakan dengan nomor tiket: *${kata} U-0012*\natau nama, boleh dengan desanya: *${kata} Misrani Liyu*\natau 4 angka terakhir NIK dan nama: *${kata} 9001 Misrani*`;
/** The number of an RT is no part of a NIK. */
const RT_RW = /\b(?:rt|rw)\b[\s.:]*\d{0,3}(?:\s*\/\s*\d{1,3})?/gi;

/**
 * Reads what follows the word of an order. Digits are never repeated in an answer: others may read along.
 * @param kata the word of the order, for the line that would be right
 */
export function readPertanyaan(argumen: string | null, kata: string, wilayah: Wilayah): Pertanyaan {
  const cara = caraOf(kata);
  const text = (argumen ?? '')
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .trim();
  const kode = readKode(text);
  if (kode !== null) return kode.startsWith('W-') ? { apa: 'kode', kode } : { apa: 'tiket', kode };
  const wrong = (balasan: string): Pertanyaan => ({ apa: 'salah', balasan });
  if (/\d[.,]\d+e\+?\d+/i.test(text)) {
    return wrong(`NIK itu sudah diubah oleh Excel, angkanya tidak lengkap lagi. Lihat di KTP atau KK.\n${cara}`);
  }
  const runList = (text.replace(RT_RW, ' ').match(/\d(?:[\s.-]?\d)*/g) ?? []).map((run) => run.replace(/\D/g, ''));
  const nik = runList.find((run) => run.length === 16);
  if (nik !== undefined) return { apa: 'nik', nik };
  const bacaanList = readNama(text.replace(RT_RW, ' '), wilayah);
  const digit = runList.find((run) => run.length === 4);
  if (digit !== undefined) return bacaanList === null ? { apa: 'akhir', digit } : { apa: 'nama', digit, bacaanList };
  const fault = sayBadNumber(text, runList, cara);
  if (fault !== null) return wrong(fault);
  if (bacaanList !== null) return { apa: 'nama', digit: null, bacaanList };
  return wrong(`${kata.charAt(0).toUpperCase()}${kata.slice(1)} apa yang dicari?\n${cara}`);
}

/** A NIK that is none, and what is wrong with it; null where no number stands there. */
function sayBadNumber(text: string, [run]: readonly string[], cara: string): string | null {
  if (/\d[\dOoIl]{8,}/.test(text) && /\d[OoIl]|[OoIl]\d/.test(text)) {
    return `Ada huruf di dalam NIK itu. NIK berisi angka saja; huruf O mungkin angka 0.\n${cara}`;
  }
  if (run === undefined) return null;
  if (run.length > 4) return `NIK harus 16 angka, yang Anda kirim ${run.length} angka. Periksa lagi.\n${cara}`;
  return `Tulis 4 angka terakhir NIK dan namanya.\n${cara}`;
}

/** `U-0012`, `u12`, `tiket U-OO12`; a blank after the letter only where nothing else is written: K may be somebody's initial. */
function readKode(text: string): string | null {
  const bare = text.replace(/^(?:status|cek|tiket|laporan|no\.?|nomor)\s+/i, '').replace(/^#/, '');
  const match =
    /^([a-z])[\s-]*([\dO]{1,6})[.!?]*$/i.exec(bare) ??
    /(?<![\p{L}\p{N}-])([uvslkw])-?(\d{1,6})(?![\p{L}\p{N}])/iu.exec(bare);
  if (!match?.[1] || !match[2]) return null;
  return `${match[1].toUpperCase()}-${match[2]
    .replace(/O/gi, '0')
    .replace(/^0+(?=\d)/, '')
    .padStart(4, '0')}`;
}
