/** The build of a message: which lines are head, rows of persons, counts, section headings, legends and notes. */
import type { Line } from '../text/lines.ts';
import { isAwalBaris, isNamaMenyusul } from './awal-baris.ts';
import type { Bacaan } from './bacaan.ts';
import { type Bagian, isLegenda, readBagian, rtDi } from './bagian.ts';
import type { Keadaan, Peran, Struktur } from './bentuk.ts';
import { isBarisHitung } from './hitung.ts';
import { jenisBagian } from './jenis-bagian.ts';
import { kkBersama } from './kepala-kk.ts';
import { readKolom } from './kolom.ts';
import { isLabelBaris, isLabelOrang } from './kosakata/label.ts';
import { labelAwal } from './label-awal.ts';
import { isLanjutan } from './lanjutan.ts';
import { isBarisDesa, isKepalaDesa } from './per-desa.ts';

/** Reads the build of a message, line by line from above. */
export function bacaStruktur(bacaan: Bacaan): Struktur {
  const hasButir = (letter: string) => bacaan.lines.some((line) => line.mark?.letter === letter);
  const keadaan: Keadaan = {
    struktur: { peran: [], rekaman: [], judulList: [], kolom: null },
    buka: null,
    bagian: null,
    kolom: null,
    isBagianStatus: false,
    isLetterList: hasButir('a') && hasButir('b'),
  };
  for (const line of bacaan.lines) keadaan.struktur.peran.push(peranOf(bacaan, line, keadaan));
  return keadaan.struktur;
}

function peranOf(bacaan: Bacaan, line: Line, keadaan: Keadaan): Peran {
  const { struktur } = keadaan;
  const hasId = bacaan.identitas[line.index]!.length > 0;
  const kk = kkBersama(bacaan, line);
  if (kk !== null) {
    keadaan.bagian = { teks: keadaan.bagian?.teks ?? null, rt: rtDi(bacaan, line), alamat: null, kk };
    keadaan.buka = null;
    return 'bagian';
  }
  const label = labelAwal(bacaan, line);
  // `Nama : …`, `Status : …`: surely lines of a person
  if (label?.isTitik && isLabelOrang(label.label)) return peranBaris(bacaan, line, keadaan, hasId);
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
  const jenis = jenisBagian(bacaan, line, hasId, struktur.rekaman.length > 0);
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
    keadaan.bagian = isStatus
      ? { ...bagian, rt: bagian.rt ?? null }
      : { teks: before?.teks ?? null, rt: bagian.rt, alamat: bagian.alamat };
    if (isStatus) keadaan.isBagianStatus = true;
    keadaan.buka = null;
    return 'bagian';
  }
  const label = labelAwal(bacaan, line)?.label;
  if (label !== undefined && !isLabelBaris(label)) return 'kepala';
  return null;
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
