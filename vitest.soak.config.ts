/** Long tests with figures, no part of `npm test`: `npm run test:soak`. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    pool: 'forks',
    include: ['tests/soak/**/*.soak.ts'],
    fileParallelism: false,
    maxWorkers: 1,
    // What they measure is printed as it comes.
    disableConsoleIntercept: true,
    reporters: ['verbose'],
  },
});
