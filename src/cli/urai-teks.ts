/** Tells a person how one message was read: what was taken, what is wrong, and what was not understood. */
import type { Reference } from '../domain/reference.ts';
import type { Uraian } from '../domain/uraian.ts';

export function jelaskan(_text: string, uraian: Uraian, _reference: Reference): string {
  return JSON.stringify(uraian, null, 1);
}
