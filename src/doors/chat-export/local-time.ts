/** Local seconds → `2026-08-12T09:15:00+08:00` in the office's zone. */
import { tzOffset } from '@date-fns/tz';

const pad = (value: number): string => (value < 10 ? `0${value}` : String(value));

/**
 * A writer of local times in one zone. An export carries no zone: it is written in that of the phone, which is taken to be the office's.
 * @throws {RangeError} for a zone that does not exist
 */
export function localTimeWriter(zona: string): (localSecond: number) => string {
  if (Number.isNaN(tzOffset(zona, new Date(0)))) throw new RangeError(`zona waktu tidak dikenal: ${zona}`);
  let hour = NaN;
  let start = '';
  let offset = '';
  let day = NaN;
  let dayOffset: string | null = null;
  return (localSecond) => {
    const hourNow = Math.floor(localSecond / 3600);
    if (hourNow !== hour) {
      hour = hourNow;
      start = new Date(hour * 3_600_000).toISOString().slice(0, 14);
      const dayNow = Math.floor(hour / 24);
      // Asking for the offset costs more than all the rest: once a day, unless the clock changes on that day.
      if (dayNow !== day) [day, dayOffset] = [dayNow, wholeDayOffset(zona, dayNow)];
      offset = dayOffset ?? offsetAt(zona, hour * 3_600_000);
    }
    const inHour = localSecond - hour * 3600;
    const minute = Math.floor(inHour / 60);
    return `${start}${pad(minute)}:${pad(inHour - minute * 60)}${offset}`;
  };
}

function offsetAt(zona: string, localMs: number): string {
  const guess = tzOffset(zona, new Date(localMs));
  const minutes = tzOffset(zona, new Date(localMs - guess * 60_000));
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}

function wholeDayOffset(zona: string, day: number): string | null {
  const start = offsetAt(zona, day * 86_400_000);
  return start === offsetAt(zona, (day + 1) * 86_400_000) ? start : null;
}
