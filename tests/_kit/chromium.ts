/** Chrome or Chromium for tests: where it is, how it is started, and what is left of it. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe } from 'vitest';
import { findChromium, HOW_TO_GET_CHROMIUM } from '../../scripts/chromium/find.mjs';

/** null where this machine has none */
export const chromiumPath: string | null = findChromium();

const BROWSER_TEST_MS = 60_000;

/** Tests that need a browser. Where there is none they are left out, and it is said so. */
export function describeWithChromium(name: string, tests: () => void): void {
  if (chromiumPath === null) console.warn(`LEFT OUT, no Chrome or Chromium: ${name}. ${HOW_TO_GET_CHROMIUM}`);
  describe.skipIf(chromiumPath === null)(name, { timeout: BROWSER_TEST_MS }, tests);
}

/** Arguments for a Chromium that a test starts itself: as root it has no sandbox. */
export function testChromiumArgs(): string[] {
  const isRoot = process.getuid?.() === 0;
  return ['--disable-gpu', '--no-first-run', ...(isRoot ? ['--no-sandbox'] : [])];
}

/** Processes, by id, whose command line names a folder, such as the profile of a browser; empty but on Linux. */
export function processesNaming(folder: string): number[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((name) => commandLine(name).includes(folder))
    .map(Number);
}

/** Empty for a process that has ended meanwhile, or is only not yet collected by its parent. */
function commandLine(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}
