/**
 * Set up once for all test files (vitest.config.ts): a folder in which runs of the program that several files look at are kept,
 * each made by the first file that asks for it (test/cli/shared.ts). It begins empty, and goes when the tests end.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    readonly sharedRuns: string;
  }
}

export function setup(project: TestProject): () => void {
  // Each project of the configuration is set up in this process, and they share the runs.
  const folder = join(tmpdir(), `counterpoise-shared-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  project.provide('sharedRuns', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
