/** Where the lines of a new person begin. */
import type { Line } from '../text/lines.ts';
import type { Bacaan } from './bacaan.ts';
import type { Keadaan, Rekaman } from './bentuk.ts';
import { jenisTable } from './kosakata/jenis.ts';
import { isLabelBaris, labelTable } from './kosakata/label.ts';
import { salurTable, verifikasiTable } from './kosakata/status.ts';
import { labelAwal } from './label-awal.ts';
import { isKataNama, isMirip, isNama } from './nama.ts';

/** `an. Arbani` below the numbers of a person who has no name yet. */
export function isNamaMenyusul(bacaan: Bacaan, line: Line, buka: Rekaman): boolean {
  return (
    !line.isAfterBlank &&
    line.mark === null &&
    !isBernama(buka) &&
    (line.tokens[0]?.low === 'an' || isMirip(bacaan, line))
  );
}

/** Does a new person begin with this line? */
export function isAwalBaris(bacaan: Bacaan, line: Line, keadaan: Keadaan, hasId: boolean): boolean {
  const { buka } = keadaan;
  const label = labelAwal(bacaan, line);
  const idList = bacaan.identitas[line.index]!;
  if (line.start === line.body && line.mark === null && line.tokens.length === 0) return false;
  if (label && isLabelBaris(label.label)) {
    if (label.label === 'nama') return buka === null || !isKosong(bacaan, buka);
    if (buka === null) return hasId || (line.mark?.no != null && label.isIsi);
    return hasId && isPenuh(bacaan, buka, idList) && line.tokens.length > 2 && label.label !== 'kk';
  }
  if (line.mark?.no != null) return isNomorOrang(bacaan, line, keadaan, hasId);
  if (hasId) return isAwalDenganNomor(bacaan, line, keadaan);
  if (line.mark?.isBullet || (line.mark?.letter != null && keadaan.isLetterList)) return isButirOrang(bacaan, line);
  const isOpenNameless =
    buka !== null &&
    !line.isAfterBlank &&
    !isBernama(buka) &&
    buka.lines.some((open) => bacaan.identitas[open.index]!.length > 0);
  if (isOpenNameless) return false;
  return (isMirip(bacaan, line) && isNomorBerikut(bacaan, line)) || isNamaPolos(bacaan, line, keadaan);
}

/** A record that so far holds only its number (`1.` on a line of its own). */
function isKosong(bacaan: Bacaan, rekaman: Rekaman): boolean {
  return rekaman.lines.every((line) => line.tokens.length === 0 || line.body >= line.end) && bacaan.lines.length > 0;
}

/** Does the open record already hold a number of the sort that this line brings? */
function isPenuh(bacaan: Bacaan, buka: Rekaman, idList: readonly { jenis: string | null }[]): boolean {
  const own: { jenis: string | null }[] = [];
  for (const line of buka.lines) for (const id of bacaan.identitas[line.index]!) own.push(id);
  const isNik = idList.some((id) => id.jenis !== 'kk');
  return isNik ? own.some((id) => id.jenis !== 'kk') : own.length >= 2;
}

/** Does the open record already hold words that can be a name? */
function isBernama(rekaman: Rekaman): boolean {
  return rekaman.lines.some((open) =>
    open.tokens.some((token, i) => isKataNama(token) && labelTable.matchAt(open.tokens, i) === null),
  );
}

function isNomorOrang(bacaan: Bacaan, line: Line, keadaan: Keadaan, hasId: boolean): boolean {
  if (hasId) {
    // "2. 6311…" under "1. Siti": a numbered form of one person
    return (
      line.tokens.length > 1 || keadaan.buka === null || isPenuh(bacaan, keadaan.buka, bacaan.identitas[line.index]!)
    );
  }
  if (line.tokens.length === 0)
    return line.index + 1 < bacaan.lines.length && labelAwal(bacaan, bacaan.lines[line.index + 1]!)?.label === 'nama';
  return isMirip(bacaan, line, true);
}

/** Two bare numbers on two lines below a name: the second is the KK. */
function isKkTanpaLabel(bacaan: Bacaan, line: Line, buka: Rekaman): boolean {
  const isAngkaSaja = (item: Line) => {
    const ids = bacaan.identitas[item.index]!;
    return (
      ids.length === 1 &&
      ids[0]!.jenis === null &&
      item.tokens.every((token) => token.start >= ids[0]!.start && token.end <= ids[0]!.end)
    );
  };
  const [first, second] = buka.lines;
  if (buka.lines.length !== 2 || second!.index !== line.index - 1) return false;
  return isAngkaSaja(line) && isAngkaSaja(second!) && bacaan.identitas[first!.index]!.length === 0;
}

