/** The quiet hours: what nobody is waiting for at night is sent in the morning. */
import { addDays, instantOf, localDay, localHour, type Zona } from './waktu.ts';

/** Hours of the office's day, 6.5 = 06.30; `from` is quiet, `to` is not any more; may wrap midnight; equal = never quiet. */
export interface JamTenang {
  readonly from: number;
  readonly to: number;
}

/** Does an hour of the day, with its minutes as a fraction, lie in the quiet hours? */
export function isJamTenang(hour: number, { from, to }: JamTenang): boolean {
  return from <= to ? hour >= from && hour < to : hour >= from || hour < to;
}

/** The instant itself, or the end of the quiet hours in which it lies. */
export function afterJamTenang(at: Date, jamTenang: JamTenang, zona: Zona): Date {
  const hour = localHour(at, zona);
  if (!isJamTenang(hour, jamTenang)) return at;
  const today = localDay(at, zona);
  return instantOf(hour < jamTenang.to ? today : addDays(today, 1), jamTenang.to, zona);
}
