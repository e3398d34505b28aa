/** `agenda`: what comes in the next thirty days, or in a month; the days off stand below. */
import { agendaAntara } from '../../domain/agenda.ts';
import { findBulan, POLA_BULAN } from '../../domain/bulan.ts';
import { PERAN_LIST } from '../../domain/petugas.ts';
import type { Reference } from '../../domain/reference.ts';
import { addDays, localDay, monthOf, sayBulan, sayDay, sayRange } from '../../domain/waktu.ts';
import { sayAgenda } from '../../render/agenda.ts';
import { defineCommand } from '../define-command.ts';

const DEPAN_HARI = 30;

export const agenda = defineCommand({
  id: 'agenda',
  keywords: ['agenda'],
  pola: new RegExp(
    `^[!/]?\\s*agenda(?:\\s+(?:bulan\\s+)?(?:ini|depan|${POLA_BULAN})(?:\\s+20\\d\\d)?)?[.?!\\s]*$`,
    'i',
  ),
  peran: PERAN_LIST,
  isPribadi: false,
  ringkas: 'agenda dan hari libur yang akan datang',
  contoh: ['agenda', 'agenda desember', 'agenda bulan depan'],
  run({ reference, zona, now, argumen }) {
    const on = localDay(now, zona);
    const { from, to, judul } = readRentang((argumen ?? '').toLowerCase(), on);
    const lineList = agendaAntara(reference, from, to).map((hari) => sayAgenda(hari, on));
    const liburList = listLibur(reference, from, to);
    return [
      `*Agenda ${judul}*`,
      lineList.length > 0 ? lineList.join('\n') : 'Tidak ada agenda.',
      ...(liburList.length > 0 ? [`*Libur*\n${liburList.join('\n')}`] : []),
    ].join('\n\n');
  },
});

function readRentang(asked: string, on: string): { from: string; to: string; judul: string } {
  const month = monthAsked(asked, on);
  if (month !== null) return { from: month, to: monthOf(month).to, judul: sayBulan(month) };
  const to = addDays(on, DEPAN_HARI);
  return { from: on, to, judul: `${DEPAN_HARI} hari ke depan, ${sayRange(on, to)}` };
}

/** The first day of the month that is asked for: without a year the next one of that name; null = no month. */
function monthAsked(asked: string, on: string): string | null {
  if (/\bini\b/.test(asked)) return monthOf(on).from;
  if (/\bdepan\b/.test(asked)) return addDays(monthOf(on).to, 1);
  const bulan = asked.split(/[^\p{L}]+/u).flatMap((word) => findBulan(word)?.bulan ?? [])[0];
  if (bulan === undefined) return null;
  const [year = 0, month = 0] = on.split('-').map(Number);
  const written = /\b20\d\d\b/.exec(asked)?.[0] ?? String(bulan < month ? year + 1 : year);
  return `${written}-${String(bulan).padStart(2, '0')}-01`;
}

function listLibur({ liburByOn }: Reference, from: string, to: string): string[] {
  return [...liburByOn.values()]
    .filter(({ tanggal }) => tanggal >= from && tanggal <= to)
    .sort((a, b) => (a.tanggal < b.tanggal ? -1 : 1))
    .map(({ tanggal, nama, jenis, isPasti }) => {
      const sebutan = jenis === 'cuti_bersama' ? `cuti bersama ${nama}` : nama;
      return `• ${sayDay(tanggal)}: ${sebutan}${isPasti ? '' : ' (periksa lagi dengan SKB)'}`;
    });
}
