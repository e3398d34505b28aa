/** Corrections supersede and never delete: what a ticket says now follows from all its versions, in the order they were SENT. */
import { applyPerubahan } from './perubahan.ts';
import type { IsiDinilai } from './tiket.ts';
import type { Perubahan } from './uraian.ts';

/**
 * `awal`, `edit` and `ganti` bring a whole content, `ralat` single changes; `batal` and `hapus` withdraw, `tarik` takes back what one
 * message had said (it was deleted); `pulih` undoes the latest of all these before it.
 */
export type Sebab = 'awal' | 'edit' | 'ganti' | 'ralat' | 'hapus' | 'batal' | 'tarik' | 'pulih';

export interface Versi {
  no: number;
  sebab: Sebab;
  sentAt: Date;
  /** the message that brought it */
  inboxId: number;
  /** of a whole content, else null */
  isi: IsiDinilai | null;
  /** of a ralat, else empty */
  perubahan: Perubahan[];
  /** of a tarik: the message whose words are taken back */
  tarik: number | null;
}

export interface Lipatan extends IsiDinilai {
  isWithdrawn: boolean;
  /** the version that speaks last, and when it was sent */
  no: number;
  sentAt: Date;
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
    // The only words that a ticket has are never undone: its report may have been sent later than an order about it that came in sooner.
    else if (stack.slice(0, -1).some(({ isi }) => isi !== null)) stack.pop();
  }
  const takenBackSet = new Set(stack.map((versi) => versi.tarik));
  const spokenList = stack.filter((versi) => !takenBackSet.has(versi.inboxId));
  let content: IsiDinilai | null = spokenList.find((versi) => versi.isi !== null)?.isi ?? stack[0]?.isi ?? null;
  let withdrawal: Sebab | null = null;
  for (const versi of spokenList) {
    if (versi.isi) content = versi.isi;
    else if (versi.sebab === 'ralat' && content) content = applyPerubahan(content, versi.perubahan).hasil;
    // A message that was edited into talk, and then into a report again, is a report again.
    if (versi.sebab === 'edit' && withdrawal === 'hapus') withdrawal = null;
    if (versi.sebab === 'hapus' || versi.sebab === 'batal') withdrawal = versi.sebab;
  }
  const last = stack.at(-1);
  if (!content || !last) throw new Error('a ticket has no version with a content');
  return { ...content, isWithdrawn: withdrawal !== null, no: last.no, sentAt: last.sentAt };
}
