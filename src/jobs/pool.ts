import { Piscina } from 'piscina';
import type { Parallel } from '../core/parallel.js';

/** Threads of this machine, each of which runs a module that exports `runTask`, a function of a task and its input. */
export function openPool(module: URL, workers: number): Parallel {
  const pool = new Piscina({
    filename: module.href,
    name: 'runTask',
    minThreads: workers,
    maxThreads: workers,
  });
  return {
    run: (task, input, signal) => pool.run({ task, input }, { signal: signal ?? null }),
    // Other work under way comes to its end: a database must not be torn from under its thread.
    close: () => pool.close({ force: true }),
  };
}
