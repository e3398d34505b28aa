/** Turns the words of a registration, from the chat, the command line or a file, into an officer or into all problems at once. */
import { type Desa, isPeranDesa, type Peran } from '../../domain/petugas.ts';
import type { Wilayah } from '../../domain/reference.ts';
import { parseWaId } from '../../domain/wa-id.ts';
import { LABEL_BY_PERAN } from '../../render/peran.ts';
import type { NewPetugas } from '../../store/petugas-daftar.ts';
import { readDesa, wordKey } from './desa.ts';
import { readPeran } from './peran.ts';
import type { PetugasProblem } from './problem.ts';
import { readTanggal } from './tanggal.ts';

/** What was given, as written; absent or blank = not given. */
export interface PetugasWords {
  nama?: string | undefined;
  peran?: string | undefined;
  desa?: string | undefined;
  waList: readonly string[];
  mulai?: string | undefined;
}

export type Pendaftaran = { entry: NewPetugas } | { problemList: [PetugasProblem, ...PetugasProblem[]] };

/** @param today the office's date: the first day of service where none is given */
export function readPendaftaran(words: PetugasWords, wilayah: Wilayah, today: string): Pendaftaran {
  const problemList: PetugasProblem[] = [];
  const nama = readNama(words.nama, problemList);
  const { peran, desaKode } = readTugas(words, wilayah, problemList);
  const waIdList = readWaIds(words.waList, problemList);
  const mulaiOn = isBlank(words.mulai) ? today : readTanggal(words.mulai);
  if (mulaiOn === null) problemList.push({ code: 'TANGGAL_SALAH', tanggal: words.mulai ?? '' });
  const [firstProblem, ...moreProblems] = problemList;
  if (firstProblem) return { problemList: [firstProblem, ...moreProblems] };
  const [firstId, ...moreIds] = waIdList;
  if (peran === null || mulaiOn === null || firstId === undefined)
    throw new Error('a registration lacks a value unnoticed');
  return { entry: { nama, peran, desaKode, mulaiOn, waIdList: [firstId, ...moreIds] } };
}

function isBlank(text: string | undefined): text is undefined | '' {
  return text === undefined || /^[\s\-–]*$/.test(text);
}

function readNama(text: string | undefined, problemList: PetugasProblem[]): string {
  const nama = (text ?? '').normalize('NFKC').replace(/\s+/g, ' ').trim();
  const isNama = /^[\p{L}\p{M}.,'’`\- ]{2,60}$/u.test(nama) && /\p{L}{2}/u.test(nama) && !/^[-.,]/.test(nama);
  if (isBlank(nama)) problemList.push({ code: 'NAMA_KOSONG' });
  else if (!isNama) problemList.push({ code: 'NAMA_TIDAK_WAJAR', nama: nama.slice(0, 40) });
  return nama;
}

/** Role and desa are read together: `kasi kesra` is that of a desa where one is named, and a role may carry its desa. */
function readTugas(
  words: PetugasWords,
  wilayah: Wilayah,
  problemList: PetugasProblem[],
): { peran: Peran | null; desaKode: string | null } {
  if (isBlank(words.peran)) {
    problemList.push({ code: 'PERAN_KOSONG' });
    return { peran: null, desaKode: null };
  }
  const split = splitPeran(words.peran, wilayah);
  const desaText = isBlank(words.desa) ? split.desa : words.desa;
  let peran = readPeran(split.peran);
  if (peran === 'mendua' && desaText !== undefined) peran = 'kesra_desa';
  if (peran === 'mendua') problemList.push({ code: 'PERAN_MENDUA', peran: words.peran.trim() });
  else if (peran === null) problemList.push({ code: 'PERAN_TAK_DIKENAL', peran: words.peran.trim().slice(0, 40) });
  if (peran === null || peran === 'mendua') return { peran: null, desaKode: null };
  // Officers of the kecamatan serve every desa: one that is named beside them is only where they sit.
  if (!isPeranDesa(peran)) return { peran, desaKode: null };
  return { peran, desaKode: readOwnDesa(desaText, peran, wilayah, problemList)?.kode ?? null };
}

/** `kesra desa Liyu` carries its desa, `kasi kesra kecamatan Halong` its kecamatan. */
function splitPeran(text: string, wilayah: Wilayah): { peran: string; desa: string | undefined } {
  const plain = text.trim();
  const wordList = plain.split(/\s+/);
  for (let count = 1; count <= 3 && count < wordList.length && readPeran(plain) === null; count++) {
    const head = wordList.slice(0, -count).join(' ');
    const tail = wordList.slice(-count).join(' ');
    const peran = readPeran(head);
    if (peran === null) continue;
    if (peran !== 'mendua' && !isPeranDesa(peran) && wordKey(tail) === wordKey(wilayah.kecamatan)) {
      return { peran: head, desa: undefined };
    }
    if ('desa' in readDesa(tail, wilayah)) return { peran: head, desa: tail };
  }
  return { peran: plain, desa: undefined };
}

function readOwnDesa(
  text: string | undefined,
  peran: Peran,
  wilayah: Wilayah,
  problemList: PetugasProblem[],
): Desa | null {
  if (isBlank(text)) {
    problemList.push({ code: 'DESA_KOSONG', peran: LABEL_BY_PERAN[peran] });
    return null;
  }
  const reading = readDesa(text, wilayah);
  if ('desa' in reading) return reading.desa;
  problemList.push(
    'tetangga' in reading
      ? { code: 'DESA_LUAR_KECAMATAN', desa: reading.tetangga.nama, kecamatan: reading.tetangga.kecamatan }
      : { code: 'DESA_TAK_DIKENAL', desa: text.trim().slice(0, 40), saranList: reading.saranList },
  );
  return null;
}

function readWaIds(textList: readonly string[], problemList: PetugasProblem[]): string[] {
  // `="0812…"` and a leading apostrophe keep a spreadsheet from reading a number; some write it back as `628….0`.
  const givenList = textList
    .map((text) => text.replace(/^\s*=?["']?|"?\s*$/g, '').replace(/\.0$/, ''))
    .filter((text) => !isBlank(text));
  if (givenList.length === 0) problemList.push({ code: 'WA_KOSONG' });
  const waIdList: string[] = [];
  for (const wa of givenList) {
    const waId = parseWaId(wa);
    if (waId !== null) waIdList.push(waId);
    else if (/^\d([.,]\d+)?e\+?\d+$/i.test(wa.trim())) problemList.push({ code: 'WA_EXCEL', wa: wa.trim() });
    else problemList.push({ code: 'WA_SALAH', wa: wa.slice(0, 40) });
  }
  return [...new Set(waIdList)];
}
