import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { eventOf, readSample } from '../../src/doors/terminal/sample.ts';
import { createSimulation, type SimOutgoing, type Simulation } from '../../src/simulation/simulation.ts';

const SAMPLE = readSample(readFileSync('data/reference/contoh-percakapan.jsonl', 'utf8'));

describe('the sample conversation', () => {
  let simulation: Simulation;
  /** what the bot said to an event, by the event's id */
  const saidById = new Map<string, SimOutgoing[]>();
  const saidAlone: SimOutgoing[] = [];

  beforeAll(async () => {
    simulation = createSimulation({ config: readConfig({ LOG_LEVEL: 'silent' }), databaseFile: ':memory:' });
    for (const [index, line] of SAMPLE.entries()) {
      const event = eventOf(line, index);
      if (event) saidById.set(event.id, await simulation.feed(event));
      else saidAlone.push(...(await simulation.advanceTo(new Date(line.at))));
    }
  });
  afterAll(() => simulation.close());

  /** the answers: reminders that fell due before the message answer nobody */
  const said = (id: string) =>
    (saidById.get(id) ?? [])
      .filter(({ text }) => !text.startsWith('*Pengingat'))
      .map(({ text }) => text)
      .join('\n');
  /** the first event whose text begins so */
  const idOf = (start: string) => SAMPLE.find(({ text }) => text?.startsWith(start))?.id ?? `tidak ada: ${start}`;

  it('names nobody real: numbers of the test range, NIK with a serial of 9001 and more', () => {
    for (const { from, text = '' } of SAMPLE) {
      if (from !== undefined) expect(from).toMatch(/^62812000090\d\d$/);
      for (const [number] of text.matchAll(/\d{15,16}/g)) {
        expect(number).toMatch(/^631102\d{6}/);
        if (number.length === 16) expect(Number(number.slice(12))).toBeGreaterThanOrEqual(9001);
      }
    }
  });

  it('meets no fault of the program', () => {
    expect(
      simulation.app.db.prepare("SELECT text, error FROM inbox WHERE state IN ('failed', 'received', 'waiting')").all(),
    ).toEqual([]);
  });

  it('is silent about talk', () => {
    for (const start of ['Selamat pagi', 'Siap bu', 'Terima kasih laporannya', 'Innalillahi', 'Mantap'])
      expect(said(idOf(start))).toBe('');
  });

  it('takes an usulan with one bad row, and the row when it is mended', () => {
    expect(said(idOf('USULAN PKH tahap 3'))).toMatch(/U-0001[\s\S]*baris 3 Norbaiti: NIK 15 angka/);
    expect(said(idOf('baris 3 NIK'))).toContain('U-0001');
  });

  it('knows a list that is sent again', () => {
    const [, again] = SAMPLE.filter(({ text }) => text?.startsWith('USULAN PKH tahap 3'));
    expect(said(again?.id ?? '')).toContain('Sudah tercatat di *U-0001*');
  });

  it('asks for the programme that is missing, and takes it', () => {
    expect(said(idOf('Ijin menyampaikan'))).toMatch(/U-0003[\s\S]*Programnya belum ada/);
    expect(said(idOf('PKH'))).toMatch(/✅ \*U-0003\*/);
  });

  it('gives each report its ticket', () => {
    expect(said(idOf('usulan bpnt kapul'))).toMatch(/✅ \*U-0002\*[\s\S]*BPNT Desa Kapul/);
    expect(said(idOf('SALUR BLT-DD'))).toMatch(/✅ \*S-0001\*/);
    expect(said(idOf('VERIFIKASI U-0001'))).toMatch(/✅ \*V-0001\*/);
    expect(said(idOf('PENYALURAN BPNT'))).toMatch(/✅ \*S-0002\*/);
    expect(said(idOf('VERIFIKASI U-0002'))).toMatch(/✅ \*V-0002\*/);
  });

  it('keeps what an unregistered number sends until the admin has registered it', () => {
    expect(said(idOf('LAPORAN NIHIL'))).toContain('belum terdaftar');
    const [toAdmin, toGroup] = saidById.get(idOf('petugas tambah')) ?? [];
    expect(toAdmin).toMatchObject({ chat: 'pribadi', to: '6281200009001' });
    expect(toGroup?.chat).toBe('grup');
    expect(toGroup?.text).toContain('*L-0001*');
  });

  it('follows an edit and a deletion', () => {
    const edit = SAMPLE.find(({ edit_of }) => edit_of !== undefined);
    const deletion = SAMPLE.find(({ delete_of }) => delete_of !== undefined);
    expect(said(edit?.id ?? '')).toMatch(/S-0002[\s\S]*belum → diwakilkan/);
    expect(said(deletion?.id ?? '')).toContain('dihapus');
  });

  it('counts a late message on the day of the event', () => {
    expect(said(idOf('Assalamualaikum. Lapor panyaluran'))).toMatch(/BERAS-CBP[\s\S]*Gunung Riut[\s\S]*11 Agu 2026/);
  });

  it('takes the complaint of a resident in private', () => {
    const [answer] = saidById.get(idOf('Assalamualaikum pak, ulun')) ?? [];
    expect(answer).toMatchObject({ chat: 'pribadi', to: '6281200009021' });
    expect(answer?.text).toContain('K-0001');
  });

  it('posts the recap on Monday at seven: with a picture to the group, with files to the camat and the Kasi Kesra', () => {
    expect(saidAlone.map(({ at, to, file }) => [at, to, file?.nama])).toEqual(
      [
        ['KASI KESRA HALONG', undefined],
        ['KASI KESRA HALONG', 'Rekap Halong R-2026-W33.png'],
        ...['6281200009002', '6281200009003'].flatMap((to) => [
          [to, undefined],
          [to, 'Rekap Halong R-2026-W33.pdf'],
          [to, 'Rekap Halong R-2026-W33.xlsx'],
        ]),
      ].map((post) => ['2026-08-17T07:00:00+08:00', ...post]),
    );
    expect(saidAlone[0]?.text).toMatch(/^\*Rekap minggu\* R-2026-W33/);
  });

  it('never says a whole NIK or phone number in the group', () => {
    for (const { chat, text } of [...saidById.values(), saidAlone].flat()) {
      if (chat === 'grup') expect(text).not.toMatch(/\d{10}/);
    }
  });
});

