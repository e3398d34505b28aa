/** A question about one NIK: `nik 6311… ini masih dapat PKH kah pak`. Whoever asks has nothing to report. */
import { isEnamBelasAngka } from '../domain/nik.ts';
import { type Bacaan, catat } from './bacaan.ts';
import { jenisTable } from './kosakata/jenis.ts';
import type { PerintahTerbaca } from './perintah.ts';
import { isMasalahKata } from './rute/obrolan.ts';

/** A question mark at the end, or the words that stand for one. */
const TANYA =
  /\?[\s\p{Extended_Pictographic}!.]*$|(?<![a-z])(?:kah|apakah|masihkah|sudahkah|terdaftarkah|adakah)(?![a-z])|(?<![a-z])(?:atau|apa) (?:tidak|tdk|belum|blm|kada|kd)(?![a-z])/u;
/** Something is to be done: that is no question, however polite. */
const PERMINTAAN =
  /(?<![a-z])(?:di|me|men|meng)?(?:masuk|hapus|coret|keluar|daftar|tambah|ganti|ubah|usul|ralat|betul|batal)(?:kan|lah)?(?![a-z])/;
const BARIS_MAKS = 2;

/** Reads the question as the order `status`, or null where it is none. */
export function readTanyaNik(bacaan: Bacaan): PerintahTerbaca | null {
  if (bacaan.lines.length > BARIS_MAKS) return null;
  const [only, ...others] = bacaan.identitas.flat();
  if (!only || others.length > 0) return null;
  const nik = only.raw;
  if (!isEnamBelasAngka(nik) || !TANYA.test(bacaan.low.trim()) || PERMINTAAN.test(bacaan.low)) return null;
  if (jenisTable.has(bacaan.tokens) || isMasalahKata(bacaan)) return null;
  catat(bacaan, only.start, only.end, 'perintah status');
  return { perintah: 'status', argumen: nik, isTanpaTarget: false, nik };
}
