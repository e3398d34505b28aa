import { beforeEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../src/store/open.ts';
import { findLastHolder, findPetugasByWa, linkWaIds, listPetugas, listWaIdsByPeran } from '../../src/store/petugas.ts';
import { addPetugas, deactivatePetugas, type NewPetugas } from '../../src/store/petugas-daftar.ts';
import { NOW, REFERENCE, TODAY } from '../commands/petugas/wilayah-kecil.ts';

const PHONE = '6281200009012';
const OTHER = '6281200009013';
const LID = '123456789012345@lid';
const budi: NewPetugas = {
  nama: 'Budi Santoso',
  peran: 'kesra_desa',
  desaKode: '6311022014',
  mulaiOn: TODAY,
  waIdList: [PHONE],
};

let db: Database;
beforeEach(() => {
  db = openDatabase(':memory:', 'migrations');
});

function add(entry: Partial<NewPetugas> = {}): number {
  const result = addPetugas(db, REFERENCE, { ...budi, ...entry }, NOW);
  if (result.hasil === 'nomor_dipakai') throw new Error(`held by ${result.pemegang.nama}`);
  return result.petugas.id;
}

const find = (waIdList: string[], on = TODAY) => findPetugasByWa(db, waIdList, on, REFERENCE);

describe('findPetugasByWa', () => {
  it('finds the officer with the desa by name', () => {
    const id = add();
    expect(find([PHONE])).toEqual({
      id,
      nama: 'Budi Santoso',
      peran: 'kesra_desa',
      desa: { kode: '6311022014', nama: 'Liyu' },
    });
  });

  it('knows the days of service, both ends included', () => {
    const id = add({ mulaiOn: '2026-08-01' });
    deactivatePetugas(db, id, '2026-08-10');
    expect(find([PHONE], '2026-07-31')).toBeNull();
    expect(find([PHONE], '2026-08-01')?.id).toBe(id);
    expect(find([PHONE], '2026-08-10')?.id).toBe(id);
    expect(find([PHONE], '2026-08-11')).toBeNull();
  });

  it('asks for each id of a sender until one is known', () => {
    const id = add();
    expect(find([LID, PHONE])?.id).toBe(id);
    expect(find([LID])).toBeNull();
  });

  it('sees what another connection wrote: nothing is cached', () => {
    expect(find([PHONE])).toBeNull();
    const id = add();
    expect(find([PHONE])?.id).toBe(id);
    deactivatePetugas(db, id, '2026-08-11');
    expect(find([PHONE])).toBeNull();
  });

  it('uses the key of the table', () => {
    const plan = db
      .prepare(
        'EXPLAIN QUERY PLAN SELECT p.id FROM petugas_wa w JOIN petugas p ON p.id = w.petugas_id WHERE w.wa_id = ? ORDER BY p.mulai_on DESC, p.id DESC LIMIT 1',
      )
      .all(PHONE) as { detail: string }[];
    expect(plan.map(({ detail }) => detail).filter((detail) => detail.startsWith('SCAN'))).toEqual([]);
  });
});

describe('addPetugas', () => {
  it('adds another number to the same person, and does nothing a third time', () => {
    const id = add();
    const second = addPetugas(db, REFERENCE, { ...budi, nama: 'BUDI  SANTOSO', waIdList: [OTHER] }, NOW);
    expect(second).toMatchObject({ hasil: 'nomor_ditambah', petugas: { id } });
    expect(addPetugas(db, REFERENCE, { ...budi, waIdList: [PHONE, OTHER] }, NOW)).toMatchObject({ hasil: 'sudah' });
    expect(listPetugas(db, TODAY, REFERENCE)).toHaveLength(1);
    expect(new Set(listPetugas(db, TODAY, REFERENCE)[0]?.waIdList)).toEqual(new Set([PHONE, OTHER]));
  });

  it('refuses a number that somebody else holds, and then writes nothing', () => {
    const id = add();
    const result = addPetugas(db, REFERENCE, { ...budi, nama: 'Siti', waIdList: [OTHER, PHONE] }, NOW);
    expect(result).toMatchObject({ hasil: 'nomor_dipakai', waId: PHONE, pemegang: { id, nama: 'Budi Santoso' } });
    expect(listPetugas(db, null, REFERENCE)).toHaveLength(1);
    expect(find([OTHER])).toBeNull();
  });

  it('hands a number over on the day of the change', () => {
    const old = add({ mulaiOn: '2026-01-01' });
    deactivatePetugas(db, old, TODAY);
    const next = add({ nama: 'Siti' });
    expect(find([PHONE])?.id).toBe(next);
    expect(listPetugas(db, null, REFERENCE).map(({ id, sampaiOn }) => [id, sampaiOn])).toEqual([
      [old, TODAY],
      [next, null],
    ]);
    expect(findLastHolder(db, PHONE, REFERENCE)?.id).toBe(next);
  });

  it('keeps the same name in another desa or role apart', () => {
    const ids = [
      add(),
      add({ desaKode: '6311022017', waIdList: [OTHER] }),
      add({ peran: 'tksk', desaKode: null, waIdList: ['6281200009014'] }),
    ];
    expect(new Set(ids).size).toBe(3);
  });

  it('starts a new service for somebody who comes back', () => {
    const first = add({ mulaiOn: '2026-01-01' });
    deactivatePetugas(db, first, '2026-06-30');
    const second = add();
    expect(second).not.toBe(first);
    expect(find([PHONE])?.id).toBe(second);
  });
});

describe('deactivatePetugas', () => {
  it('undoes a registration of the same day at once', () => {
    const id = add();
    deactivatePetugas(db, id, '2026-08-11');
    expect(find([PHONE])).toBeNull();
    expect(add({ nama: 'Siti' })).not.toBe(id);
  });
});

describe('linkWaIds', () => {
  it('ties phone and LID of one sender together', () => {
    const id = add();
    expect(linkWaIds(db, id, [PHONE, LID], NOW)).toBe(1);
    expect(linkWaIds(db, id, [PHONE, LID], NOW)).toBe(0);
    expect(find([LID])?.id).toBe(id);
  });

  it('leaves an id with the officer in service who holds it', () => {
    const id = add();
    const other = add({ nama: 'Siti', waIdList: [LID] });
    expect(linkWaIds(db, id, [PHONE, LID], NOW)).toBe(0);
    expect(find([LID])?.id).toBe(other);
  });

  it('takes over an id whose holder has left', () => {
    const old = add({ mulaiOn: '2026-01-01', waIdList: [LID] });
    deactivatePetugas(db, old, '2026-06-30');
    const id = add({ nama: 'Siti' });
    expect(linkWaIds(db, id, [PHONE, LID], NOW)).toBe(1);
    expect(find([LID])?.id).toBe(id);
  });
});

describe('listWaIdsByPeran', () => {
  it('gives one id each, the phone before the LID', () => {
    const id = add({ peran: 'camat', desaKode: null, waIdList: [LID] });
    linkWaIds(db, id, [PHONE], NOW);
    add({ nama: 'Sekcam', peran: 'camat', desaKode: null, waIdList: ['999999999999999@lid'] });
    expect(listWaIdsByPeran(db, 'camat', TODAY)).toEqual([PHONE, '999999999999999@lid']);
  });

  it('leaves out who is not in service', () => {
    const id = add({ peran: 'camat', desaKode: null, mulaiOn: '2026-01-01' });
    deactivatePetugas(db, id, '2026-06-30');
    add({ nama: 'Camat Baru', peran: 'camat', desaKode: null, mulaiOn: '2026-09-01', waIdList: [OTHER] });
    expect(listWaIdsByPeran(db, 'camat', TODAY)).toEqual([]);
    expect(listWaIdsByPeran(db, 'tksk', TODAY)).toEqual([]);
  });
});
