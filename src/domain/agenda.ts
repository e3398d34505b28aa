/** The office's agenda: what is due on which day, and on which day somebody has to be reminded of it. */
import { hariKerjaSebelum, hariKerjaSesudah } from './hari-kerja.ts';
import type { AgendaFact, Reference } from './reference.ts';
import { addDays, monthOf, sayBulan } from './waktu.ts';

/** One entry of data/reference/agenda.json on one of its days. */
export interface AgendaHari extends Pick<AgendaFact, 'kode' | 'jenis' | 'kepada'> {
  /** `YYYY-MM-DD`: the last day of a `batas`, the day of an `acara` */
  tanggal: string;
  perihal: string;
}

type Tabel = Pick<Reference, 'agendaList' | 'liburByOn'>;

/** A reminder is moved by at most so many days: the longest holidays, and the weekends around them. */
const GESER_MAKS_HARI = 14;

/** What falls on the days from `from` to `to`, both included, in the order of time. */
export function agendaAntara(tabel: Tabel, from: string, to: string): AgendaHari[] {
  const foundList: AgendaHari[] = [];
  // An acara on the first may be moved into the span from the days before it.
  for (let month = monthOf(addDays(from, -GESER_MAKS_HARI)); month.from <= to; month = monthOf(addDays(month.to, 1))) {
    for (const fact of tabel.agendaList) {
      const hari = onMonth(fact, month.from, tabel);
      if (hari !== null && hari.tanggal >= from && hari.tanggal <= to) foundList.push(hari);
    }
  }
  return foundList.sort((a, b) => (a.tanggal < b.tanggal ? -1 : a.tanggal > b.tanggal ? 1 : 0));
}

/**
 * What closes soon: the deadlines from a date on.
 * @param days how far to look, 7 = up to and with the same weekday of next week
 */
export function agendaDekat(tabel: Tabel, on: string, days: number): { tanggal: string; perihal: string }[] {
  return agendaAntara(tabel, on, addDays(on, days))
    .filter(({ jenis }) => jenis === 'batas')
    .map(({ tanggal, perihal }) => ({ tanggal, perihal }));
}

/** What somebody has to be reminded of on a working day; reminders of days off are moved here, deadlines never to later. */
export function agendaDiingatkan(tabel: Tabel, on: string): AgendaHari[] {
  const daysBefore = Math.max(0, ...tabel.agendaList.flatMap(({ ingatkan }) => ingatkan));
  const ingatkanByKode = new Map(tabel.agendaList.map(({ kode, ingatkan }) => [kode, ingatkan]));
  return agendaAntara(tabel, on, addDays(on, daysBefore + GESER_MAKS_HARI)).filter(({ kode, tanggal }) =>
    ingatkanByKode.get(kode)?.some((days) => hariKerjaSebelum(addDays(tanggal, -days), tabel.liburByOn) === on),
  );
}

function onMonth(fact: AgendaFact, firstOn: string, { liburByOn }: Tabel): AgendaHari | null {
  const { kode, jenis, kepada, bulan, tanggal: day } = fact;
  const month = Number(firstOn.slice(5, 7));
  if (bulan !== null && !bulan.includes(month)) return null;
  const { to } = monthOf(firstOn);
  // The 30th of February is its last day.
  const lastDay = Number(to.slice(8));
  const on = addDays(firstOn, Math.min(day === 'akhir' ? lastDay : day, lastDay) - 1);
  const tahun = Number(firstOn.slice(0, 4));
  const perihal = fact.perihal
    .replaceAll('{bulan}', sayBulan(firstOn))
    .replaceAll('{tahun}', String(tahun))
    .replaceAll('{tahunDepan}', String(tahun + 1));
  return { kode, jenis, kepada, perihal, tanggal: jenis === 'acara' ? hariKerjaSesudah(on, liburByOn) : on };
}
