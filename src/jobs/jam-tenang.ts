/** The quiet hours: what nobody is waiting for at night is sent in the morning. */
import { addDays, instantOf, localDay, localHour, type Zona } from '../domain/waktu.ts';

/** Hours of the office's day; `from` is quiet, `to` is not any more; may wrap midnight; equal = never quiet. */
export interface JamTenang {
  readonly from: number;
  readonly to: number;
}

/** The instant itself, or the end of the quiet hours in which it lies. */
export function afterJamTenang(at: Date, { from, to }: JamTenang, zona: Zona): Date {
  const hour = localHour(at, zona);
  const isQuiet = from <= to ? hour >= from && hour < to : hour >= from || hour < to;
  if (!isQuiet) return at;
  const today = localDay(at, zona);
  return instantOf(hour < to ? today : addDays(today, 1), to, zona);
}
