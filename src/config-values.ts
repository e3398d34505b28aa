/** How single settings are written in the environment: hours, pauses, lists. */
import { z } from 'zod';

/** `20.00`, `20:00` or `20` → hours with their minutes as a fraction. */
const JAM = '([01]?\\d|2[0-3])(?:[.:]([0-5]\\d))?';
const toJam = (hour = '0', minute = '0'): number => Number(hour) + Number(minute) / 60;

/** `20.00-06.30`, or whole hours as before: `21-6`. */
export const jamTenangSchema = z.string().transform((value, context) => {
  const match = new RegExp(`^${JAM} ?- ?${JAM}$`).exec(value.trim());
  if (match) return { from: toJam(match[1], match[2]), to: toJam(match[3], match[4]) };
  context.addIssue({ code: 'custom', message: 'tulis dua jam, misalnya 20.00-06.30' });
  return z.NEVER;
});

const HARI_BY_NAMA: Readonly<Record<string, number>> = { senin: 1, selasa: 2, rabu: 3, kamis: 4, jumat: 5 };

/** `Jumat 14.00`, or `tidak`. */
export const hariJamSchema = z.string().transform((value, context) => {
  if (value.trim().toLowerCase() === 'tidak') return null;
  const match = new RegExp(`^(\\p{L}+)'?(\\p{L}*) ${JAM}$`, 'u').exec(value.trim());
  const hari = HARI_BY_NAMA[`${match?.[1] ?? ''}${match?.[2] ?? ''}`.toLowerCase()];
  if (match && hari !== undefined) return { hari, jam: toJam(match[3], match[4]) };
  context.addIssue({ code: 'custom', message: 'tulis hari kerja dan jam, misalnya Jumat 14.00, atau tidak' });
  return z.NEVER;
});

/** `08.00`, or `tidak`. */
export const jamSchema = z.string().transform((value, context) => {
  if (value.trim().toLowerCase() === 'tidak') return null;
  const match = new RegExp(`^${JAM}$`).exec(value.trim());
  if (match) return { jam: toJam(match[1], match[2]) };
  context.addIssue({ code: 'custom', message: 'tulis jam, misalnya 08.00, atau tidak' });
  return z.NEVER;
});

/** `2000-5000`, or one number for both ends; milliseconds. */
export const jedaSchema = z
  .string()
  .regex(/^\d+(-\d+)?$/, 'tulis milidetik, misalnya 2000-5000 atau 0')
  .transform((value) => {
    const [from = 0, to = from] = value.split('-').map(Number);
    return { from: Math.min(from, to), to: Math.max(from, to) };
  });

export const argsSchema = z.string().transform((value, context) => {
  try {
    return z.array(z.string()).parse(JSON.parse(value));
  } catch {
    context.addIssue({ code: 'custom', message: 'tulis daftar JSON, misalnya ["--disable-gpu"]' });
    return z.NEVER;
  }
});
