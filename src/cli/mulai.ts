/** `sotarsa mulai` (`npm start`): the bot at work, until it is told to stop. */
import type { Command } from 'commander';
import type { Config } from '../config.ts';
import { localClock } from '../domain/waktu.ts';
import { showQr } from '../doors/whatsapp/qr.ts';
import { createWhatsappDoor } from '../doors/whatsapp/whatsapp-door.ts';
import { logger } from '../logger.ts';
import { lockInstance } from '../service/instance-lock.ts';
import { createService } from '../service/service.ts';
import { berkasMakerOf } from './berkas-maker-of.ts';
import { EXIT_ALREADY_RUNNING } from './exit-code.ts';

/** A supervisor kills what has not ended by itself; the browser needs its time to write the pairing down. */
const STOP_MAX_MS = 25_000;

export function addMulaiCommand(program: Command, config: () => Config): void {
  program
    .command('mulai', { isDefault: false })
    .description('menyambungkan bot ke WhatsApp dan menjalankannya terus (npm start)')
    .action(async () => run(config()));
}

async function run(config: Config): Promise<void> {
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  const lock = await lockInstance(config.dataDir);
  if (!lock) {
    process.stderr.write('Pak Sotarsa sudah berjalan dengan folder data ini. Lihat keadaannya: sotarsa periksa\n');
    process.exitCode = EXIT_ALREADY_RUNNING;
    return;
  }
  const service = createService({
    config,
    makeDoor: (book) => createWhatsappDoor({ config: config.whatsapp, lidBook: book }),
    berkasMaker: berkasMakerOf(config),
    say,
    showQr: (code) => say(showQr(code, `baru (dibuat pukul ${localClock(new Date(), config.zona)})`)),
  });
  const ended = new Promise<void>((done) => {
    let isStopping = false;
    const stop = (signal: string): void => {
      if (isStopping) return;
      isStopping = true;
      say('Berhenti dengan tertib …');
      logger('main').info({ signal }, 'stopping');
      setTimeout(() => process.exit(1), STOP_MAX_MS).unref();
      void service.stop().finally(done);
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop(signal));
  });
  try {
    await service.start();
    await ended;
  } finally {
    await lock.release();
  }
  say('Selesai.');
  process.exit(0);
}
