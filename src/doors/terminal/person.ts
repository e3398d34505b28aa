/** People of the conversation: how the screen calls them, and which of them a word means. */
import type { Peran } from '../../domain/petugas.ts';
import { maskWaId, parseWaId, sayWaId } from '../../domain/wa-id.ts';
import type { Person } from './stage.ts';

const TUGAS_BY_PERAN: Record<Peran, string> = {
  kesra_desa: 'Kesra',
  operator_desa: 'Operator',
  tksk: 'TKSK',
  pendamping_pkh: 'Pendamping PKH',
  kasi_kesra_kec: 'Kasi Kesra Kec.',
  camat: 'Camat',
  dinas: 'Dinas Sosial',
  admin: 'Admin',
};

/** `Kesra Liyu`, `TKSK`, `belum terdaftar` */
export function sayTugas({ peran, desa }: Pick<Person, 'peran' | 'desa'>): string {
  return peran === null ? 'belum terdaftar' : [TUGAS_BY_PERAN[peran], desa].filter(Boolean).join(' ');
}

/** `Rahmadi, Kesra Liyu` */
export function sayPersonTugas(person: Person): string {
  return `${person.nama}, ${sayTugas(person)}`;
}

/** How the prompt calls who types: the office where there is one, else the name. */
export function sayPendek(person: Person): string {
  return person.peran === null ? person.nama : sayTugas(person);
}

/** The people with the numbers by which one becomes them; `ownId` is who one is now. */
export function sayPeople(personList: readonly Person[], ownId: string): string[] {
  return personList.map((person, at) => {
    const mark = person.waId === ownId ? '  ← Anda' : '';
    return `${String(at + 1).padStart(3)}  ${person.nama} · ${sayTugas(person)} · ${maskWaId(person.waId)}${mark}`;
  });
}

/** Somebody of whom only the number is known. */
export function strangerOf(waId: string, nama?: string): Person {
  return { waId, nama: nama || sayWaId(waId), peran: null, desa: null };
}

const keyOf = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');

/**
 * Who is meant: the number in the list, a WhatsApp number, or words of the name, the role or the desa.
 * @returns the one person, or all who fit
 */
export function findPerson(personList: readonly Person[], text: string): Person | Person[] {
  if (/^\d{1,3}$/.test(text)) return personList[Number(text) - 1] ?? [];
  const waId = parseWaId(text);
  if (waId !== null) return personList.find((person) => person.waId === waId) ?? [];
  const key = keyOf(text);
  if (key === '') return [];
  const wordsOf = ({ nama, peran, desa, ...person }: Person): string[] =>
    [nama, peran ?? '', desa ?? '', sayTugas({ peran, desa, ...person })].map(keyOf);
  const sameList = personList.filter((person) => wordsOf(person).includes(key));
  const likeList = personList.filter((person) => wordsOf(person).some((word) => word.includes(key)));
  const foundList = sameList.length > 0 ? sameList : likeList;
  return foundList.length === 1 && foundList[0] ? foundList[0] : foundList;
}
