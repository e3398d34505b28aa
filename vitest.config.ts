import { readdirSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { isLibraryNoise } from './src/doors/whatsapp/library-noise.ts';

/** Tests with a Chromium of their own are known by the word with which they ask for it. */
const browserTestList = readdirSync(new URL('tests', import.meta.url), { recursive: true, encoding: 'utf8' })
  .map((name) => `tests/${name.replaceAll('\\', '/')}`)
  .filter((path) => path.endsWith('.test.ts'))
  .filter((path) => readFileSync(new URL(path, import.meta.url), 'utf8').includes('describeWithChromium('));

export default defineConfig({
  test: {
    pool: 'forks',
    setupFiles: ['tests/_kit/group-scan.setup.ts'],
    // What whatsapp-web.js leaves behind when its page goes is no fault, as in the bot itself (src/main.ts); anything else is.
    onUnhandledError: ({ message }) => !isLibraryNoise(new Error(message)),
    projects: [
      {
        extends: true,
        test: { name: 'house', include: ['tests/**/*.test.ts'], exclude: browserTestList, testTimeout: 30_000 },
      },
      {
        // One file after the other, and after all others: a browser wants the machine for itself.
        extends: true,
        test: {
          name: 'browser',
          include: browserTestList,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
