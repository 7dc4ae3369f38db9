/**
 * Set up once for all test files (vitest.config.ts): a folder in which runs of the program that several files look at are kept,
 * each made by the first file that asks for it (test/cli/shared.ts), and the numbers of servers that tests share. It begins empty, and goes
 * with the servers when the tests end. Tests are also given the folder of columns that the build has computed, null unless it was made
 * from the present sources.
 */
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshKept } from '../../scripts/kept-inputs.js';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    readonly sharedRuns: string;
    readonly kept: string | null;
  }
}

export function setup(project: TestProject): () => void {
  // Each project of the configuration is set up in this process, and they share the runs.
  const folder = join(tmpdir(), `counterpoise-shared-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  project.provide('sharedRuns', folder);
  project.provide('kept', freshKept());
  return () => {
    for (const name of existsSync(folder) ? readdirSync(folder) : []) stopServer(name);
    rmSync(folder, { recursive: true, force: true });
  };
}

/** Stops a server that tests share, named by a file with its number. */
function stopServer(name: string): void {
  const [, pid] = /^server-(\d+)$/.exec(name) ?? [];
  if (pid === undefined) return;
  try {
    process.kill(Number(pid), 'SIGINT');
  } catch {
    // It has ended with the process that started it.
  }
}
