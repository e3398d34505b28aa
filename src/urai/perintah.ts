/** Orders to the bot: a message that begins with the word of a command and asks for just that (settled case 10). */
import { findPeriode } from '../domain/periode.ts';
import type { Bacaan } from './bacaan.ts';
import { catat } from './bacaan.ts';
import { hitungTable } from './kosakata/hitungan.ts';
import { BUKAN_NAMA } from './kosakata/obrolan.ts';
import { KALIMAT, type Perintah, perintahTable, sopanTable } from './kosakata/perintah.ts';
import { findTiket } from './nomor-tiket.ts';

export interface PerintahTerbaca {
  perintah: Perintah;
  argumen: string | null;
  /** `status` without a ticket or NIK */
  isTanpaTarget: boolean;
  nik: string | null;
}

const MAX_KATA = 14;
/** Two of these behind `format` make a form of it. */
const FIELD: ReadonlySet<string> = new Set(['nama', 'nik', 'kk', 'rt', 'alamat', 'nkk', 'ktp']);
const TANDA_AKHIR = /[\s🙏☺😊👍.,!?]+$/u;

/** Reads an order, or null where the message is none. */
export function readPerintah(bacaan: Bacaan): PerintahTerbaca | null {
  const { lines } = bacaan;
  if (lines.length === 0 || lines.length > 4) return null;
  const tokens = lines.flatMap((line) => line.tokens);
  if (tokens.length === 0)
    return bacaan.low.trim() === '?' ? { perintah: 'bantuan', argumen: null, isTanpaTarget: false, nik: null } : null;
  if (tokens.length > MAX_KATA + 6) return null;
  let from = 0;
  while (from < tokens.length) {
    const isCommandWord = perintahTable.matchAt(tokens, from);
    const polite = sopanTable.matchAt(tokens, from);
    if (isCommandWord && (!polite || isCommandWord.to > polite.to)) break;
    if (polite) from = polite.to;
    else if (tokens[from]!.isSign && tokens[from]!.low !== '?') from++;
    else break;
  }
  const hit = from < tokens.length ? perintahTable.matchAt(tokens, from) : null;
  if (!hit) return null;
  let to = tokens.length;
  while (to > hit.to && (isSopan(tokens, to - 1) || (tokens[to - 1]!.isSign && tokens[to - 1]!.low !== '?'))) to--;
  // "status kah si rusdi": a question mark in words
  const rest = tokens.slice(hit.to < to && tokens[hit.to]!.low === 'kah' ? hit.to + 1 : hit.to, to);
  if (
    lines.length > 1 &&
    rest.length > 0 &&
    rest.at(-1)!.end >
      lines[
        Math.max(
          0,
          lines.findIndex((line) => line.end > tokens[hit.from]!.start),
        )
      ]!.end +
        1 &&
    lines.length > 2
  )
    return null;
  if (!isPermintaan(bacaan, hit.value, rest)) return null;
  catat(bacaan, tokens[hit.from]!.start, tokens[hit.to - 1]!.end, `perintah ${hit.value}`);
  return build(bacaan, hit.value, rest);
}

function isSopan(tokens: Parameters<typeof sopanTable.matchAt>[0], index: number): boolean {
  return sopanTable.matchAt(tokens, index) !== null;
}

/** Is what follows the object of an order, rather than a sentence, a report or a question? */
function isPermintaan(bacaan: Bacaan, perintah: Perintah, rest: Bacaan['lines'][number]['tokens']): boolean {
  if (rest.length > MAX_KATA) return false;
  if (perintah === 'bantuan')
    return rest.every(
      (token) =>
        perintahTable.matchAt([token], 0) !== null || token.isSign || token.word === 'usulan' || token.word === 'salur',
    );
  const isSentence = rest.some(
    (token) => KALIMAT.has(token.word) || KALIMAT.has(token.low) || /^(?:https?|www)$/.test(token.low),
  );
  if (isSentence) return false;
  if (rest.some((token) => token.low === '?') && perintah !== 'belum_lapor') {
    const isPerson = rest.some((token) => token.word === 'an' || token.word === 'nama');
    if (isPerson || perintah === 'format') return false;
  }
  const ids = bacaan.identitas.flat();
  if (perintah !== 'status' && ids.length > 0) return false;
  const fields = rest.filter((token) => FIELD.has(token.low)).length;
  if (perintah === 'format' && fields >= 2) return false;
  return !isIsi(bacaan, rest);
}

/** Figures behind the word make a report of it: `rekap salur: sasaran 20 tersalur 18`. */
function isIsi(bacaan: Bacaan, rest: Bacaan['lines'][number]['tokens']): boolean {
  const first = rest[0];
  if (first === undefined) return false;
  const low = bacaan.low.slice(first.start, rest.at(-1)!.end);
  if (bacaan.lines.length > 1 && /:\s*$/m.test(low)) return true;
  const plain =
    findPeriode(low, { sentOn: bacaan.sentOn, isBertahap: true }) === null
      ? low
      : low.replace(/20\d\d|(?:tahap|thp|tw|triwulan)\W*\d/g, '');
  const withoutTicket = findTiket(plain) ? '' : plain;
  // a NIK may be written in groups
  const withoutNik = bacaan.identitas.some((list) => list.length > 0)
    ? withoutTicket.replace(/\d[\d .-]{11,}/g, '')
    : withoutTicket;
  const numbers = withoutNik.replace(/\d{8,}/g, '').match(/\d+/g) ?? [];
  const isCounted = numbers.length > 0 && rest.some((_, i) => hitungTable.matchAt(rest, i) !== null);
  return isCounted || numbers.length >= 3;
}

function build(bacaan: Bacaan, perintah: Perintah, rest: Bacaan['lines'][number]['tokens']): PerintahTerbaca | null {
  const first = rest[0];
  const written =
    first === undefined
      ? ''
      : bacaan.text.slice(first.start, rest.at(-1)!.end).replace(/\s+/g, ' ').replace(TANDA_AKHIR, '');
  const nik = bacaan.identitas.flat()[0]?.raw ?? null;
  const isNikSaja = nik !== null && written.replace(/[ .-]/g, '') === nik;
  const argumen =
    written === ''
      ? null
      : isNikSaja
        ? nik
        : written === written.toUpperCase() && !/\d/.test(written) && perintah !== 'ekspor'
          ? written.toLowerCase()
          : written;
  if (perintah !== 'status') return { perintah, argumen, isTanpaTarget: false, nik: null };
  const isTarget =
    argumen !== null &&
    !rest.every(
      (token) =>
        BUKAN_NAMA.has(token.word) &&
        !['usulan', 'verifikasi', 'salur', 'laporan', 'keluhan', 'penyaluran'].includes(token.word),
    );
  return { perintah, argumen, isTanpaTarget: !isTarget && nik === null, nik };
}
