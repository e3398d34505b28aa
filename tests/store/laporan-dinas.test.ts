/** What files are made of, read without passing a whole table. */
import { beforeEach, describe, expect, it } from 'vitest';
import { DINAS_SQL } from '../../src/store/laporan-dinas.ts';
import { type Database, openDatabase, openReadOnly } from '../../src/store/open.ts';
import { readPejabat } from '../../src/store/pejabat.ts';

let db: Database;
beforeEach(() => {
  db = openDatabase(':memory:', 'migrations');
});

it.each(Object.entries(DINAS_SQL))('%s passes no whole table', (_name, sql) => {
  const argList = Array.from({ length: sql.split('?').length - 1 }, () => '2026-11-10');
  const plan = db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...argList) as { detail: string }[];
  expect(plan.filter(({ detail }) => /^SCAN (?!s$|2 CONSTANT|CONSTANT)/.test(detail))).toEqual([]);
});

describe('readPejabat', () => {
  it('names who serves on the day, of several the last, and nobody where none is registered', () => {
    const add = (nama: string, peran: string, mulai: string, sampai: string | null) =>
      db
        .prepare('INSERT INTO petugas (nama, peran, mulai_on, sampai_on, created_at) VALUES (?, ?, ?, ?, ?)')
        .run(nama, peran, mulai, sampai, '2026-01-01T00:00:00.000Z');
    expect(readPejabat(db, '2026-11-16')).toEqual({ camat: null, kasiKesra: null });
    add('Camat Lama', 'camat', '2024-01-01', '2026-11-15');
    add('Camat Baru', 'camat', '2026-11-16', null);
    add('Kasi Contoh', 'kasi_kesra_kec', '2026-01-01', null);
    expect(readPejabat(db, '2026-11-15').camat).toBe('Camat Lama');
    expect(readPejabat(db, '2026-11-16')).toEqual({ camat: 'Camat Baru', kasiKesra: 'Kasi Contoh' });
  });
});

it('a connection beside the handling of messages cannot write', () => {
  expect(() => openReadOnly('/nowhere/sotarsa.sqlite')).toThrow();
});
