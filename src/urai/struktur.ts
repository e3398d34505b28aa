/** The build of a message: which lines are head, rows of persons, counts, section headings, legends and notes. */
import type { Line } from '../text/lines.ts';
import type { Bacaan } from './bacaan.ts';
import { type Bagian, isLegenda, readBagian } from './bagian.ts';
import { isBarisDesa, isKepalaDesa } from './per-desa.ts';
import { isBarisHitung } from './hitung.ts';
import { type Kolom, readKolom } from './kolom.ts';
import { isLabelBaris, type Label, labelTable } from './kosakata/label.ts';
import { labelAwal } from './label-awal.ts';
import { isKataNama, isMirip } from './nama.ts';
import { jenisBagian } from './jenis-bagian.ts';
import { isLanjutan } from './lanjutan.ts';

export type Peran = 'kepala' | 'kolom' | 'baris' | 'lanjut' | 'hitung' | 'bagian' | 'legenda' | 'desa' | 'catatan';

/** The lines that speak of one person. */
export interface Rekaman {
  no: number | null;
  lines: Line[];
  bagian: Bagian | null;
  kolom: Kolom | null;
  /** number of the heading of a kind that it stands under, from 0 */
  judul: number;
  /** running text: the name is somewhere in it */
  isCerita?: boolean;
}

export interface Struktur {
  peran: Peran[];
  rekaman: Rekaman[];
  /** headings of report kinds that begin a list of their own */
  judulList: { line: number; jenis: string }[];
  kolom: Kolom | null;
}

interface Keadaan {
  struktur: Struktur;
  buka: Rekaman | null;
  bagian: Bagian | null;
  kolom: Kolom | null;
  isBagianStatus: boolean;
  isLetterList: boolean;
}

/** Reads the build of a message, line by line from above. */
export function bacaStruktur(bacaan: Bacaan): Struktur {
  const letters = new Set(bacaan.lines.map((line) => line.mark?.letter).filter((letter) => letter != null));
  const keadaan: Keadaan = {
    struktur: { peran: [], rekaman: [], judulList: [], kolom: null },
    buka: null,
    bagian: null,
    kolom: null,
    isBagianStatus: false,
    isLetterList: letters.has('a') && letters.has('b'),
  };
  for (const line of bacaan.lines) keadaan.struktur.peran.push(peranOf(bacaan, line, keadaan));
  return keadaan.struktur;
}

function peranOf(bacaan: Bacaan, line: Line, keadaan: Keadaan): Peran {
  const { struktur } = keadaan;
  const hasId = bacaan.identitas[line.index]!.length > 0;
  if (!hasId) {
    const kolom = readKolom(bacaan, line);
    if (kolom) {
      keadaan.kolom = kolom;
      struktur.kolom = kolom;
      keadaan.buka = null;
      return 'kolom';
    }
    if (/^[|\s:+-]+$/.test(bacaan.low.slice(line.start, line.end))) return keadaan.buka ? 'catatan' : 'kepala';
    if (isLegenda(bacaan, line)) return 'legenda';
  }
  const jenis = jenisBagian(bacaan, line, hasId);
  if (jenis !== null && (struktur.rekaman.length > 0 || struktur.judulList.length === 0)) {
    const isNew = struktur.judulList.at(-1)?.jenis !== jenis;
    if (isNew) struktur.judulList.push({ line: line.index, jenis });
    if (struktur.rekaman.length > 0 && isNew && !hasId) {
      keadaan.buka = null;
      keadaan.bagian = null;
      return 'kepala';
    }
  }
  if (!hasId) {
    const plain = peranTanpaNomor(bacaan, line, keadaan);
    if (plain !== null) return plain;
  }
  return peranBaris(bacaan, line, keadaan, hasId);
}

/** Counts, desa lines, section headings and fields of the head: lines that hold no NIK. */
function peranTanpaNomor(bacaan: Bacaan, line: Line, keadaan: Keadaan): Peran | null {
  if (isBarisDesa(bacaan, line) || isKepalaDesa(bacaan, line)) {
    keadaan.buka = null;
    return 'desa';
  }
  if (isBarisHitung(bacaan, line)) {
    keadaan.buka = null;
    return 'hitung';
  }
  const bagian = readBagian(bacaan, line);
  if (bagian && isBagianBaru(bacaan, line, bagian, keadaan)) {
    const isStatus = bagian.teks !== null;
    const before = keadaan.bagian;
    keadaan.bagian = isStatus ? { ...bagian, rt: bagian.rt ?? null } : { teks: before?.teks ?? null, rt: bagian.rt, alamat: bagian.alamat };
    if (isStatus) keadaan.isBagianStatus = true;
    keadaan.buka = null;
    return 'bagian';
  }
  const label = labelAwal(bacaan, line)?.label;
  if (label !== undefined && !isLabelBaris(label) && !isDalamBaris(label, keadaan)) return 'kepala';
  return null;
}

/** A field of the head inside the lines of a person (`Bantuan : kursi roda`) does not end them. */
function isDalamBaris(_label: Label, _keadaan: Keadaan): boolean {
  return false;
}

/** `LAYAK :` opens a section; `MS` under a name is the verdict on that name. */
function isBagianBaru(bacaan: Bacaan, line: Line, bagian: Bagian, keadaan: Keadaan): boolean {
  if (keadaan.buka === null || keadaan.isBagianStatus || bagian.isJudul) return true;
  if (line.mark?.no != null || line.mark?.letter != null) return true;
  if (bagian.teks === null) return line.isAfterBlank || keadaan.buka.lines.length === 1;
  const next = bacaan.lines[line.index + 1];
  const isBeforeRow = next !== undefined && next.mark?.no === 1 && keadaan.buka.no !== null;
  return isBeforeRow && !line.mark?.isBullet;
}

