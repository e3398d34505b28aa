/** `sotarsa impor chat FILE`, from an invented export to the records in a real database. */
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type App, createApp } from '../../src/app.ts';
import { asSentence } from '../../src/cli/export-file.ts';
import { addImporCommand } from '../../src/cli/impor.ts';
import { importChat } from '../../src/cli/impor-chat.ts';
import { readConfig } from '../../src/config.ts';
import { OFFLINE_GROUP_ID } from '../../src/domain/message.ts';
import { handleWaiting } from '../../src/pipeline/handle-waiting.ts';
import { addPetugas } from '../../src/store/petugas-daftar.ts';

const NOW = new Date('2026-08-20T01:00:00Z');
const LIVE_GROUP = '120363000000009001@g.us';
const RUSDI = '6281200009001';
const dir = mkdtempSync(join(tmpdir(), 'impor-'));

let app: App;
beforeEach(() => {
  app = createApp({
    config: readConfig({}),
    now: () => NOW,
    databaseFile: ':memory:',
    groupIdList: [OFFLINE_GROUP_ID, LIVE_GROUP],
  });
  register('Rusdi Liyu', 'kesra_desa', 'Liyu', RUSDI);
  register('TKSK Halong', 'tksk', null, '6281200009002');
});
afterEach(() => app.close());

function register(nama: string, peran: 'kesra_desa' | 'tksk', desa: string | null, waId: string): void {
  const desaKode = app.reference.wilayah.desaList.find((known) => known.nama === desa)?.kode ?? null;
  addPetugas(app.db, app.reference, { nama, peran, desaKode, mulaiOn: '2026-01-01', waIdList: [waId] }, NOW);
}

function file(...lineList: string[]): string {
  const path = join(dir, 'ekspor.txt');
  writeFileSync(path, `${lineList.join('\n')}\n`);
  return path;
}

async function run(...lineList: string[]): Promise<{ stored: number; duplicate: number; said: string }> {
  const saidList: string[] = [];
  const { stored, duplicate, failed } = await importChat(app, file(...lineList), (line) => saidList.push(line));
  expect(failed).toBe(0);
  return { stored, duplicate, said: saidList.join('\n') };
}

const all = (sql: string): unknown[] => app.db.prepare(sql).raw().all();
const tiketList = (): unknown[] => all('SELECT kode, state, n_orang, n_tersalur FROM tiket ORDER BY id');
const queuedCount = (): unknown => app.db.prepare('SELECT count(*) FROM outbox').pluck().get();

const START = '12/08/26 09.00 - Pesan dan panggilan dienkripsi secara end-to-end.';
const USULAN = [
  '12/08/26 09.15 - Rusdi Liyu: USULAN PKH Desa Liyu',
  '1. Siti Aminah / 6311024107859001 / 6311022812179973',
  '2. Rusdi Hamdan / 6311020705959809 / 6311022808109171',
];
const salur = (tersalur: number, mark = ''): string[] => [
  '12/08/26 09.40 - Rusdi Liyu: Salur BLT-DD Desa Liyu bulan Juli 2026',
  'Tanggal 6 Agustus 2026',
  'Sasaran 25',
  `Tersalur ${tersalur}`,
  `Belum ${25 - tersalur}${mark}`,
];
const EDITED = ' <Pesan ini diedit>';
const TALK = '12/08/26 09.30 - TKSK Halong: terima kasih pak';

describe('an import', () => {
  it('records the reports under the officers of these names, and answers nothing', async () => {
    const { stored, said } = await run(START, ...USULAN, TALK, ...salur(24));
    expect(stored).toBe(3);
    expect(tiketList()).toEqual([
      ['U-0001', 'diterima', 2, 0],
      ['S-0001', 'diterima', 0, 24],
    ]);
    expect(all('SELECT DISTINCT p.nama FROM tiket t JOIN petugas p ON p.id = t.petugas_id')).toEqual([['Rusdi Liyu']]);
    expect(said).toContain('usulan 1');
    expect(queuedCount()).toBe(0);
  });

  it('adds nothing the second time, and only what is new from a longer export', async () => {
    await run(START, ...USULAN, ...salur(24));
    const before = tiketList();
    expect(await run(START, ...USULAN, ...salur(24))).toMatchObject({ stored: 0, duplicate: 2 });
    expect(tiketList()).toEqual(before);
    const more = '13/08/26 10.00 - TKSK Halong: LAPORAN NIHIL Desa Kapul minggu ini';
    expect(await run(START, ...USULAN, ...salur(24), more)).toMatchObject({ stored: 1, duplicate: 2 });
    expect(tiketList()).toHaveLength(3);
    expect(queuedCount()).toBe(0);
  });

  it('takes the late message of a village without signal', async () => {
    await run(START, TALK, '12/08/26 14.00 - TKSK Halong: siap', ...USULAN, '12/08/26 14.01 - TKSK Halong: ok');
    expect(tiketList()).toEqual([['U-0001', 'diterima', 2, 0]]);
  });

  it('names the lines that it took for quotes', async () => {
    const { said } = await run(START, TALK, '01/01/26 08.00 - Tono: lama', '12/08/26 14.00 - TKSK Halong: ok');
    expect(said).toContain('baris 3');
  });

  it('lets unknown names wait, and handles them after the registration', async () => {
    const { said } = await run(START, ...USULAN.map((line) => line.replace('Rusdi Liyu', 'Orang Baru')));
    expect(tiketList()).toEqual([]);
    expect(said).toContain('Belum terdaftar: Orang Baru (1 laporan menunggu)');
    register('orang baru', 'kesra_desa', 'Liyu', '6281200009003');
    handleWaiting(app.office);
    expect(tiketList()).toEqual([['U-0001', 'diterima', 2, 0]]);
  });
});

