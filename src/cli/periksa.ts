/** `sotarsa periksa`: is everything well? For people, and with `--json` for machines; exit code 1 where it is not. */
import type { Command } from 'commander';
import type { App } from '../app.ts';
import { renderKesehatan } from '../render/kesehatan.ts';
import { isInstanceRunning } from '../service/instance-lock.ts';
import { readStatus } from '../service/status.ts';

export function addPeriksaCommand(program: Command, open: () => App): void {
  program
    .command('periksa')
    .description('memeriksa keadaan bot: sambungan, antrean, basis data, ruang disk, memori')
    .option('--json', 'keluaran JSON untuk program lain')
    .action(async ({ json }: { json?: boolean }) => {
      const app = open();
      try {
        const { dataDir, zona } = app.config;
        const isRunning = await isInstanceRunning(dataDir);
        const status = readStatus(app.db, dataDir, { isThorough: true });
        const said = json
          ? JSON.stringify({ isRunning, ...status }, null, 2)
          : renderKesehatan(status, { isRunning, zona });
        process.stdout.write(`${said}\n`);
        const isWell = isRunning && status.connection?.state === 'ready' && status.isDatabaseSound === true;
        if (!isWell) process.exitCode = 1;
      } finally {
        app.close();
      }
    });
}