function peranBaris(bacaan: Bacaan, line: Line, keadaan: Keadaan, hasId: boolean): Peran {
  if (isAwalBaris(bacaan, line, keadaan, hasId)) {
    keadaan.buka = {
      no: line.mark?.no ?? null,
      lines: [line],
      bagian: keadaan.bagian,
      kolom: keadaan.kolom,
      judul: Math.max(0, keadaan.struktur.judulList.length - 1),
    };
    keadaan.struktur.rekaman.push(keadaan.buka);
    return 'baris';
  }
  if (keadaan.buka && (hasId || isLanjutan(bacaan, line, keadaan.buka) || isNamaMenyusul(bacaan, line, keadaan.buka))) {
    keadaan.buka.lines.push(line);
    return 'lanjut';
  }
  if (keadaan.struktur.rekaman.length === 0) return 'kepala';
  keadaan.buka = line.isAfterBlank ? null : keadaan.buka;
  return 'catatan';
}

/** `an. Arbani` below the numbers of a person who has no name yet. */
function isNamaMenyusul(bacaan: Bacaan, line: Line, buka: Rekaman): boolean {
  return !line.isAfterBlank && line.mark === null && !isBernama(buka) && (line.tokens[0]?.low === 'an' || isMirip(bacaan, line));
}

/** Does a new person begin with this line? */
function isAwalBaris(bacaan: Bacaan, line: Line, keadaan: Keadaan, hasId: boolean): boolean {
  const { buka } = keadaan;
  const label = labelAwal(bacaan, line);
  const idList = bacaan.identitas[line.index]!;
  if (line.start === line.body && line.mark === null && line.tokens.length === 0) return false;
  if (label && isLabelBaris(label.label)) {
    if (label.label === 'nama') return buka === null || !isKosong(bacaan, buka);
    if (buka === null) return hasId || (line.mark?.no != null && label.isIsi) ;
    return hasId && isPenuh(bacaan, buka, idList) && line.tokens.length > 2 && label.label !== 'kk';
  }
  if (line.mark?.no != null) return isNomorOrang(bacaan, line, keadaan, hasId);
  if (hasId) return isAwalDenganNomor(bacaan, line, keadaan);
  if (line.mark?.isBullet || (line.mark?.letter != null && keadaan.isLetterList)) return isButirOrang(bacaan, line);
  const isOpenNameless = buka !== null && !line.isAfterBlank && !isBernama(buka) && buka.lines.some((open) => bacaan.identitas[open.index]!.length > 0);
  return !isOpenNameless && isMirip(bacaan, line) && isNomorBerikut(bacaan, line);
}

/** A record that so far holds only its number (`1.` on a line of its own). */
function isKosong(bacaan: Bacaan, rekaman: Rekaman): boolean {
  return rekaman.lines.every((line) => line.tokens.length === 0 || line.body >= line.end) && bacaan.lines.length > 0;
}

/** Does the open record already hold a number of the sort that this line brings? */
function isPenuh(bacaan: Bacaan, buka: Rekaman, idList: readonly { jenis: string | null }[]): boolean {
  const own = buka.lines.flatMap((line) => bacaan.identitas[line.index]!);
  const isNik = idList.some((id) => id.jenis !== 'kk');
  return isNik ? own.some((id) => id.jenis !== 'kk') : own.length >= 2;
}

/** Does the open record already hold words that can be a name? */
function isBernama(rekaman: Rekaman): boolean {
  return rekaman.lines.some((open) => open.tokens.some((token, i) => isKataNama(token) && labelTable.matchAt(open.tokens, i) === null));
}

function isNomorOrang(bacaan: Bacaan, line: Line, keadaan: Keadaan, hasId: boolean): boolean {
  if (hasId) {
    // "2. 6311…" under "1. Siti": a numbered form of one person
    return line.tokens.length > 1 || keadaan.buka === null || isPenuh(bacaan, keadaan.buka, bacaan.identitas[line.index]!);
  }
  if (line.tokens.length === 0) return line.index + 1 < bacaan.lines.length && labelAwal(bacaan, bacaan.lines[line.index + 1]!)?.label === 'nama';
  return isMirip(bacaan, line, true);
}

function isAwalDenganNomor(bacaan: Bacaan, line: Line, keadaan: Keadaan): boolean {
  const idList = bacaan.identitas[line.index]!;
  const first = idList[0]!;
  const before = line.tokens.filter((token) => token.end <= first.start && !token.isSign);
  if (keadaan.buka === null) return true;
  if (isPenuh(bacaan, keadaan.buka, idList)) return true;
  const lead = before.filter((token, i) => isKataNama(token) && labelTable.matchAt(before, i) === null);
  return lead.length > 0 && isBernama(keadaan.buka);
}

/** A bullet line of a person: a name, with something that is said of a person or another such line beside it. */
function isButirOrang(bacaan: Bacaan, line: Line): boolean {
  if (!isMirip(bacaan, line, true)) return false;
  const near = [bacaan.lines[line.index - 1], bacaan.lines[line.index + 1]];
  const isSibling = near.some((other) => other !== undefined && (other.mark?.isBullet || other.mark?.letter != null) && other.index !== line.index);
  return isSibling || isNomorBerikut(bacaan, line);
}

/** Does the next line bring the number of the person named here? */
function isNomorBerikut(bacaan: Bacaan, line: Line): boolean {
  const next = bacaan.lines[line.index + 1];
  if (next === undefined || next.mark?.no != null) return false;
  const label = labelAwal(bacaan, next)?.label;
  if (label === 'nik' || label === 'kk') return true;
  const first = bacaan.identitas[next.index]![0];
  if (first === undefined) return false;
  return !next.tokens.some((token) => token.end <= first.start && !token.isSign);
}
