#!/usr/bin/env node
/** The `sotarsa` command: reads the configuration and picks a file of cli/. */
import { existsSync } from 'node:fs';
import { Command } from 'commander';
import { type App, createApp } from './app.ts';
import { speakIndonesian } from './cli/bahasa.ts';
import { addCobaCommand } from './cli/coba.ts';
import { addImporCommand } from './cli/impor.ts';
import { addPetugasCommand } from './cli/petugas.ts';
import { addUlangCommand } from './cli/ulang.ts';
import { addUraiCommand } from './cli/urai.ts';
import { type Config, readConfig } from './config.ts';
import { OFFLINE_GROUP_ID } from './domain/message.ts';
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
addCobaCommand(program, config);
addUraiCommand(program, config);
addImporCommand(program, config, open);
addPetugasCommand(program, () => {
  const app = open();
  return { ...app.office, onRegistered: () => handleWaiting(app.office), close: app.close };
});
addUlangCommand(program, open);

// A fault of the program: said in one line, kept in full in the log.
process.on('unhandledRejection', (reason) => fail(reason));
process.on('uncaughtException', (error) => fail(error));

function fail(error: unknown): never {
  logger('main').fatal({ err: error }, 'stopped');
  process.stderr.write(`Berhenti: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

await program.parseAsync().catch(fail);
