/** Finds the words of a registration in a chat line: labelled, separated, or just one after another. */
import { parseWaId } from '../../domain/wa-id.ts';
import type { PetugasWords } from './pendaftaran.ts';
import { findPeran, readPeran } from './peran.ts';
import { readTanggal } from './tanggal.ts';

const LABEL =
  /(?<![\p{L}\p{N}])(nama(?: lengkap)?|peran|jabatan|tugas|desa|(?:no(?:mor)?[. ]*)?(?:wa|hp|whatsapp|telp|telepon)|nomor|mulai(?: tugas| bertugas)?)[ \t]*[:=]/giu;
/** Something that is meant as a number, right or wrong: digits with the marks that people put between them. */
const NOMOR = /^\+?[\d][\d\s().-]{5,}$|^\d[.,]\d+e\+?\d+$|@(?:lid|c\.us|s\.whatsapp\.net)$|wa\.me\//i;
const KODE_DESA = /^\d\d\.\d\d\.\d\d\.\d{4}$/;
const NOMOR_IN_LINE = /\+?\d[\d .()-]{5,}\d/g;

/** One entry a registration: all of a labelled text, or each line with separators of its own. */
export function readWordList(text: string): PetugasWords[] {
  if (text.search(LABEL) >= 0) return [readLabelled(text)];
  const lineList = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  if (lineList.length > 1 && lineList.every((line) => splitLine(line).length >= 3)) {
    return lineList.map((line) => readParts(splitLine(line)));
  }
  if (lineList.length > 1) return [readParts(lineList.map((line) => line.trim()))];
  const partList = splitLine(text);
  return [partList.length > 1 ? readParts(partList) : readPlain(text)];
}

function readLabelled(text: string): PetugasWords {
  const matchList = [...text.matchAll(LABEL)];
  const waList: string[] = [];
  const words: { -readonly [K in keyof PetugasWords]: PetugasWords[K] } = { waList };
  const before = text
    .slice(0, matchList[0]?.index)
    .replace(/[\s;,|]+$/, '')
    .trim();
  if (before !== '') words.nama = before;
  matchList.forEach((match, index) => {
    const end = matchList[index + 1]?.index ?? text.length;
    const value = text.slice(match.index + match[0].length, end).replace(/^[\s;,|]+|[\s;,|]+$/g, '');
    const label = (match[1] ?? '').toLowerCase();
    if (label.startsWith('nama')) words.nama = value;
    else if (label === 'desa') words.desa = value;
    else if (label.startsWith('mulai')) words.mulai = value;
    else if (/^(peran|jabatan|tugas)$/.test(label)) words.peran = value;
    else waList.push(...splitNumbers(value));
  });
  return words;
}

/** Several numbers in one place: `0812… / 0813…`. */
export function splitNumbers(text: string): string[] {
  const partList = text.split(/[|/,;&\n]|\sdan\s/);
  // A link holds slashes of its own, and Excel's 6,28E+11 a comma.
  return /wa\.me|e\+?\d+$/i.test(text.trim()) ? [text] : partList;
}

/** By the first mark that people use between the parts; a dash only with blanks around it. */
function splitLine(line: string): string[] {
  const separator = [/;/, /\|/, /\t/, /#/, /,/, /\//, / [-–—] /].find((mark) => mark.test(line));
  return separator ? line.split(separator).map((part) => part.trim()) : [line.trim()];
}

/** Name first, then role and desa (in either order); numbers and a date stand anywhere. */
function readParts(partList: readonly string[]): PetugasWords {
  const isNomor = (part: string) =>
    readTanggal(part) === null &&
    !KODE_DESA.test(part) &&
    splitNumbers(part).every((nomor) => NOMOR.test(nomor.trim()));
  const mulai = partList.find((part) => readTanggal(part.replace(/^mulai\s+/i, '')) !== null);
  const [nama, ...restList] = partList.filter((part) => part !== '' && part !== mulai && !isNomor(part));
  const [peran, desa] =
    restList.length > 1 && isPeran(restList[1]) && !isPeran(restList[0]) ? restList.toReversed() : restList;
  return {
    nama,
    peran,
    desa,
    waList: partList.filter(isNomor).flatMap(splitNumbers),
    mulai: mulai?.replace(/^mulai\s+/i, ''),
  };
}

function isPeran(text: string | undefined): boolean {
  return text !== undefined && readPeran(text) !== null;
}

/** `Budi Santoso kesra desa Liyu 0812…`: the number goes out, the role parts the name from the desa. */
function readPlain(text: string): PetugasWords {
  const waList = text.match(NOMOR_IN_LINE) ?? [];
  const rest = text.replace(NOMOR_IN_LINE, ' ').trim();
  const peran = findPeran(rest);
  if (!peran) return { nama: rest, waList };
  return {
    nama: rest.slice(0, peran.start).trim(),
    peran: rest.slice(peran.start, peran.end),
    desa: rest.slice(peran.end).trim(),
    waList: waList.length > 0 ? waList : parseWaId(rest) ? [rest] : [],
  };
}
