/** Roles as people say them: `kasi kesra desa`, `TKSK`, `pendamping`, `operator SIKS-NG`. */
import type { Peran } from '../../domain/petugas.ts';
import { wordKey } from './desa.ts';

/** How an admin on a phone would write each role; blanks and marks do not count. */
export const PERAN_PILIHAN = 'kesra desa, operator desa, tksk, pendamping pkh, kesra kecamatan, camat, dinas, admin';

const WORDS_BY_PERAN: Record<Peran, readonly string[]> = {
  kesra_desa: [
    ...['kesra desa', 'kasi kesra desa', 'kaur kesra', 'kaur kesra desa', 'kasi kesejahteraan desa', 'kasi desa'],
    ...[
      'kesejahteraan desa',
      'staf kesra desa',
      'petugas kesra desa',
      'kesra pekon',
      'kasi kesra pekon',
      'petugas desa',
    ],
  ],
  operator_desa: [
    ...['operator desa', 'operator', 'op desa', 'operator siks', 'operator siks ng', 'operator siksng desa', 'opdes'],
    ...['operator siks ng desa', 'operator dtsen', 'operator dtks', 'operator pekon', 'operator dtsen desa'],
  ],
  tksk: ['tksk', 'tenaga kesejahteraan sosial kecamatan'],
  pendamping_pkh: [
    ...[
      'pendamping pkh',
      'pendamping',
      'pendamping sosial',
      'pendamping sosial pkh',
      'pdp pkh',
      'pkh',
      'pendamping bansos',
    ],
  ],
  kasi_kesra_kec: [
    ...['kasi kesra kec', 'kasi kesra kecamatan', 'kesra kec', 'kesra kecamatan', 'kasi kesejahteraan kecamatan'],
    ...['kasi kesra pmd', 'kasi kesra dan pmd', 'kabid kesra', 'bidang kesra', 'kasi kecamatan', 'kasi kesos'],
    ...['staf kesra kecamatan', 'kasi kesra & pmd kecamatan', 'kasi kesra dan pmd kecamatan'],
  ],
  camat: ['camat', 'pak camat', 'bapak camat', 'bu camat', 'ibu camat'],
  dinas: ['dinas', 'dinas sosial', 'dinsos', 'dinas sosial kabupaten', 'dinsos kabupaten'],
  admin: ['admin', 'administrator', 'admin bot', 'pengelola', 'pengelola bot'],
};

/** Said without `desa` or `kecamatan` these mean either. */
const MENDUA_SET = new Set(['kesra', 'kasikesra', 'kasi', 'kasikesejahteraan', 'kesejahteraan']);

const PERAN_BY_KEY = new Map<string, Peran>(
  (Object.entries(WORDS_BY_PERAN) as [Peran, readonly string[]][]).flatMap(([peran, wordList]) => [
    [wordKey(peran), peran] as const,
    ...wordList.map((words) => [wordKey(words), peran] as const),
  ]),
);

/** The role that the words name; `mendua` = kasi kesra of a desa or of the kecamatan; null = none. */
export function readPeran(text: string): Peran | 'mendua' | null {
  const key = wordKey(text);
  return PERAN_BY_KEY.get(key) ?? (MENDUA_SET.has(key) ? 'mendua' : null);
}

/** Words that name a role within a line without separators: where they begin and end. The longest run of words counts. */
export function findPeran(text: string): { start: number; end: number } | null {
  const wordList = [...text.matchAll(/[\p{L}\p{N}_&-]+/gu)];
  for (let count = Math.min(6, wordList.length); count > 0; count--) {
    for (let first = 0; first + count <= wordList.length; first++) {
      const start = wordList[first]?.index ?? 0;
      const last = wordList[first + count - 1];
      const end = (last?.index ?? 0) + (last?.[0].length ?? 0);
      if (readPeran(text.slice(start, end)) !== null) return { start, end };
    }
  }
  return null;
}
