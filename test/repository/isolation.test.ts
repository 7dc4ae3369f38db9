import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { leavesTraces } from '../support/traces.js';

const folder = resolve(import.meta.dirname, '..');

it('is declared, by its name, in every file of tests that leaves something in its process', () => {
  const shared = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.iso.test.ts'))
    // Run before every file, and the texts below.
    .filter((name) => !/^(support\/shared-process|repository\/isolation\.test)\.ts$/.test(name));
  expect(shared.length).toBeGreaterThan(300);
  const offenders = shared.filter((name) =>
    leavesTraces(readFileSync(join(folder, name), 'utf8'), !name.endsWith('.test.ts')),
  );
  expect(offenders).toEqual([]);
});

it.each([
  "vi.mock('node:fs')",
  "process.env['TZ'] = 'UTC'",
  'process.env.TZ = zone',
  'process.chdir(folder)',
  'globalThis.fetch = () => answer',
])('%s stays in a process', (text) => {
  expect(leavesTraces(text)).toBe(true);
});

it.each(["process.env['TZ'] === 'UTC'", 'const { env } = process'])('%s does not', (text) => {
  expect(leavesTraces(text)).toBe(false);
});

it('sees what a helper does for the first file that imports it', () => {
  const text = 'afterAll(() => rmSync(folder));';
  expect([leavesTraces(text, true), leavesTraces(text)]).toEqual([true, false]);
  expect(leavesTraces('export function opened() {\n  beforeAll(open);\n}', true)).toBe(false);
});
