/** People who stand twice in the register: those planted are found, those who only look so are not, and what TKSK decided stays. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isiRegister, nilaiTemuan } from '../../bench/kembar/nilai.mjs';
import { registerAcak } from '../../bench/kembar/register-acak.mjs';
import { registerKeluarga } from '../../bench/kembar/register-keluarga.mjs';
import { type Database, openDatabase } from '../../src/store/open.ts';
import { cariKembar, periksaKembar } from '../../src/store/warga-kembar.ts';
import { DESA_HALONG, desaHalong } from '../_kit/fill.ts';

const NOW = new Date('2026-08-12T01:00:00Z');
let db: Database;
beforeEach(() => {
  db = openDatabase(':memory:', 'migrations');
});
afterEach(() => void db.close());

function finish<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const LIYU = desaHalong('Liyu');
const UREN = desaHalong('Uren');
const KK = '6311020107159001';
const KK_LAIN = '6311020208169002';
type Dua = [nama: string, nik: string | null, kk?: string | null, desa?: typeof LIYU];
/** Why the two may be one, or null. */
function sebabOf(...orangList: Dua[]): string | null {
  isiRegister(
    db,
    orangList.map(([nama, nik, kk = KK, desa = LIYU]) => ({ nama, nik, kk, desa, rt: '1' })),
  );
  return finish(cariKembar(db))[0]?.sebab ?? null;
}
const NIK = '6311024107609001';

describe.each([
  ['families', registerKeluarga, 911],
  ['another way of making it', registerAcak, 912],
])('a register of 5,000 with every twentieth entered twice (%s)', (_, makeRegister, seed) => {
  it('precision at least .95, recall at least .90, no twins', () => {
    const register = makeRegister(5000, DESA_HALONG, seed);
    isiRegister(db, register.orangList);
    const { precision, recall, perJenis, terjebak } = nilaiTemuan(register, finish(cariKembar(db)));
    expect(register.gandaList.length).toBeGreaterThanOrEqual(250);
    expect(register.jebakanList.length).toBeGreaterThanOrEqual(40);
    expect({ precision, perJenis }).toMatchObject({ precision: expect.toSatisfy((share: number) => share >= 0.95) });
    expect({ recall, perJenis }).toMatchObject({ recall: expect.toSatisfy((share: number) => share >= 0.9) });
    expect(terjebak.length).toBeLessThanOrEqual(register.jebakanList.length / 50);
  });
});

describe('two may be one', () => {
  it.each<[string, string, Dua[]]>([
    [
      'nik_mirip',
      'a digit of the NIK',
      [
        ['Siti Aminah', NIK],
        ['Siti Aminah', '6311024107619001'],
      ],
    ],
    [
      'nik_mirip',
      'two digits swapped, other spelling',
      [
        ['Moh. Rusdi', NIK],
        ['Muhammad Rusdy', '6311024170609001'],
      ],
    ],
    [
      'nik_mirip',
      'a digit, and the family unknown',
      [
        ['Siti Aminah', NIK],
        ['Siti Aminah', '6311024107619001', null],
      ],
    ],
    [
      'nama_tanpa_nik',
      'without NIK, mistyped',
      [
        ['Siti Aminah', NIK],
        ['Siti Amniah', null],
      ],
    ],
    [
      'nama_tanpa_nik',
      'without NIK and KK',
      [
        ['Siti Aminah', NIK],
        ['St. Aminah', null, null],
      ],
    ],
    [
      'tertukar',
      'NIK and KK swapped',
      [
        ['Siti Aminah', NIK, KK],
        ['Siti Amnah', KK, NIK],
      ],
    ],
    [
      'tertukar',
      'the KK in place of the NIK',
      [
        ['Siti Aminah', NIK, KK],
        ['Siti Aminah', KK, KK],
      ],
    ],
    [
      'lahir_sama',
      'a second NIK of one birth date',
      [
        ['Siti Aminah', NIK],
        ['Siti Aminah', '6308034107609055', KK_LAIN],
      ],
    ],
    [
      'nama_kk',
      'one family, nearly of an age',
      [
        ['Siti Aminah', NIK],
        ['Siti Aminah', '6308034305629055'],
      ],
    ],
  ])('%s: %s', (sebab, _, orangList) => expect(sebabOf(...orangList)).toBe(sebab));
});

describe('two are two', () => {
  it.each<[string, Dua[]]>([
    [
      'twins',
      [
        ['Hasan', '6311020107109001'],
        ['Husin', '6311020107109002'],
      ],
    ],
    [
      'twins with a name in common',
      [
        ['Siti Aisyah', '6311024107109001'],
        ['Siti Aminah', '6311024107109002'],
      ],
    ],
    [
      'brother and sister of one birth',
      [
        ['Rahmat', '6311020107109001'],
        ['Rahmah', '6311024107109001'],
      ],
    ],
    [
      'twins a letter apart',
      [
        ['Rina', '6311024107109001'],
        ['Rini', '6311024107109002'],
      ],
    ],
    [
      'father and son',
      [
        ['Rusdi', '6311020107609001'],
        ['Rusdi Rahman', '6311020305909001'],
      ],
    ],
    [
      'grandmother and granddaughter',
      [
        ['Aminah', '6311024107409001'],
        ['Aminah', '6311024305109001'],
      ],
    ],
    [
      'namesakes of a desa',
      [
        ['Siti Aminah', NIK],
        ['Siti Aminah', '6311025203779004', KK_LAIN],
      ],
    ],
    [
      'sons of other fathers',
      [
        ['Rusdi bin Hasan', '6311020107609001'],
        ['Rusdi bin Kaspul', '6311020107609011', KK_LAIN],
      ],
    ],
    [
      'a namesake elsewhere, without NIK',
      [
        ['Siti Aminah', NIK],
        ['Siti Aminah', null, null, UREN],
      ],
    ],
    [
      'a namesake of another family, without NIK',
      [
        ['Siti Aminah', NIK],
        ['Siti Aminah', null, KK_LAIN],
      ],
    ],
  ])('%s', (_, orangList) => expect(sebabOf(...orangList)).toBeNull());
});

describe('what is found', () => {
  const stateList = () => db.prepare('SELECT state FROM mungkin_sama ORDER BY no').pluck().all();

  it('lies before TKSK once, and what was decided is not asked again', () => {
    sebabOf(['Siti Aminah', NIK], ['Siti Aminah', '6311024107619001'], ['Rusdi', '6311020203609001'], ['Rusdi', null]);
    expect(finish(periksaKembar(db, NOW))).toEqual({ ditemukan: 2, baru: 2, diputuskan: 0 });
    expect(finish(periksaKembar(db, NOW))).toEqual({ ditemukan: 2, baru: 0, diputuskan: 0 });
    db.prepare("UPDATE mungkin_sama SET state = 'beda' WHERE no = 1").run();
    expect(finish(periksaKembar(db, NOW))).toEqual({ ditemukan: 2, baru: 0, diputuskan: 1 });
    expect(stateList()).toEqual(['beda', 'terbuka']);
  });

  it('is nobody who was merged or withdrawn, also in the middle of a search', () => {
    sebabOf(['Siti Aminah', NIK], ['Siti Aminah', '6311024107619001']);
    const steps = periksaKembar(db, NOW);
    steps.next();
    db.prepare('UPDATE warga SET gabung_ke = 1 WHERE id = 2').run();
    finish(steps);
    expect(stateList()).toEqual([]);
    expect(finish(cariKembar(db))).toEqual([]);
  });
});
