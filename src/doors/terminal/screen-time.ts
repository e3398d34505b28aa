/** Instants as the screen shows them: days in words, hours with a dot, always the office's own clock. */
import { localClock, localDay, type Zona } from '../../domain/waktu.ts';

const HARI = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'] as const;
const BULAN = [
  ...(['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni'] as const),
  ...(['Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember'] as const),
];

function partsOf(at: Date, zona: Zona): { hari: string; day: number; bulan: string; year: string } {
  const on = localDay(at, zona);
  const date = new Date(`${on}T00:00:00Z`);
  return {
    hari: HARI[date.getUTCDay()] ?? '',
    day: date.getUTCDate(),
    bulan: BULAN[date.getUTCMonth()] ?? '',
    year: on.slice(0, 4),
  };
}

/** `09.15` */
export function sayJam(at: Date, zona: Zona): string {
  return localClock(at, zona).slice(0, 5);
}

/** `Sen 17 Agu` */
export function sayHariPendek(at: Date, zona: Zona): string {
  const { hari, day, bulan } = partsOf(at, zona);
  return `${hari.slice(0, 3)} ${day} ${bulan.slice(0, 3)}`;
}

/** `Senin, 17 Agustus 2026` */
export function sayHariPanjang(at: Date, zona: Zona): string {
  const { hari, day, bulan, year } = partsOf(at, zona);
  return `${hari}, ${day} ${bulan} ${year}`;
}
