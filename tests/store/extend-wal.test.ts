import { copyFileSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { extendWal } from '../../src/store/extend-wal.ts';
import { openDatabase } from '../../src/store/open.ts';

const folder = mkdtempSync(join(tmpdir(), 'sotarsa-wal-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const put = "INSERT INTO job (id, last_due_at) VALUES (?, '2026-01-01')";

it('takes the room of the log, leaves nothing in the database, and is done once', () => {
  const file = join(folder, 'a.sqlite');
  const db = openDatabase(file, 'migrations');
  db.prepare(put).run('sebelum');
  extendWal(db);
  const size = statSync(`${file}-wal`).size;
  expect(size).toBeGreaterThan(8000 * 4096);
  expect(db.prepare("SELECT count(*) FROM sqlite_master WHERE name = 'ruang_wal'").pluck().get()).toBe(0);
  expect(statSync(file).size).toBeLessThan(1_000_000);
  extendWal(db);
  for (let i = 0; i < 100; i += 1) db.prepare(put).run(`sesudah ${i}`);
  expect(statSync(`${file}-wal`).size).toBe(size);
  expect(db.pragma('synchronous', { simple: true })).toBe(2);
  // As after a kill: the log as it lies there, with what was taken back behind what was committed.
  for (const end of ['', '-wal']) copyFileSync(`${file}${end}`, `${join(folder, 'b.sqlite')}${end}`);
  db.close();
  const again = openDatabase(join(folder, 'b.sqlite'), 'migrations');
  expect(again.prepare('SELECT count(*) FROM job').pluck().get()).toBe(101);
  expect(again.pragma('quick_check', { simple: true })).toBe('ok');
  again.close();
});
