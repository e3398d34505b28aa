/** What the words and pictures before a long number say it is. */

/** The word before a number → what the number is; words of politeness between label and number are passed over. */
const JENIS_BY_KATA = new Map<string, 'nik' | 'kk' | 'lain'>([
  ...['nik', 'ktp', 'ektp', 'identitas', 'kependudukan', 'nonik', 'noktp', 'niknya', 'induk'].map(
    (kata) => [kata, 'nik'] as const,
  ),
  ...['kk', 'nkk', 'nokk', 'keluarga', 'kknya'].map((kata) => [kata, 'kk'] as const),
  ...[
    'hp',
    'wa',
    'telp',
    'telpon',
    'telepon',
    'tlp',
    'rek',
    'rekening',
    'kks',
    'bpjs',
    'jkn',
    'kis',
    'kartu',
    'token',
    'kontak',
    'hub',
    'hubungi',
    'idpel',
    'pel',
    'nopol',
    'spk',
    'sk',
    'atm',
    'bri',
    'bni',
    'bsi',
    'mandiri',
    'btn',
  ].map((kata) => [kata, 'lain'] as const),
]);
const LEWAT: ReadonlySet<string> = new Set([
  'nya',
  'baru',
  'lama',
  'ybs',
  'kpm',
  'penerima',
  'adalah',
  'benar',
  'yg',
  'yang',
  'seharusnya',
  'harusnya',
  'menjadi',
  'jadi',
  'jd',
  'sebenarnya',
  'nomor',
  'no',
  'nomer',
  'saya',
  'anak',
]);
const MAX_LEWAT = 4;
const LEBAR_GAMBAR = 14;
const GAMBAR_NIK = /(?:🆔|🪪|💳)[\s:]*$/u;
const GAMBAR_KK = /(?:🏠|🏡|👪|👨|👩|👧|👦|🏘|📇)[\s:\u{fe0f}]*$/u;

export interface Sebelum {
  jenis: 'nik' | 'kk' | 'lain' | null;
  /** where the label begins */
  start: number;
}

const isLetter = (code: number) => code > 96 && code < 123;
/** Blanks and marks between a label and its number. */
const isAntara = (code: number) =>
  code === 32 ||
  code === 9 ||
  code === 10 ||
  code === 58 ||
  code === 46 ||
  code === 61 ||
  code === 40 ||
  code === 45 ||
  code === 35 ||
  code === 44 ||
  code === 59 ||
  code === 39 ||
  code === 34 ||
  code === 47;

/** What the words before a number say it is. */
export function jenisBefore(low: string, start: number): Sebelum {
  let at = start;
  for (let passed = 0; passed < MAX_LEWAT; passed++) {
    while (at > 0 && at > start - 40 && isAntara(low.charCodeAt(at - 1))) at--;
    const end = at;
    while (at > 0 && isLetter(low.charCodeAt(at - 1))) at--;
    if (at === end) break;
    const kata = low.slice(at, end);
    const jenis = JENIS_BY_KATA.get(kata) ?? (kata === 'k' || kata === 'n' ? huruf(low, end) : undefined);
    if (jenis !== undefined) return { jenis, start: labelStart(low, at) };
    if (!LEWAT.has(kata)) break;
  }
  if (!hasGambar(low, start)) return { jenis: null, start };
  const before = low.slice(Math.max(0, start - LEBAR_GAMBAR), start);
  if (GAMBAR_NIK.test(before)) return { jenis: 'nik', start };
  return { jenis: GAMBAR_KK.test(before) ? 'kk' : null, start };
}

/** May a picture stand before the number? */
function hasGambar(low: string, start: number): boolean {
  for (let at = Math.max(0, start - LEBAR_GAMBAR); at < start; at++) if (low.charCodeAt(at) > 127) return true;
  return false;
}

/** `N.I.K`, `K.K` */
function huruf(low: string, end: number): 'nik' | 'kk' | undefined {
  if (/n\.i\.k$|n i k$/.test(low.slice(Math.max(0, end - 5), end))) return 'nik';
  return /k\.k$|k k$/.test(low.slice(Math.max(0, end - 3), end)) ? 'kk' : undefined;
}

/** `No. KTP`, `nomor kartu keluarga`: the whole label is no part of a name. */
function labelStart(low: string, start: number): number {
  const before = low.slice(Math.max(0, start - 18), start);
  const match = /(?:(?:^|[^a-z])(?:no|nomor|nmr|nomer|nik|ktp|kartu|induk)[. /]{0,2})+$/.exec(before);
  if (!match) return start;
  const isEdge = /^[^a-z]/.test(match[0]);
  return start - before.length + match.index + (isEdge ? 1 : 0);
}
