/** The register from lists alone: identity, newest source, people without a NIK, who may be the same. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DataWarga } from '../../src/domain/warga.ts';
import { type Database, openDatabase } from '../../src/store/open.ts';
import { readWarga } from '../../src/store/warga.ts';
import { upsertWarga } from '../../src/store/warga-upsert.ts';

const NIK = '6311024107609001';
const KK = '6311020107159001';
const SITI: DataWarga = {
  nik: NIK,
  kk: KK,
  nama: 'Siti Aminah',
  desaKode: '6311022014',
  desaNama: 'Liyu',
  alamat: null,
  rt: '001',
  rw: null,
  kategori: 'lansia',
};

let db: Database;
beforeEach(() => {
  db = openDatabase(':memory:', 'migrations');
  db.prepare(
    "INSERT INTO impor (id, berkas, sha256, at, n_baris, n_baru, n_ubah, n_tolak) VALUES (1, 'a.csv', 'x', '2026-08-01', 1, 1, 0, 0)",
  ).run();
});
afterEach(() => db.close());

function takeAll(changeList: readonly Partial<DataWarga>[], on = '2026-08-01') {
  const source = { at: new Date(`${on}T00:00:00Z`), inboxId: null, tiketId: null, petugasId: null, imporId: 1 };
  return upsertWarga(
    db,
    changeList.map((change) => ({ ...SITI, ...change })),
    source,
  );
}
function take(change: Partial<DataWarga>, on?: string) {
  return takeAll([change], on)[0]!;
}

const flagList = () => db.prepare("SELECT sebab FROM mungkin_sama WHERE state = 'terbuka'").pluck().all();

describe('a list', () => {
  it('makes one person of a NIK, and nothing of the same line again', () => {
    const first = take({});
    expect(first.hasil).toBe('baru');
    expect(take({})).toEqual({ id: first.id, hasil: 'sama' });
    expect(readWarga(db, first.id)).toMatchObject({ ...SITI, keadaan: 'ada', isTercatat: true, kode: null });
  });

  it('tells who is who in its own order, also of people whom it names twice', () => {
    const nikOf = (n: number) => `631102410760${9002 + n}`;
    const many = Array.from({ length: 45 }, (_, n) => ({ nik: nikOf(n), nama: `Orang ${n}` }));
    const without = { nik: null, nama: 'Rusdi Hamdan' };
    const hasilList = takeAll([...many, without, { nik: nikOf(3), nama: 'Orang 3', rt: '004' }, without, many[44]!]);
    expect(hasilList.map(({ hasil }) => hasil)).toEqual([...Array(46).fill('baru'), 'ubah', 'sama', 'sama']);
    expect(hasilList.map(({ id }) => readWarga(db, id).nama)).toEqual([
      ...many.map(({ nama }) => nama),
      'Rusdi Hamdan',
      'Orang 3',
      'Rusdi Hamdan',
      'Orang 44',
    ]);
    expect(readWarga(db, hasilList[45]!.id)).toMatchObject({ nik: null, kode: 'W-0001' });
    expect(readWarga(db, hasilList[3]!.id).rt).toBe('004');
  });

  it.each([
    { on: '2026-08-02', hasil: 'ubah', nama: 'Siti Aminnah' },
    { on: '2026-07-02', hasil: 'sama', nama: 'Siti Aminah' },
  ])('of $on against one of 1 August: $nama', ({ on, hasil, nama }) => {
    const { id } = take({});
    expect(take({ nama: 'Siti Aminnah' }, on).hasil).toBe(hasil);
    expect(readWarga(db, id).nama).toBe(nama);
  });

  it('takes an address whole: parts of another desa are not mixed in', () => {
    const { id } = take({ alamat: 'Jl. Melati' });
    take({ desaKode: '6311022005', desaNama: 'Halong', rt: null }, '2026-08-02');
    expect(readWarga(db, id)).toMatchObject({ desaNama: 'Halong', rt: null, alamat: null, kk: KK });
  });

  it('gives people without a NIK a code, and finds them by name and KK, or by name, desa and RT', () => {
    const first = take({ nik: null });
    expect(readWarga(db, first.id).kode).toBe('W-0001');
    expect(take({ nik: null, rt: '002', nama: 'SITI AMINAH' }).id).toBe(first.id);
    const second = take({ nik: null, kk: null, nama: 'Misrani' });
    expect(take({ nik: null, kk: null, nama: 'Misrani' }).id).toBe(second.id);
    expect(take({ nik: null, kk: null, nama: 'Misrani', rt: '002' })).toMatchObject({ hasil: 'baru' });
    expect(flagList()).toEqual(['nama_tanpa_nik']);
  });

  it.each([
    { title: 'one digit of the NIK', change: { nik: `${NIK.slice(0, 15)}2` }, flags: ['nik_mirip'] },
    {
      title: 'twins, with names of their own',
      change: { nik: `${NIK.slice(0, 15)}2`, nama: 'Siti Rahmah' },
      flags: [],
    },
    { title: 'the same name in another KK', change: { nik: `${NIK.slice(0, 15)}2`, kk: null }, flags: [] },
    { title: 'no NIK, same name and desa', change: { nik: null, kk: null }, flags: ['nama_tanpa_nik'] },
  ])('flags who may be the same: $title', ({ change, flags }) => {
    take({});
    take(change);
    expect(flagList()).toEqual(flags);
  });
});
