/** Corrections supersede and never delete: what a ticket says now follows from all its versions, in the order they were SENT. */
import type { Perubahan } from './uraian.ts';
import type { IsiDinilai } from './tiket.ts';
import { applyPerubahan } from './perubahan.ts';

/** `awal`, `edit` and `ganti` bring a whole content, `ralat` single changes; `pulih` undoes the latest one before it. */
export type Sebab = 'awal' | 'edit' | 'ganti' | 'ralat' | 'hapus' | 'batal' | 'pulih';

export interface Versi {
  no: number;
  sebab: Sebab;
  sentAt: Date;
  /** of a whole content, else null */
  isi: IsiDinilai | null;
  /** of a ralat, else empty */
  perubahan: Perubahan[];
}

export interface Lipatan extends IsiDinilai {
  isWithdrawn: boolean;
  /** the version that speaks last */
  no: number;
}

/**
 * The content that follows from the versions. A late old message takes its place among them by its sent time, so it never
 * destroys newer data.
 * @throws Error where no version holds a content (a fault of this program)
 */
export function foldVersions(versiList: readonly Versi[]): Lipatan {
  const stack: Versi[] = [];
  for (const versi of [...versiList].sort((a, b) => a.sentAt.getTime() - b.sentAt.getTime() || a.no - b.no)) {
    if (versi.sebab !== 'pulih') stack.push(versi);
    else if (stack.length > 1) stack.pop();
  }
  let content: IsiDinilai | null = stack.find((versi) => versi.isi !== null)?.isi ?? null;
  let isWithdrawn = false;
  for (const versi of stack) {
    if (versi.isi) content = versi.isi;
    else if (versi.sebab === 'ralat' && content) content = applyPerubahan(content, versi.perubahan).hasil;
    else if (versi.sebab === 'hapus' || versi.sebab === 'batal') isWithdrawn = true;
  }
  if (!content) throw new Error('a ticket has no version with a content');
  return { ...content, isWithdrawn, no: stack.at(-1)?.no ?? 0 };
}
