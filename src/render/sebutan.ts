/** How things are called in chat: persons masked, periods, programmes, statuses and money in words. */
import type { Isi } from '../domain/uraian.ts';
import { sayDate } from '../domain/waktu.ts';

const BULAN_LIST = ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'];

/** The last four digits of a number, `…9005`: all of a NIK that may be seen in chat (domain facts §9, privacy). */
export function lastFour(nik: string | null): string {
  return nik === null ? '' : `…${nik.slice(-4)}`;
}

/** The last guard before the group: whatever a sender glued together, no run of thirteen digits or more goes back there. */
export function maskLongNumbers(text: string): string {
  return text.replace(/\d(?:[ .-]?\d){12,}/g, (run) => `…${run.slice(-4)}`);
}

/** A person in chat: name and last four digits. */
export function sayPerson(person: { nama: string | null; nik: string | null }): string {
  return [person.nama, lastFour(person.nik)].filter(Boolean).join(' ') || 'tanpa nama';
}

/** A period in words: `Agu 2026`, `Jul–Sep 2026`, `tahap 3 2026`, `minggu ini`. */
export function sayPeriode(periode: string): string {
  if (periode === 'minggu_ini') return 'minggu ini';
  const quarter = /^(\d{4})-TW(\d)$/.exec(periode);
  if (quarter) return `tahap ${quarter[2]} ${quarter[1]}`;
  const [from = '', to] = periode.split('..');
  if (to === undefined) return sayMonth(from);
  return from.slice(0, 4) === to.slice(0, 4)
    ? `${sayMonth(from).slice(0, 3)}–${sayMonth(to)}`
    : `${sayMonth(from)}–${sayMonth(to)}`;
}

function sayMonth(month: string): string {
  const [year, number] = month.split('-');
  const name = BULAN_LIST[Number(number) - 1];
  return name === undefined ? month : `${name} ${year}`;
}

/** Rupiah as an Indonesian writes it: `Rp7.500.000`. */
export function sayRupiah(amount: number): string {
  return `Rp${amount.toLocaleString('id-ID').replaceAll(',', '.')}`;
}

const STATUS_TEXT: Record<string, string> = {
  usul_baru: 'usul baru',
  usul_hapus: 'usul hapus',
  tidak_layak: 'tidak layak',
  perlu_cek: 'perlu cek',
};

/** A status or reason code in words: `tidak_layak` → `tidak layak`. */
export function sayCode(code: string): string {
  return STATUS_TEXT[code] ?? code.replaceAll('_', ' ');
}

/** What a report is about, in one line: programme, period, desa, date. */
export function sayHead(isi: Isi): string {
  return [
    isi.program,
    isi.periode === null ? null : sayPeriode(isi.periode),
    isi.desa === null ? null : `Desa ${isi.desa.nama}`,
    isi.tanggal === null ? null : `(${sayDate(isi.tanggal)})`,
  ]
    .filter(Boolean)
    .join(' ');
}
