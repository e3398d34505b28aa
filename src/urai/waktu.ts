/** The event date and the period of a report. */
import { findHari } from '../domain/bulan.ts';
import { findPeriode } from '../domain/periode.ts';
import type { Problem } from '../domain/problem.ts';
import { findHariRelatif, findTanggal } from '../domain/tanggal.ts';
import type { ReportKind } from '../domain/uraian.ts';
import { addDays } from '../domain/waktu.ts';
import { type Bacaan, catat } from './bacaan.ts';
import type { BagianKepala } from './kepala-baris.ts';
import { labelAwal } from './label-awal.ts';

export interface TanggalTerbaca {
  tanggal: string | null;
  rejects: Problem[];
}

/** A date behind these words is that of something else. */
const PERISTIWA_LAIN =
  /(?<![a-z])(?:lahir|meninggal|md|wafat|almarhum|sejak|mulai|semenjak|sampai|s\/d|paling lambat|batas|deadline|berlaku|nomor|surat|no\.?|ttl|operasi|akan|rencana|sebelum|terakhir|dahulu|tmt|dari)[a-z ,.:]{0,14}(?:tanggal|tgl|tggl)?[ .:]*$/;
const NANTI_DI_BELAKANG = /^[^.\n]{0,24}(?:saya datang|ulun datang|kami datang|akan |mau |handak|nanti)/;

/** `Hari : Senin` → the latest Monday up to the sending day. */
function dayNamed(value: string, sentOn: string): string | null {
  const word = /[a-z']+/.exec(value)?.[0].replace("'", '') ?? '';
  const wanted = findHari(word);
  if (wanted === null || word === 'minggu') return null;
  const today = new Date(`${sentOn}T00:00:00Z`).getUTCDay();
  return addDays(sentOn, -((today - wanted + 7) % 7));
}

interface TanggalDisebut {
  /** null = a date that no calendar has */
  on: string | null;
  teks?: string;
}

function readLabelled(bacaan: Bacaan): TanggalDisebut | null {
  let named: string | null = null;
  for (const line of bacaan.lines) {
    const label = labelAwal(bacaan, line);
    if (label?.label !== 'tanggal') continue;
    const next = bacaan.lines[line.index + 1];
    const source = label.isIsi
      ? { start: label.isi, end: line.end }
      : next && labelAwal(bacaan, next) === null && next.mark === null
        ? next
        : null;
    if (source === null) continue;
    const value = bacaan.low.slice(source.start, source.end);
    const found = findTanggal(
      /^\s*\d{1,2}\s*$/.test(value) || /^\d{1,2}\/\d{1,2}$/.test(value.trim()) ? `tgl ${value.trim()}` : value,
      bacaan.sentOn,
    )[0];
    if (found) {
      catat(bacaan, source.start, source.end, 'tanggal');
      return { on: found.on, teks: value.trim() };
    }
    const relative = findHariRelatif(value, bacaan.sentOn);
    if (relative !== null) return { on: relative };
    named ??= dayNamed(value.trim(), bacaan.sentOn);
  }
  return named === null ? null : { on: named };
}

function readHeading(bacaan: Bacaan, kepala: readonly BagianKepala[], kind: ReportKind): TanggalDisebut | null {
  for (const isCatatan of [false, true])
    for (const part of kepala) {
      if (part.isCatatan !== isCatatan) continue;
      if (labelAwal(bacaan, part.line)?.label === 'periode') continue;
      if (isCatatan && part.tokens.length > 8) continue;
      const piece = bacaan.low.slice(part.start, part.end);
      for (const found of findTanggal(piece, bacaan.sentOn)) {
        if (PERISTIWA_LAIN.test(piece.slice(Math.max(0, found.start - 34), found.start))) continue;
        const behind = piece.slice(found.end);
        if (NANTI_DI_BELAKANG.test(behind)) continue;
        if (kind === 'keluhan' && part.line.index > 2 && !found.isLengkap) continue;
        catat(bacaan, part.start + found.start, part.start + found.end, 'tanggal');
        return { on: found.on, teks: piece.slice(found.start, found.end).trim() };
      }
    }
  return null;
}

function readRelatif(bacaan: Bacaan, kepala: readonly BagianKepala[]): string | null {
  for (const part of kepala) {
    if (part.isCatatan && part.tokens.length > 14) continue;
    const on = findHariRelatif(bacaan.low.slice(part.start, part.end), bacaan.sentOn);
    if (on !== null) return on;
  }
  return null;
}

/** The event date: labelled, in the heading, or said by a word such as `kemarin`; else the sending date. */
export function readTanggal(bacaan: Bacaan, kepala: readonly BagianKepala[], kind: ReportKind): TanggalTerbaca {
  const stated = readLabelled(bacaan) ?? readHeading(bacaan, kepala, kind);
  if (stated?.on === null) {
    const tanggal = (stated.teks ?? '').replace(/^(?:tanggal|tgl)\.? ?/, '').slice(0, 30);
    return { tanggal: null, rejects: [{ code: 'TANGGAL_MUSTAHIL', params: { tanggal } }] };
  }
  return { tanggal: stated?.on ?? readRelatif(bacaan, kepala) ?? bacaan.sentOn, rejects: [] };
}

/** The period: a labelled one, else the only one that the head names. */
export function readPeriode(bacaan: Bacaan, kepala: readonly BagianKepala[], program: string | null): string | null {
  const options = { sentOn: bacaan.sentOn, isBertahap: program !== null && bacaan.kamus.bertahapSet.has(program) };
  for (const line of bacaan.lines) {
    const label = labelAwal(bacaan, line);
    if (label?.label !== 'periode') continue;
    const next = bacaan.lines[line.index + 1];
    const end = label.isIsi ? line.end : next && labelAwal(bacaan, next) === null ? next.end : line.end;
    const value = findPeriode(
      blankDates(bacaan.low.slice(line.body, end).replace(/[:=]/g, ' ').replace(/ {2,}/g, ' '), bacaan.sentOn),
      options,
    );
    if (value !== null) return value;
  }
  for (const isCatatan of [false, true]) {
    const text = kepala
      .filter((part) => part.isCatatan === isCatatan)
      .map((part) => blankDates(bacaan.low.slice(part.start, part.end), bacaan.sentOn))
      .join('\n');
    const value = findPeriode(text, options);
    if (value !== null) return value;
  }
  return null;
}

/** Dates are no periods: `12 Agustus 2026` does not name August. */
function blankDates(low: string, sentOn: string): string {
  let text = low;
  for (const { start, end } of findTanggal(low, sentOn))
    text = text.slice(0, start) + ' #'.padEnd(end - start, '#').slice(0, end - start) + text.slice(end);
  return text;
}
