/**
 * Set up once for all test files (vitest.config.ts): a folder in which runs of the program that several files look at are kept,
 * each made by the first file that asks for it (test/cli/shared.ts). It begins empty, and goes when the tests end.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    readonly sharedRuns: string;
  }
}

export function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'counterpoise-shared-'));
  project.provide('sharedRuns', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
