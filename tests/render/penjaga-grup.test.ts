/** The last guard before the group: no whole number, no sensitive kind beside a name. */
import { expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { loadReference } from '../../src/reference/load-reference.ts';
import { guardGroup } from '../../src/render/penjaga-grup.ts';

const { referenceDir, kecamatan } = readConfig({});
const reference = loadReference({ dataDir: referenceDir, kecamatan });

it.each([
  ['Jumiati ODHA …9001: PKH aktif', 'Jumiati …9001: PKH aktif'],
  ['Rusdi (eks napi) …9002', 'Rusdi () …9002'],
  ['Siti korban tindak  kekerasan, Liyu', 'Siti, Liyu'],
  ['Ahmad HIV/AIDS 6311024107609001', 'Ahmad …9001'],
  ['baris 2 Odhaman: RT 004', 'baris 2 Odhaman: RT 004'],
  [
    '✅ *U-0001* Usulan ATENSI Desa Liyu\nBelum diambil 1 baris:\nbaris 3 Norhayati …9003: alasan belum ada',
    '✅ *U-0001* Usulan ATENSI Desa Liyu\nBelum diambil 1 baris:\nbaris 3: alasan belum ada',
  ],
  [
    '✅ *U-0001* Usulan PKH Desa Liyu\nbaris 3 Norhayati …9003: RT 4 → 5',
    '✅ *U-0001* Usulan PKH Desa Liyu\nbaris 3 Norhayati …9003: RT 4 → 5',
  ],
])('%j becomes %j', (text, said) => expect(guardGroup(text, reference)).toBe(said));

it('knows every sensitive kind of the table', () => {
  const pekaList = reference.ppksList.filter(({ isPeka }) => isPeka);
  expect(pekaList.map(({ no }) => no)).toEqual([3, 6, 10, 14, 15, 16, 17, 18, 19]);
  for (const { nama, sinonim } of pekaList)
    for (const kata of [nama, ...sinonim])
      expect(guardGroup(`Siti ${kata.toUpperCase()} …9001`, reference)).toBe('Siti …9001');
});
