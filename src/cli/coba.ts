/** `sotarsa coba`: a sample conversation through the real pipeline into SQLite, then a prompt to go on as any officer. */
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import type { Config } from '../config.ts';
import { PERAN_LIST } from '../domain/petugas.ts';
import { localDay } from '../domain/waktu.ts';
import { Player } from '../doors/terminal/player.ts';
import { runPrompt } from '../doors/terminal/prompt.ts';
import { createPacer, readSample, replay, type SampleLine } from '../doors/terminal/sample.ts';
import { Screen } from '../doors/terminal/screen.ts';
import { Session } from '../doors/terminal/session.ts';
import type { Stage } from '../doors/terminal/stage.ts';
import { createStyle, mayColor } from '../doors/terminal/style.ts';
import { watchKeys } from '../doors/terminal/watch-keys.ts';
import { registerOnTheFly } from '../simulation/register.ts';
import { createSimulation, type Simulation } from '../simulation/simulation.ts';
import { readLastActivity } from '../store/isi-buku.ts';
import { berkasMakerBeside } from './berkas-maker-of.ts';
import { runJsonl } from './coba-jsonl.ts';
import { createStage } from './coba-panggung.ts';

interface CobaOptions {
  jsonl?: boolean;
  db?: string;
  contoh: boolean;
  langsung?: boolean;
}

/** The officers begin to type some time after the recap. */
const AFTER_SAMPLE_MS = 135 * 60_000;
const MINUTE_MS = 60_000;

/** Adds `coba` to the program. @param readConfig called only when the command runs */
export function addCobaCommand(program: Command, readConfig: () => Config): void {
  program
    .command('coba')
    .description('percakapan contoh, lalu mencoba sendiri tanpa WhatsApp')
    .option('--db <berkas>', 'simpan basis datanya di berkas ini (bawaan: sementara, dihapus saat keluar)')
    .option('--tanpa-contoh', 'langsung mengetik, tanpa percakapan contoh')
    .option('--langsung', 'percakapan contoh tanpa jeda')
    .option('--jsonl', 'baca kejadian baris demi baris (JSON), tulis balasan sebagai baris JSON')
    .action(async ({ tanpaContoh, ...rest }: Omit<CobaOptions, 'contoh'> & { tanpaContoh?: boolean }) => {
      quietEpipe(process.stdout);
      const options = { ...rest, contoh: tanpaContoh !== true };
      if (options.jsonl) await runFilter(readConfig(), options);
      else await runTerminal(readConfig(), options);
    });
}

/** The reader of a pipe may go away (`| head`): that is no fault. */
function quietEpipe(output: NodeJS.WriteStream): void {
  output.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
}

async function runFilter(config: Config, { db }: CobaOptions): Promise<void> {
  const { stdin: input, stdout: output, stderr: errors } = process;
  await runJsonl({ config, databaseFile: db ?? ':memory:', input, output, errors });
}

async function runTerminal(config: Config, options: CobaOptions): Promise<void> {
  const { file, isNew, note, discard } = chooseDatabase(options.db);
  process.once('exit', discard);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(0));
  const sample = readSample(readFileSync(join(config.referenceDir, 'reference', 'contoh-percakapan.jsonl'), 'utf8'));
  const isReplayed = isNew && options.contoh;
  const berkasMaker = berkasMakerBeside(config, file);
  const simulation = createSimulation({ config, databaseFile: file, ...(berkasMaker ? { berkasMaker } : {}) });
  const stage = createStage(simulation, { databaseNote: note });
  const style = createStyle(mayColor(process.stdout, process.env));
  const screen = new Screen({
    write: (text) => process.stdout.write(text),
    columns: () => process.stdout.columns,
    style,
    zona: config.zona,
  });
  const player = new Player(stage, screen);
  try {
    sayWelcome(screen, config, isReplayed);
    if (!isNew) screen.say(`Melanjutkan basis data ${file}.`);
    const isLeft = isReplayed
      ? await runSample(sample, { stage, player, screen, options })
      : await runStart(simulation, player, sample, isNew);
    if (!isLeft) await runTyping(stage, player, screen);
    screen.say(`\nSampai jumpa. ${options.db ? `Basis data tersimpan di ${file}.` : 'Basis data contoh dihapus.'}`);
  } finally {
    simulation.close();
    await berkasMaker?.close();
    discard();
  }
}

