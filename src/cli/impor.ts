/** `sotarsa impor chat FILE`: an export of the group chat, shown (`--urai`) or taken into the records; `impor warga`: a list of persons. */
import type { Command } from 'commander';
import type { App } from '../app.ts';
import type { Config } from '../config.ts';
import { ExportFormatError } from '../doors/chat-export/read-export.ts';
import { checkExportFile } from './export-file.ts';
import { importChat } from './impor-chat.ts';
import { printExport } from './impor-chat-urai.ts';
import { addImporWarga } from './impor-warga.ts';

/** @param open opens the office; called only where something is stored */
export function addImporCommand(program: Command, readConfig: () => Config, open: () => App): void {
  const impor = program.command('impor').description('memasukkan catatan dari berkas');
  impor
    .command('chat <berkas>')
    .description('ekspor chat WhatsApp (.txt): laporan yang terlewat dicatat, tanpa dibalas')
    .option('--urai', 'hanya tampilkan isi berkas sebagai baris JSON, tidak menyimpan apa pun')
    .action(async (file: string, options: { urai?: boolean }) => {
      try {
        if (options.urai) await printExport(file, readConfig().zona);
        else {
          // Before anything is opened: a wrong name must not leave an empty database behind.
          await checkExportFile(file);
          await importInto(open(), file);
        }
      } catch (error) {
        if (!(error instanceof ExportFormatError)) throw error;
        process.stderr.write(`${error.message}\n`);
        process.exitCode = 1;
      }
    });
  addImporWarga(impor, open);
}

async function importInto(app: App, file: string): Promise<void> {
  try {
    await importChat(app, file, (line) => process.stderr.write(`${line}\n`));
  } finally {
    app.close();
  }
}
