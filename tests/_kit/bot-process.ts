/** The bot as its own process, as an office runs it, against the fake WhatsApp. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../src/config.ts';
import { loadReference } from '../../src/reference/load-reference.ts';
import { type Database, openDatabase } from '../../src/store/open.ts';
import { addPetugas } from '../../src/store/petugas-daftar.ts';
import { chromiumPath, processesNaming } from './chromium.ts';
import type { FakeWhatsapp } from './fake-whatsapp/fake-whatsapp.ts';
import { officerList } from './halong.ts';

/** Watchdogs that an office has at minutes, at seconds. */
const QUICK: Readonly<Record<string, string>> = {
  JEDA_BALAS_MS: '0',
  BATAS_KIRIM_PER_JAM: '100000',
  BATAS_PANGGILAN_MS: '3000',
  BATAS_SIAP_MS: '3000',
  PERIKSA_SAMBUNGAN_MS: '500',
  BATAS_HANTU_MS: '1500',
  // Longer than a test needs between the code and its scan, also on a busy machine: a new page would make the scan void.
  BATAS_QR_MS: '20000',
  BATAS_ACK_MS: '2000',
  JEDA_PASANG_MS: '1500',
  // Tests run on the real clock: nothing waits for the morning, and at two on a Friday nobody is to be reminded.
  JAM_TENANG: '0-0',
  PENGINGAT_LAPOR: 'tidak',
  PENGINGAT_VERIFIKASI: 'tidak',
  PENGINGAT_AGENDA: 'tidak',
  LOG_LEVEL: 'info',
};

const START_MS = 30_000;

export interface NewOfficer {
  nama: string;
  peran: 'kesra_desa' | 'tksk' | 'admin' | 'kasi_kesra_kec';
  desaKode?: string;
  wa: string;
}

/** What came of one order. */
export interface Ended {
  code: number | null;
  said: string;
  log: string;
}

export class BotProcess {
  readonly dataDir = mkdtempSync(join(tmpdir(), 'sotarsa-bot-'));
  /** all that it said on standard output, and its log */
  output = '';
  log = '';
  readonly #fake: FakeWhatsapp;
  readonly #env: Record<string, string>;
  readonly #program: readonly string[];
  #child: ChildProcess | null = null;
  #ended: Promise<number | string> = Promise.resolve(0);

  /** @param program what runs when the bot is started, with its words */
  constructor(fake: FakeWhatsapp, env: Record<string, string> = {}, program = ['dist/main.js', 'mulai']) {
    this.#fake = fake;
    this.#env = env;
    this.#program = program;
  }

  get env(): Record<string, string> {
    return {
      PATH: process.env['PATH'] ?? '',
      HOME: this.dataDir,
      DATA_DIR: this.dataDir,
      CHROMIUM_PATH: chromiumPath ?? '',
      CHROMIUM_ARGS: JSON.stringify(this.#fake.chromiumArgs()),
      ...QUICK,
      ...this.#env,
    };
  }

  get pid(): number {
    return this.#child?.pid ?? 0;
  }

  /** Ends with its exit code, or the name of the signal. */
  get ended(): Promise<number | string> {
    return this.#ended;
  }

  /** The office's records; to be closed by the caller. */
  open(): Database {
    return openDatabase(join(this.dataDir, 'sotarsa.sqlite'), 'migrations');
  }

  /** The records' answer to one question. */
  ask<T>(sql: string, ...values: unknown[]): T {
    const db = this.open();
    try {
      return db
        .prepare(sql)
        .pluck()
        .get(...values) as T;
    } finally {
      db.close();
    }
  }

  /** All rows of the records' answer. */
  rows<T = Record<string, unknown>>(sql: string, ...values: unknown[]): T[] {
    const db = this.open();
    try {
      return db.prepare(sql).all(...values) as T[];
    } finally {
      db.close();
    }
  }

  register(...petugasList: readonly NewOfficer[]): void {
    const config = readConfig({});
    const reference = loadReference({ dataDir: config.referenceDir, kecamatan: config.kecamatan });
    const db = this.open();
    for (const { nama, peran, desaKode = null, wa } of petugasList) {
      addPetugas(db, reference, { nama, peran, desaKode, mulaiOn: '2026-01-01', waIdList: [wa] }, new Date());
    }
    db.close();
  }

  /** One officer for each desa of Halong. */
  registerHalong(): void {
    this.register(
      ...officerList.map(({ nama, desaKode, wa }) => ({ nama, peran: 'kesra_desa', desaKode, wa }) as const),
    );
  }

  /** Another order of the same office, until it ends. */
  run(order: readonly string[], env: Record<string, string> = {}): Promise<Ended> {
    const child = spawn(process.execPath, ['dist/main.js', ...order], { env: { ...this.env, ...env }, stdio: 'pipe' });
    const ended: Ended = { code: null, said: '', log: '' };
    child.stdout.on('data', (chunk: Buffer) => {
      ended.said += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      ended.log += chunk.toString();
    });
    return new Promise((done) => child.once('close', (code) => done({ ...ended, code })));
  }

  start(): void {
    const child = spawn(process.execPath, this.#program, {
      env: this.env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.on('data', (chunk: Buffer) => {
      this.output += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      this.log += chunk.toString();
    });
    this.#child = child;
    this.#ended = new Promise((done) => child.once('close', (code, signal) => done(signal ?? code ?? 0)));
  }

  /** Waits for words on standard output, said after `from`. */
  async untilSaid(words: string | RegExp, ms = START_MS): Promise<void> {
    const end = Date.now() + ms;
    const isSaid = () => (typeof words === 'string' ? this.output.includes(words) : words.test(this.output));
    while (!isSaid()) {
      if (Date.now() > end)
        throw new Error(`the bot did not say ${words}\n${this.output.slice(-2000)}\n${this.log.slice(-4000)}`);
      await new Promise((done) => setTimeout(done, 20));
    }
  }

  /** From a fresh pairing to work. */
  async startPaired(): Promise<void> {
    this.start();
    await this.untilSaid('pindai kode ini');
    this.#fake.scan();
    await this.untilSaid('Siap. Bekerja di grup');
  }

  /** Starts again with the pairing that it has. */
  async startAgain(): Promise<void> {
    this.output = '';
    this.start();
    await this.untilSaid('Siap. Bekerja di grup');
  }

  signal(name: 'SIGTERM' | 'SIGINT' | 'SIGKILL'): Promise<number | string> {
    this.#child?.kill(name);
    return this.#ended;
  }

  /** Processes of the browser that belong to this bot. */
  browserPids(): number[] {
    return processesNaming(join(this.dataDir, 'sesi')).filter((pid) => pid !== this.pid);
  }

  /** Ends whatever is left, and removes its folder. */
  async cleanUp(): Promise<void> {
    await this.signal('SIGTERM');
    rmSync(this.dataDir, { recursive: true, force: true, maxRetries: 5 });
  }
}
