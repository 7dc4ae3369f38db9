import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Processes rather than threads: DuckDB is a native addon, and a crash must cost one file only.
    pool: 'forks',
    // By default one core is left free, of two.
    maxWorkers: '100%',
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});
