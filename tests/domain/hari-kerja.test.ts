/** Working days, holidays, and the agenda that is moved around them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { agendaAntara, agendaDekat, agendaDiingatkan } from '../../src/domain/agenda.ts';
import {
  hariKerjaSebelum,
  hariKerjaSesudah,
  hitungHariKerja,
  isHariKerja,
  tambahHariKerja,
} from '../../src/domain/hari-kerja.ts';
import type { AgendaFact } from '../../src/domain/reference.ts';
import { addDays } from '../../src/domain/waktu.ts';
import { loadReference } from '../../src/reference/load-reference.ts';

const config = readConfig({});
const reference = loadReference({ dataDir: config.referenceDir, kecamatan: config.kecamatan });
const libur = reference.liburByOn;

describe('working days', () => {
  it.each([
    ['2026-11-20', true, 'an ordinary Friday'],
    ['2026-11-21', false, 'a Saturday'],
    ['2026-08-17', false, 'Independence Day, a Monday'],
    ['2026-12-24', false, 'cuti bersama'],
    ['2028-12-25', true, 'a year that is not in the table knows weekends only'],
  ])('%s: %s (%s)', (on, isOpen) => expect(isHariKerja(on, libur)).toBe(isOpen));

  it('moves before and after: Lebaran 2026 with its weekends and cuti bersama', () => {
    expect(hariKerjaSebelum('2026-03-22', libur)).toBe('2026-03-17');
    expect(hariKerjaSesudah('2026-03-18', libur)).toBe('2026-03-25');
    expect([hariKerjaSebelum('2026-11-20', libur), hariKerjaSesudah('2026-11-20', libur)]).toEqual([
      '2026-11-20',
      '2026-11-20',
    ]);
  });

  it('adds and counts: the second working day after the Wednesday before Christmas is a Tuesday', () => {
    expect(tambahHariKerja('2026-12-23', 2, libur)).toBe('2026-12-29');
    expect(hitungHariKerja('2026-12-23', '2026-12-29', libur)).toBe(2);
    expect(tambahHariKerja('2026-12-25', 0, libur)).toBe('2026-12-25');
    expect(hitungHariKerja('2026-12-29', '2026-12-23', libur)).toBe(0);
  });

  it('counting undoes adding, wherever it begins', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 0, max: 80 }), (offset, count) => {
        const from = addDays('2026-01-01', offset);
        const to = tambahHariKerja(from, count, libur);
        expect(hitungHariKerja(from, to, libur)).toBe(count);
        if (count > 0) expect(isHariKerja(to, libur)).toBe(true);
      }),
    );
  });

  it('ends with a calendar of which every day is off', () => {
    expect(hariKerjaSebelum('2026-11-20', { has: () => true })).toBe('2026-11-20');
  });
});

const entry = (isi: Partial<AgendaFact>): AgendaFact => ({
  kode: 'a',
  perihal: 'Hal',
  jenis: 'batas',
  bulan: null,
  tanggal: 17,
  ingatkan: [3, 1],
  kepada: ['grup'],
  sumber: 'uji',
  ...isi,
});
const tabel = (...agendaList: AgendaFact[]) => ({ agendaList, liburByOn: libur });
const diingatkanOn = (fact: AgendaFact, from: string, days: number) =>
  Array.from({ length: days }, (_, at) => addDays(from, at)).filter(
    (on) => agendaDiingatkan(tabel(fact), on).length > 0,
  );

describe('the agenda', () => {
  it('keeps a deadline on its day, and reminds on the working days before', () => {
    // 17 January 2027 is a Sunday: H-3 is Thursday, H-1 is Saturday and moves to Friday.
    expect(agendaAntara(tabel(entry({})), '2027-01-01', '2027-01-31')).toMatchObject([{ tanggal: '2027-01-17' }]);
    expect(diingatkanOn(entry({}), '2027-01-01', 31)).toEqual(['2027-01-14', '2027-01-15']);
  });

  it('reminds once where two reminders fall on the same working day', () => {
    // 17 May 2027 is Iduladha, a Monday: H-3 is Friday, H-1 is Sunday and moves to Friday, too.
    expect(diingatkanOn(entry({}), '2027-05-01', 31)).toEqual(['2027-05-14']);
  });

  it('moves what takes place on a day off to the next working day', () => {
    const acara = entry({ jenis: 'acara', tanggal: 1, ingatkan: [0], perihal: 'BLT-DD {bulan}' });
    const [found] = agendaAntara(tabel(acara), '2026-08-01', '2026-08-31');
    expect(found).toMatchObject({ tanggal: '2026-08-03', perihal: 'BLT-DD Agustus 2026' });
    expect(diingatkanOn(acara, '2026-08-01', 31)).toEqual(['2026-08-03']);
  });

  it('knows months of 28 to 31 days, chosen months, and the year after', () => {
    const akhir = entry({ tanggal: 'akhir', bulan: [2, 12], perihal: 'Perdes {tahunDepan}, kas {tahun}' });
    expect(agendaAntara(tabel(akhir), '2026-11-22', '2027-03-31')).toMatchObject([
      { tanggal: '2026-12-31', perihal: 'Perdes 2027, kas 2026' },
      { tanggal: '2027-02-28', perihal: 'Perdes 2028, kas 2027' },
    ]);
    expect(agendaAntara(tabel(entry({ tanggal: 31 })), '2026-11-01', '2026-11-30')).toMatchObject([
      { tanggal: '2026-11-30' },
    ]);
  });

  it('tells the recap what closes soon: deadlines only, in the order of time', () => {
    expect(agendaDekat(reference, '2026-11-23', 14)).toEqual([
      { tanggal: '2026-11-30', perihal: 'Penyelesaian SPJ dan pajak November 2026' },
      { tanggal: '2026-11-30', perihal: 'Penyusunan Rancangan Perdes APBDes 2027' },
    ]);
  });

  it('is reminded of on working days only, and of every deadline at least once in time', () => {
    for (let on = '2026-01-01'; on < '2028-01-01'; on = addDays(on, 1))
      if (agendaDiingatkan(reference, on).length > 0) expect([on, isHariKerja(on, libur)]).toEqual([on, true]);
    for (const { kode, tanggal } of agendaAntara(reference, '2026-02-01', '2027-12-31')) {
      const dayList = Array.from({ length: 30 }, (_, away) => addDays(tanggal, -away));
      const isReminded = (on: string) =>
        agendaDiingatkan(reference, on).some((hari) => hari.kode === kode && hari.tanggal === tanggal);
      expect([kode, tanggal, dayList.some(isReminded)]).toEqual([kode, tanggal, true]);
    }
  });
});

describe('the table of holidays', () => {
  it.each([
    ['2026', 17, 8],
    ['2027', 18, 8],
  ])('%s has as many days as the decree says', (tahun, libur_nasional, cuti_bersama) => {
    const own = [...libur.values()].filter(({ tanggal }) => tanggal.startsWith(tahun));
    const count = (jenis: string) => own.filter((fact) => fact.jenis === jenis).length;
    expect([count('libur_nasional'), count('cuti_bersama')]).toEqual([libur_nasional, cuti_bersama]);
  });
});