describe('an edited message', () => {
  it('changes the report that an earlier import recorded, however often it is imported', async () => {
    await run(START, ...salur(23));
    await run(START, ...salur(24, EDITED));
    expect(tiketList()).toEqual([['S-0001', 'diterima', 0, 24]]);
    expect(all('SELECT sebab FROM versi ORDER BY no')).toEqual([['awal'], ['edit']]);
    expect(await run(START, ...salur(24, EDITED))).toMatchObject({ stored: 0, duplicate: 1 });
    await run(START, ...salur(25, EDITED));
    expect(tiketList()).toEqual([['S-0001', 'diterima', 0, 25]]);
    expect(queuedCount()).toBe(0);
  });

  it('is a plain message where nothing was kept before', async () => {
    await run(START, ...salur(24, EDITED));
    expect(tiketList()).toEqual([['S-0001', 'diterima', 0, 24]]);
  });

  it('is told from what the same person said in the same minute', async () => {
    const talk = '12/08/26 09.40 - Rusdi Liyu: mohon izin melapor';
    await run(START, talk, ...salur(23));
    await run(START, talk, ...salur(24, EDITED));
    expect(all("SELECT edit_of IS NULL, text LIKE 'Salur%' FROM inbox ORDER BY id")).toEqual([
      [1, 0],
      [1, 1],
      [0, 1],
    ]);
    expect(tiketList()).toEqual([['S-0001', 'diterima', 0, 24]]);
  });

  it('of two in a minute that were both edited changes both', async () => {
    const usulan = (nama: string, mark = ''): string[] => [
      '12/08/26 09.40 - Rusdi Liyu: USULAN PKH Desa Liyu',
      `1. ${nama} / 6311024107859001 / 6311022812179973${mark}`,
    ];
    await run(START, ...usulan('Siti Amina'), ...salur(23));
    await run(START, ...usulan('Siti Aminah', EDITED), ...salur(24, EDITED));
    expect(tiketList()).toEqual([
      ['U-0001', 'diterima', 1, 0],
      ['S-0001', 'diterima', 0, 24],
    ]);
    expect(all('SELECT nama FROM baris')).toEqual([['Siti Aminah']]);
  });

  it('changes the report that was heard live before the edit', async () => {
    hear(salurText(23), 'A1');
    await run(START, ...salur(24, EDITED));
    expect(tiketList()).toEqual([['S-0001', 'diterima', 0, 24]]);
    expect(await run(START, ...salur(24, EDITED))).toMatchObject({ stored: 0, duplicate: 1 });
  });

  it('adds nothing where the edit was heard live, too', async () => {
    hear(salurText(23), 'A1');
    hear(salurText(24), 'A2', 'A1');
    expect(await run(START, ...salur(24, EDITED))).toMatchObject({ stored: 0, duplicate: 1 });
    expect(tiketList()).toEqual([['S-0001', 'diterima', 0, 24]]);
  });
});

const salurText = (tersalur: number): string =>
  salur(tersalur)
    .join('\n')
    .replace(/^.*?: /, '');

/** The bot heard it in the group; the live clock has seconds. */
function hear(text: string, stanzaId: string, editOf: string | null = null): void {
  app.receive({
    chatId: LIVE_GROUP,
    stanzaId,
    isGroup: true,
    senderIdList: [RUSDI],
    senderName: 'rusdi',
    sentAt: new Date(editOf === null ? '2026-08-12T01:40:23Z' : '2026-08-12T01:45:00Z'),
    text,
    quotedStanzaId: null,
    editOf,
    deleteOf: null,
    hasMedia: false,
  });
}

it('does not double what was heard live', async () => {
  hear(salurText(24), 'A1');
  const queued = queuedCount();
  expect(await run(START, TALK, ...salur(24))).toMatchObject({ stored: 1, duplicate: 1 });
  expect(tiketList()).toHaveLength(1);
  expect(queuedCount()).toBe(queued);
});

describe('a file that cannot be read', () => {
  async function command(...args: string[]): Promise<{ err: string; opened: number; code: unknown }> {
    let err = '';
    let opened = 0;
    const write = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
      err += String(text);
      return true;
    });
    const program = new Command();
    addImporCommand(
      program,
      () => readConfig({}),
      () => {
        opened += 1;
        return app;
      },
    );
    await program.parseAsync(['node', 'sotarsa', 'impor', 'chat', ...args]);
    const code = process.exitCode;
    process.exitCode = undefined;
    write.mockRestore();
    return { err, opened, code };
  }

  it.each([[[]], [['--urai']]])('is named in one sentence with the cure %j', async (option) => {
    const missing = join(dir, 'tidak-ada.txt');
    expect(existsSync(missing)).toBe(false);
    expect(await command(...option, missing)).toEqual({
      err: `Berkas «${missing}» tidak ditemukan. Periksa nama dan foldernya.\n`,
      opened: 0,
      code: 1,
    });
    expect(await command(...option, dir)).toEqual({
      err: `«${dir}» sebuah folder. Sebutkan berkas .txt di dalamnya.\n`,
      opened: 0,
      code: 1,
    });
    const under = await command(...option, join(file('x'), 'ekspor.txt'));
    expect(under.err).toContain('tidak ditemukan');
  });

  it('says so where there is no permission', () => {
    expect(asSentence('a.txt', Object.assign(new Error('x'), { code: 'EACCES' }))).toMatchObject({
      message: 'Berkas «a.txt» tidak boleh dibaca. Periksa izin berkasnya.',
    });
    const other = new Error('x');
    expect(asSentence('a.txt', other)).toBe(other);
  });
});
