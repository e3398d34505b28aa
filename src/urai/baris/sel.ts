/** The cells of a table row with a heading line above it. */

import { findNominal } from '../../domain/rupiah.ts';
import type { Rekaman } from '../bentuk.ts';
import { cellsOf, type Kolom, type Sel } from '../kolom.ts';
import type { Label } from '../kosakata/label.ts';
import type { BarisTerbaca } from './hasil.ts';
import { bersih } from './isian.ts';
import { rapikanNama } from './potong-nama.ts';
import type { Ruang } from './ruang.ts';

/** The cells of a table with a heading line. */
export function takeCells(ruang: Ruang, rekaman: Rekaman, hasil: BarisTerbaca): void {
  const { kolom } = rekaman;
  const line = rekaman.lines[0]!;
  if (kolom === null || kolom.pemisah === null || rekaman.lines.length > 2) return;
  const low = ruang.bacaan.low.slice(line.start, line.end);
  const cells = cellsOf(low, kolom.pemisah);
  const isLonger = cells.length > kolom.urutan.length && kolom.pemisah === '/';
  if (cells.length < 2 || isLonger) return;
  const isNumbered = /^\d{0,3}$/.test(low.slice(cells[0]!.start, cells[0]!.end));
  const isWithoutNo = kolom.urutan[0] === 'no' && cells.length === kolom.urutan.length - 1 && !isNumbered;
  const urutan = isWithoutNo ? kolom.urutan.slice(1) : kolom.urutan;
  if (!isWithoutNo) takeCentang(ruang, kolom, line.start, cells, hasil);
  cells.slice(0, urutan.length).forEach((cell, i) => {
    takeCell(ruang, urutan[i]!, line.start + cell.start, line.start + cell.end, hasil);
  });
}

const CENTANG = /^(?:v|ya|√|[✓✔✅☑])\ufe0f?(?=\s*(?:\(|$))/u;
const SILANG = /^(?:x|[✗✘✖❌❎])\ufe0f?(?=\s*(?:\(|$))/u;

/** A tick in one of the columns `Layak | Tidak layak` is the heading of that column; a cross only where no tick stands. */
function takeCentang(ruang: Ruang, kolom: Kolom, from: number, cells: readonly Sel[], hasil: BarisTerbaca): void {
  if (kolom.putusan.filter((words) => words !== null).length < 2) return;
  const written = cells.map((cell) => ruang.bacaan.low.slice(from + cell.start, from + cell.end));
  const tanda = written.some((text, i) => kolom.putusan[i] && CENTANG.test(text)) ? CENTANG : SILANG;
  cells.forEach((cell, i) => {
    const words = kolom.putusan[i];
    const mark = CENTANG.exec(written[i]!) ?? SILANG.exec(written[i]!);
    if (!words || mark === null) return;
    ruang.blank(from + cell.start, from + cell.start + mark[0].length);
    if (tanda.test(written[i]!)) hasil.ucapan.bagian = words;
  });
}

function takeCell(ruang: Ruang, label: Label, start: number, end: number, hasil: BarisTerbaca): void {
  const written = ruang.bacaan.text.slice(start, end);
  if (label === 'nama') {
    const name = rapikanNama(written);
    hasil.baris.nama = name?.nama ?? hasil.baris.nama;
    hasil.isAlmarhum ||= name?.isAlmarhum ?? false;
    ruang.take(start, end, 'baris nama');
  } else if (label === 'rt' || label === 'rtrw') takeRtCell(ruang, start, end, hasil);
  else if (label === 'rw' && /^\d{1,3}$/.test(written)) {
    hasil.baris.rw = written.padStart(3, '0');
    ruang.take(start, end, 'baris RW');
  } else if (label === 'alamat') {
    hasil.baris.alamat = bersih(written.replace(/\br\.?t\.?.*$/i, ''));
    if (!/r\.?t/i.test(written)) ruang.take(start, end, 'baris alamat');
  } else if (label === 'jk' && /^[lp]/i.test(written)) {
    hasil.kelamin = /^l/i.test(written) ? 'L' : 'P';
    ruang.take(start, end, 'baris jenis kelamin');
  } else if (label === 'no' || label === 'umur' || label === 'nomor_lain') ruang.blank(start, end);
  else if (label === 'nominal') takeNominalCell(ruang, start, end, hasil);
}

/** `01/-`, `003`, `RT 2` */
function takeRtCell(ruang: Ruang, start: number, end: number, { baris }: BarisTerbaca): void {
  const written = ruang.bacaan.text.slice(start, end);
  const match = /(\d{1,3}|-)(?:\s*[/.]\s*(\d{1,3}|-))?/.exec(written);
  if (!match || /[a-z]/i.test(written.replace(/r\.?[tw]\.?/gi, ''))) return;
  baris.rt = match[1] === '-' ? null : match[1]!.padStart(3, '0');
  baris.rw = match[2] === undefined || match[2] === '-' ? null : match[2].padStart(3, '0');
  ruang.take(start, end, 'baris RT/RW');
}

function takeNominalCell(ruang: Ruang, start: number, end: number, hasil: BarisTerbaca): void {
  const written = ruang.bacaan.low.slice(start, end).trim();
  if (!/\d/.test(written)) return;
  const found = findNominal(/^[@r]|rb|jt|juta|ribu/.test(written) ? written : `rp ${written}`)[0];
  hasil.baris.jumlahRupiah = found?.nilai ?? null;
  hasil.isNominalKabur = found === undefined || found.nilai === null;
  ruang.take(start, end, 'baris jumlah uang');
}
