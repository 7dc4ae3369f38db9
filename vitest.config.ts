import { register } from 'tsx/esm/api';
import { configDefaults, defineConfig } from 'vitest/config';
import { collector } from './test/support/collector.js';
import { LongestFirst } from './test/support/longest-first.js';

const isolated = 'test/**/*.iso.test.ts';
const browser = 'test/e2e/**/*.test.ts';
const contract = 'test/contract/*.iso.test.ts';
const computing = ['golden', 'analysis', 'networks', 'evidence'].map(
  (folder) => `test/${folder}/**/*.test.ts`,
);

const flags = [...collector, '--expose-gc'];
/** Modules of Node itself rather than of Vite, which takes half as long again where functions of other modules are called in loops. */
const native = {
  experimental: { viteModuleRunner: false },
  execArgv: [...flags, '--import', 'tsx'],
};
// The set-up of these is read by Node as well.
register();

export default defineConfig({
  test: {
    // Processes rather than threads: DuckDB is a native addon, and a crash must cost one file only.
    pool: 'forks',
    // By default one core is left free, of two.
    maxWorkers: '100%',
    execArgv: flags,
    // For what hangs: a busy machine takes many times as long as an idle one.
    testTimeout: 300_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 240_000 } },
    sequence: { sequencer: LongestFirst },
    globalSetup: ['test/support/shared-runs.ts'],
    projects: [
      {
        extends: true,
        test: { ...native, name: 'contract', include: [contract] },
      },
      {
        extends: true,
        test: {
          name: 'isolated',
          include: [isolated],
          exclude: [...configDefaults.exclude, contract],
        },
      },
      {
        extends: true,
        test: {
          ...native,
          name: 'computing',
          include: computing,
          isolate: false,
          setupFiles: ['test/support/shared-process.ts'],
        },
      },
      {
        extends: true,
        test: {
          // One process after another loads the sources and opens the panel once.
          name: 'shared',
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, isolated, browser, ...computing],
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
