/** The memory of an idle bot, measured in a process of its own, as the operating system counts it. */
import { execFileSync } from 'node:child_process';
import { newFile } from './kit.mjs';

const IDLE = `
  import { createApp } from '${new URL('../dist/app.js', import.meta.url).href}';
  import { readConfig } from '${new URL('../dist/config.js', import.meta.url).href}';
  const app = createApp({ config: readConfig({ LOG_LEVEL: 'silent' }), databaseFile: process.argv[1], groupIdList: ['grup'] });
  app.recover();
  setTimeout(() => { process.stdout.write(String(process.memoryUsage.rss())); app.close(); }, 1500);
`;

/** @returns the entry for idle memory */
export function benchMemory() {
  const bytes = Number(
    execFileSync(process.execPath, ['--input-type=module', '--eval', IDLE, newFile()], { encoding: 'utf8' }),
  );
  return [{ bench: 'idle bot without Chromium, RSS MB', ratio: bytes / 1e6, goal: 90, atLeast: false }];
}