function isAwalDenganNomor(bacaan: Bacaan, line: Line, keadaan: Keadaan): boolean {
  const idList = bacaan.identitas[line.index]!;
  const first = idList[0]!;
  const before = line.tokens.filter((token) => token.end <= first.start && !token.isSign);
  if (keadaan.buka === null) return true;
  if (isKkTanpaLabel(bacaan, line, keadaan.buka)) return false;
  if (isPenuh(bacaan, keadaan.buka, idList)) return true;
  const lead = before.filter((token, i) => isKataNama(token) && labelTable.matchAt(before, i) === null);
  return lead.length > 0 && isBernama(keadaan.buka);
}

/** A line of its own with a name, under a verdict heading or with a verdict behind it, among other such lines. */
function isNamaPolos(bacaan: Bacaan, line: Line, keadaan: Keadaan): boolean {
  if (bacaan.hasNomor || !isBerjudul(bacaan, keadaan)) return false;
  const own = bentukPolos(bacaan, line);
  if (own === null || (own === 'nama' && !keadaan.isBagianStatus)) return false;
  if (keadaan.isBagianStatus) return true;
  return [bacaan.lines[line.index - 1], bacaan.lines[line.index + 1]].some(
    (other) => other !== undefined && bentukPolos(bacaan, other) === 'berstatus',
  );
}

/** A heading of a kind of report, or one that names the programme, stands above. */
function isBerjudul(bacaan: Bacaan, { struktur }: Keadaan): boolean {
  return struktur.judulList.length > 0 || bacaan.kamus.program.has(bacaan.lines[0]!.tokens);
}

/** What ends a name before something is said of the person. */
const SEKAT = /^\s*[/|;]|\s-+\s/;
const SEKAT_NAMA = /^[a-z][a-z '.]{2,40}(?:\s*[/|;]|\s-+\s)/;

/** `Siti Aminah` or `Siti Aminah - layak`; null = neither. */
function bentukPolos(bacaan: Bacaan, line: Line): 'nama' | 'berstatus' | null {
  const { tokens } = line;
  const isBersekat = SEKAT_NAMA.test(bacaan.low.slice(line.start, line.end));
  if (line.mark !== null || tokens.length === 0 || tokens.length > (isBersekat ? 18 : 10)) return null;
  if (labelAwal(bacaan, line) !== null) return null;
  const at = tokens.findIndex(
    (token, i) =>
      i > 0 &&
      (token.isSign ||
        SEKAT.test(bacaan.low.slice(tokens[i - 1]!.end, token.start)) ||
        salurTable.matchAt(tokens, i) !== null ||
        verifikasiTable.matchAt(tokens, i) !== null ||
        bacaan.kamus.alasan.matchAt(tokens, i) !== null),
  );
  const rest = at < 0 ? [] : tokens.slice(at);
  const isStated =
    rest.some((token) => token.isSign) ||
    salurTable.has(rest) ||
    verifikasiTable.has(rest) ||
    bacaan.kamus.alasan.has(rest);
  if (at >= 0 && !isStated) return null;
  const name = at < 0 ? tokens : tokens.slice(0, at);
  if (
    !isNama(name) ||
    name.length > 5 ||
    bacaan.kamus.program.has(name) ||
    bacaan.kamus.desa.has(name) ||
    jenisTable.has(name)
  )
    return null;
  return at < 0 ? 'nama' : 'berstatus';
}

/** `📍 Bangkal`: a place and nothing else. */
function isDesaSaja({ kamus }: Bacaan, line: Line): boolean {
  const words = line.tokens.filter((token) => !token.isSign && token.word !== 'desa');
  return words.length > 0 && kamus.desa.matchAt(words, 0)?.to === words.length;
}

/** A bullet line of a person: a name, with something that is said of a person or another such line beside it. */
function isButirOrang(bacaan: Bacaan, line: Line): boolean {
  if (!isMirip(bacaan, line, true) || isDesaSaja(bacaan, line)) return false;
  const near = [bacaan.lines[line.index - 1], bacaan.lines[line.index + 1]];
  const isSibling = near.some(
    (other) =>
      other !== undefined && (other.mark?.isBullet || other.mark?.letter != null) && other.index !== line.index,
  );
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
