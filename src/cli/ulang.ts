/** `sotarsa ulang`: tries the messages again at which the program failed. */
import type { Command } from 'commander';
import type { App } from '../app.ts';
import { retryFailed } from '../pipeline/receive.ts';

export function addUlangCommand(program: Command, open: () => App): void {
  program
    .command('ulang')
    .description('memproses lagi pesan yang gagal karena gangguan program')
    .action(() => {
      const app = open();
      try {
        const { tried, failed } = retryFailed(app.office);
        process.stdout.write(`${tried} pesan dicoba lagi, ${tried - failed} berhasil, ${failed} masih gagal.\n`);
        if (failed > 0) process.exitCode = 1;
      } finally {
        app.close();
      }
    });
}
