/** `sotarsa keluar`: ends the pairing with the office's WhatsApp account; the records stay. */
import { rmSync } from 'node:fs';
import type { Command } from 'commander';
import type { Config } from '../config.ts';
import { createWhatsappDoor } from '../doors/whatsapp/whatsapp-door.ts';
import { lockInstance } from '../service/instance-lock.ts';
import { EXIT_ALREADY_RUNNING } from './exit-code.ts';

/** So long WhatsApp is waited for; without it the pairing can still be forgotten here. */
const READY_MAX_MS = 60_000;

export function addKeluarCommand(program: Command, config: () => Config): void {
  program
    .command('keluar')
    .description('melepas sambungan dari akun WhatsApp kantor; data laporan tetap ada')
    .action(async () => run(config()));
}

async function run(config: Config): Promise<void> {
  const lock = await lockInstance(config.dataDir);
  if (!lock) {
    process.stderr.write('Bot sedang berjalan. Hentikan dulu (Ctrl+C, atau systemctl stop sotarsa), lalu ulangi.\n');
    process.exitCode = EXIT_ALREADY_RUNNING;
    return;
  }
  try {
    await unpair(config);
  } finally {
    await lock.release();
  }
  process.exit(0);
}

/** @throws ConfigError or ProfileInUse, and then the pairing stays as it is */
async function unpair(config: Config): Promise<void> {
  const door = createWhatsappDoor({
    config: config.whatsapp,
    lidBook: { find: () => undefined, keep: () => {} },
  });
  const nothing = (): void => {};
  const isReady = await new Promise<boolean>((done, failed) => {
    setTimeout(() => done(false), READY_MAX_MS).unref();
    door
      .open({
        onMessage: nothing,
        onOwnMessage: nothing,
        onAck: nothing,
        onState: nothing,
        onQr: () => done(false),
        onReady: () => done(true),
      })
      .catch(failed);
  });
  if (isReady) {
    await door.unpair();
    process.stdout.write('Sambungan dilepas. Untuk menyambung lagi: npm start, lalu pindai kode QR.\n');
    return;
  }
  await door.close();
  rmSync(config.whatsapp.sessionDir, { recursive: true, force: true });
  process.stdout.write(
    'Sambungan di komputer ini dihapus, tetapi WhatsApp tidak bisa diberi tahu. Di HP kantor: Perangkat tertaut, pilih perangkatnya, Keluar.\n',
  );
}
