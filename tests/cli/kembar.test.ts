/** `sotarsa kembar`: what it says, what it keeps, and what a trial leaves alone. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type App, createApp } from '../../src/app.ts';
import { findKembar, sayKembar } from '../../src/cli/kembar.ts';
import { readConfig } from '../../src/config.ts';

let app: App;
beforeEach(() => {
  app = createApp({ config: readConfig({}), databaseFile: ':memory:', groupIdList: [] });
});
afterEach(() => app.close());

const countOpen = () => app.db.prepare("SELECT count(*) FROM mungkin_sama WHERE state = 'terbuka'").pluck().get();

it('counts by reason, keeps nothing on trial, and keeps everything once', () => {
  const insert = app.db.prepare(
    "INSERT INTO warga (nik, kode, nama, kk, desa_kode, sumber_at, created_at) VALUES (?, ?, ?, ?, '6311022014', '2026', '2026')",
  );
  insert.run('6311024107609001', null, 'Siti Aminah', '6311020107159001');
  insert.run('6311024107619001', null, 'Siti Aminah', '6311020107159001');
  insert.run(null, 'W-0001', 'Siti Aminnah', '6311020107159001');
  const trial = findKembar(app, true);
  expect(sayKembar(trial.kembarList, trial.hasil, true)).toEqual([
    '3 pasang mungkin satu orang: 3 baru.',
    '- NIK hampir sama: 1',
    '- nama sama, satu tanpa NIK: 2',
    'Hanya percobaan: tidak ada yang disimpan.',
  ]);
  expect(countOpen()).toBe(0);
  findKembar(app, false);
  expect(findKembar(app, false).hasil).toEqual({ ditemukan: 3, baru: 0, diputuskan: 0 });
  expect(countOpen()).toBe(3);
});

it('says so where nobody stands twice', () => {
  const { kembarList, hasil } = findKembar(app, false);
  expect(sayKembar(kembarList, hasil)).toEqual(['Tidak ada warga yang mungkin tercatat dua kali.']);
});
