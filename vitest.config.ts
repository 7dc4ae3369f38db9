import { configDefaults, defineConfig } from 'vitest/config';
import { collector } from './test/support/collector.js';
import { LongestFirst } from './test/support/longest-first.js';
import { pureTests } from './test/support/pure-tests.js';

const pure = pureTests(import.meta.dirname);

export default defineConfig({
  test: {
    // Processes rather than threads: DuckDB is a native addon, and a crash must cost one file only.
    pool: 'forks',
    // By default one core is left free, of two.
    maxWorkers: '100%',
    execArgv: [...collector, '--expose-gc'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    sequence: { sequencer: LongestFirst },
    globalSetup: ['test/support/shared-runs.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'program',
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...pure],
        },
      },
      {
        extends: true,
        test: {
          name: 'pure',
          include: pure,
          isolate: false,
        },
      },
    ],
  },
});
