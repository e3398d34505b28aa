import { copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/store/open.ts';

const folder = mkdtempSync(join(tmpdir(), 'sotarsa-open-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let no = 0;
const newFile = () => join(folder, `${++no}.sqlite`);

/** The project's migrations, and one more. */
function migrationsWith(name: string, sql: string): string {
  const dir = mkdtempSync(join(folder, 'migrations-'));
  for (const file of readdirSync('migrations')) copyFileSync(join('migrations', file), join(dir, file));
  writeFileSync(join(dir, name), sql);
  return dir;
}

describe('the database', () => {
  it('is durable on every connection, also on one that opens an existing WAL file', () => {
    const file = newFile();
    for (let opened = 0; opened < 2; opened += 1) {
      const db = openDatabase(file, 'migrations');
      expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
      expect(db.pragma('synchronous', { simple: true })).toBe(2);
      expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
      expect(Number(db.pragma('busy_timeout', { simple: true }))).toBeGreaterThan(0);
      db.close();
    }
  });

  it('leaves everything as it was when a migration is refused', () => {
    const file = newFile();
    const db = openDatabase(file, 'migrations');
    db.prepare("INSERT INTO nomor VALUES ('U', 7)").run();
    const before = db.prepare('SELECT name, sql FROM sqlite_schema ORDER BY name').all();
    db.close();
    const dir = migrationsWith(
      '9001-salah.sql',
      'DELETE FROM nomor; CREATE TABLE baru (a TEXT) STRICT; INSERT INTO tidak_ada VALUES (1);',
    );
    expect(() => openDatabase(file, dir)).toThrow('9001-salah.sql ditolak');
    const again = openDatabase(file, 'migrations');
    expect(again.prepare('SELECT name, sql FROM sqlite_schema ORDER BY name').all()).toEqual(before);
    expect(again.prepare('SELECT terakhir FROM nomor').pluck().get()).toBe(7);
    again.close();
  });

  it('refuses a migration that breaks what tables say of each other', () => {
    const file = newFile();
    const db = openDatabase(file, 'migrations');
    db.exec(
      "INSERT INTO petugas VALUES (1, 'Rusdi', 'tksk', NULL, '2026-01-01', NULL, '2026-01-01'); INSERT INTO petugas_wa VALUES ('6281200009001', 1, '2026-01-01');",
    );
    db.close();
    expect(() => openDatabase(file, migrationsWith('9002-putus.sql', 'DELETE FROM petugas;'))).toThrow(
      'hubungan antartabel',
    );
    const again = openDatabase(file, 'migrations');
    expect(again.prepare('SELECT count(*) FROM petugas').pluck().get()).toBe(1);
    again.close();
  });

  it('takes a filled database forward, with its rows', () => {
    const file = newFile();
    openDatabase(file, 'migrations').close();
    const dir = migrationsWith('9003-tambah.sql', 'ALTER TABLE petugas ADD COLUMN jabatan TEXT;');
    const db = openDatabase(file, dir);
    expect(db.prepare("SELECT count(*) FROM pragma_table_info('petugas') WHERE name = 'jabatan'").pluck().get()).toBe(
      1,
    );
    db.close();
    expect(() => openDatabase(file, 'migrations')).toThrow('lebih baru');
  });

  it('refuses what the office would never say', () => {
    const db = openDatabase(':memory:', 'migrations');
    const add = (peran: string, desa: string | null) =>
      db
        .prepare(
          "INSERT INTO petugas (nama, peran, desa_kode, mulai_on, created_at) VALUES ('x', ?, ?, '2026-01-01', '')",
        )
        .run(peran, desa);
    expect(() => add('raja', null)).toThrow('CHECK');
    expect(() => add('kesra_desa', null)).toThrow('CHECK');
    expect(() => db.prepare("INSERT INTO petugas_wa VALUES ('62', 99, '')").run()).toThrow('FOREIGN KEY');
    db.close();
  });
});