function chooseDatabase(db: string | undefined): { file: string; isNew: boolean; note: string; discard: () => void } {
  if (db !== undefined) {
    const isNew = db === ':memory:' || !existsSync(db) || statSync(db).size === 0;
    return { file: db, isNew, note: `Basis data: ${db} (tetap disimpan)`, discard: () => {} };
  }
  const dir = mkdtempSync(join(tmpdir(), 'sotarsa-coba-'));
  const file = join(dir, 'coba.sqlite');
  return {
    file,
    isNew: true,
    note: `Basis data: ${file} (dihapus saat keluar; untuk menyimpan: sotarsa coba --db BERKAS)`,
    discard: () => rmSync(dir, { recursive: true, force: true }),
  };
}

function sayWelcome(screen: Screen, config: Config, isReplayed: boolean): void {
  screen.say(`${screen.style.bold('Pak Sotarsa')} di grup ${config.grupList[0] ?? ''} (tanpa WhatsApp)`);
  if (!isReplayed) return;
  screen.say(
    'Satu minggu kerja kantor kecamatan, lewat jalur yang sebenarnya sampai ke SQLite. Orang, NIK dan nomornya karangan.',
  );
  if (process.stdin.isTTY && process.stdout.isTTY) screen.say(screen.style.dim('Enter: tanpa jeda · Ctrl-C: keluar'));
}

/** @returns whether the viewer left */
async function runSample(
  sample: readonly SampleLine[],
  { stage, player, screen, options }: { stage: Stage; player: Player; screen: Screen; options: CobaOptions },
): Promise<boolean> {
  let isLeft = false;
  const { pause, hurry } = createPacer();
  if (options.langsung || !process.stdin.isTTY || !process.stdout.isTTY) hurry();
  const leave = () => {
    isLeft = true;
    hurry();
  };
  const stopWatching = watchKeys(process.stdin, { leave, other: hurry });
  try {
    await replay(sample, { player, screen, pause, isStopped: () => isLeft });
  } finally {
    stopWatching();
  }
  if (!isLeft) await player.advance(new Date(stage.clock().getTime() + AFTER_SAMPLE_MS));
  return isLeft;
}

/** Without the sample: its people are there all the same, and a kept database goes on where it stopped. */
async function runStart(
  simulation: Simulation,
  player: Player,
  sample: readonly SampleLine[],
  isNew: boolean,
): Promise<false> {
  const now = Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS;
  const last = readLastActivity(simulation.app.db);
  await player.advance(last ? new Date(last.getTime() + MINUTE_MS) : new Date(now));
  if (!isNew) return false;
  const on = localDay(simulation.clock, simulation.app.config.zona);
  for (const { from, role, desa, name } of sample) {
    const peran = PERAN_LIST.find((known) => known === role);
    if (from !== undefined && peran) registerOnTheFly(simulation.app, { from, peran, desa, nama: name, on });
  }
  return false;
}

async function runTyping(stage: Stage, player: Player, screen: Screen): Promise<void> {
  const session = new Session(stage, player, screen);
  const { stdin: input, stdout: output } = process;
  if (input.isTTY) {
    screen.say(
      `\n${screen.style.bold('Sekarang giliran Anda.')} Ketik pesan seperti di WhatsApp, misalnya: LAPORAN NIHIL minggu ini`,
    );
    screen.say('/siapa ganti orang · /bantuan semua perintah · /keluar');
  }
  await runPrompt({
    input,
    output,
    style: screen.style,
    place: () => session.place,
    handle: (text) => session.handle(text),
  });
}
