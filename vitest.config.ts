import { configDefaults, defineConfig } from 'vitest/config';
import { collector } from './test/support/collector.js';
import { LongestFirst } from './test/support/longest-first.js';

const isolated = 'test/**/*.iso.test.ts';
const browser = 'test/e2e/**/*.test.ts';

export default defineConfig({
  test: {
    // Processes rather than threads: DuckDB is a native addon, and a crash must cost one file only.
    pool: 'forks',
    // By default one core is left free, of two.
    maxWorkers: '100%',
    execArgv: [...collector, '--expose-gc'],
    // For what hangs: a busy machine takes many times as long as an idle one.
    testTimeout: 300_000,
    hookTimeout: 600_000,
    sequence: { sequencer: LongestFirst },
    globalSetup: ['test/support/shared-runs.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'isolated',
          include: [isolated],
        },
      },
      {
        extends: true,
        test: {
          // One process after another loads the sources and opens the panel once.
          name: 'shared',
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, isolated, browser],
          isolate: false,
          setupFiles: ['test/support/shared-process.ts'],
        },
      },
      {
        extends: true,
        test: {
          // Likewise, with one browser and one server.
          name: 'browser',
          include: [browser],
          isolate: false,
        },
      },
    ],
  },
});