// `npm test` builds before it runs the tests.
describe('sotarsa coba in a pipe', () => {
  const dir = mkdtempSync(join(tmpdir(), 'sotarsa-uji-'));
  afterAll(() => rmSync(dir, { recursive: true, force: true }));
  const run = (args: string[], input: string) => {
    const env = { ...process.env, TMPDIR: dir, LOG_LEVEL: 'silent' };
    return spawnSync(process.execPath, ['dist/main.js', 'coba', ...args], {
      input,
      encoding: 'utf8',
      env,
      timeout: 60_000,
    });
  };

  it('replays the sample, takes the lines, and leaves nothing behind', () => {
    const { status, stdout, stderr } = run([], '/siapa Liyu\nLAPORAN NIHIL minggu ini\n/jam senin 07:00\n');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).not.toContain('\u001b');
    expect(stdout.indexOf('R-2026-W33')).toBeGreaterThan(stdout.indexOf('USULAN PKH'));
    expect(stdout.indexOf('LAPORAN NIHIL minggu ini', stdout.indexOf('R-2026-W33'))).toBeGreaterThan(0);
    expect(stdout).toContain('R-2026-W34');
    expect(stdout).not.toMatch(/\d{15,16}/);
    expect(readdirSync(dir)).toEqual([]);
  });

  it('keeps the database of --db, goes on with it, and replays the sample only once', () => {
    const file = join(dir, 'simpan.sqlite');
    expect(run(['--db', file], '').stdout).toContain('R-2026-W33');
    const second = run(['--db', file], '/siapa tksk\nstatus U-0001\n/data\n');
    expect(second.status).toBe(0);
    expect(second.stdout).not.toContain('R-2026-W33');
    expect(second.stdout).toContain('Fitriani, TKSK');
    expect(second.stdout).toContain('(tetap disimpan)');
  });

  it('begins without the sample where that is wanted', () => {
    const { status, stdout } = run(['--tanpa-contoh'], '/siapa\n');
    expect(status).toBe(0);
    expect(stdout).toContain('Rahmadi · Kesra Liyu');
    expect(stdout).not.toContain('USULAN PKH');
  });
});
