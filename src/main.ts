#!/usr/bin/env node
/** The `sotarsa` command: reads the configuration and picks a file of cli/. */
import { existsSync } from 'node:fs';
import { Command } from 'commander';
import { type App, createApp } from './app.ts';
import { speakIndonesian } from './cli/bahasa.ts';
import { addCariCommand } from './cli/cari.ts';
import { addCobaCommand } from './cli/coba.ts';
import { addEksporCommand } from './cli/ekspor.ts';
import { EXIT_CONFIG } from './cli/exit-code.ts';
import { addImporCommand } from './cli/impor.ts';
import { addJejakCommand } from './cli/jejak.ts';
import { addKartuCommand } from './cli/kartu.ts';
import { addKeluarCommand } from './cli/keluar.ts';
import { addKembarCommand } from './cli/kembar.ts';
import { addMulaiCommand } from './cli/mulai.ts';
import { addPeriksaCommand } from './cli/periksa.ts';
import { addPetugasCommand } from './cli/petugas.ts';
import { addRekapCommand } from './cli/rekap.ts';
import { addUlangCommand } from './cli/ulang.ts';
import { addUraiCommand } from './cli/urai.ts';
import { type Config, ConfigError, readConfig } from './config.ts';
import { OFFLINE_GROUP_ID } from './domain/message.ts';
import { isLibraryNoise } from './doors/whatsapp/library-noise.ts';
import { logger, openLog } from './logger.ts';
import { handleWaiting } from './pipeline/handle-waiting.ts';

function config(): Config {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const read = readConfig(process.env);
  openLog(read.logLevel);
  return read;
}

function open(): App {
  return createApp({ config: config(), groupIdList: [OFFLINE_GROUP_ID] });
}

const program = speakIndonesian(
  new Command('sotarsa').description('Pak Sotarsa: pencatat laporan kesejahteraan sosial di grup WhatsApp'),
);
addMulaiCommand(program, config);
addKeluarCommand(program, config);
addPeriksaCommand(program, open);
addCobaCommand(program, config);
addUraiCommand(program, config);
addImporCommand(program, config, open);
addCariCommand(program, open);
addEksporCommand(program, open);
addKembarCommand(program, open);
addKartuCommand(program, open);
addRekapCommand(program, open);
addPetugasCommand(program, () => {
  const app = open();
  return { ...app.office, onRegistered: () => handleWaiting(app.office), close: app.close };
});
addUlangCommand(program, open);
addJejakCommand(program, open);

// A fault of the program: said in one line, kept in full in the log.
process.on('unhandledRejection', unlessNoise);
process.on('uncaughtException', unlessNoise);

/** whatsapp-web.js leaves promises behind that fail when its page goes; the door knows of the loss by other ways. */
function unlessNoise(error: unknown): void {
  if (isLibraryNoise(error)) logger('whatsapp').debug({ err: error }, 'left behind by the library');
  else fail(error);
}

function fail(error: unknown): never {
  logger('main').fatal({ err: error }, 'stopped');
  process.stderr.write(`Berhenti: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(error instanceof ConfigError ? EXIT_CONFIG : 1);
}

await program.parseAsync().catch(fail);
