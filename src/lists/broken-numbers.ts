/** NIKs that a spreadsheet has rounded before they became text: alone they look sound, together they do not. */
import type { Nomor } from './cell-text.ts';
import type { ListPerson } from './person.ts';

/** One NIK of ten ends in 0: four at least, and half of all, is no chance (less than 1 list of 200). */
const MIN_COUNT = 4;
const MIN_SHARE = 0.5;

/** Persons whose NIK ends in 0 among so many that do; their KKs are dropped for the same reason, with a warning. */
export function findRoundedList(personList: readonly ListPerson[]): ReadonlySet<ListPerson> {
  for (const reading of roundedOf(personList, ({ kk }) => kk)) {
    if (reading.person.kk === null) continue;
    reading.person.kk = null;
    reading.warningList.push({ code: 'KK_RUSAK' });
  }
  return new Set(roundedOf(personList, ({ nik }) => nik));
}

function roundedOf(personList: readonly ListPerson[], numberOf: (person: ListPerson) => Nomor): ListPerson[] {
  const writtenList = personList.filter((person) => {
    const { nomor, isTeks } = numberOf(person);
    return isTeks && nomor?.length === 16;
  });
  // Many persons share a KK: each number counts once.
  const numberSet = new Set(writtenList.map((person) => numberOf(person).nomor ?? ''));
  const roundCount = [...numberSet].filter((nomor) => nomor.endsWith('0')).length;
  if (roundCount < MIN_COUNT || roundCount < numberSet.size * MIN_SHARE) return [];
  return writtenList.filter((person) => numberOf(person).nomor?.endsWith('0'));
}
