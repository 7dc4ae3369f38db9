import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { leavesTraces, pureTests } from '../support/pure-tests.js';

const pure = pureTests(fileURLToPath(new URL('../..', import.meta.url)));

it.each([
  "vi.mock('node:fs')",
  "process.env['TZ'] = 'UTC'",
  'process.env.TZ = zone',
  'process.chdir(folder)',
  'globalThis.fetch = () => answer',
  'const workspace = await openWorkspace();',
])('%s stays in a process', (text) => {
  expect(leavesTraces(text)).toBe(true);
});

it.each([
  "process.env['TZ'] === 'UTC'",
  'const { env } = process',
  'type Opened = typeof openWorkspace',
])('%s does not', (text) => {
  expect(leavesTraces(text)).toBe(false);
});

it('sees what a helper does for the first file that imports it', () => {
  const text = 'afterAll(() => rmSync(folder));';
  expect([leavesTraces(text, true), leavesTraces(text)]).toEqual([true, false]);
  expect(leavesTraces('export function opened() {\n  beforeAll(open);\n}', true)).toBe(false);
});

it('tells files by what they do and by what they import', () => {
  expect(pure).toContain('test/core/student.test.ts');
  // Opens a panel itself, by a helper, and changes where the process is.
  for (const file of ['app/as-of', 'golden/votes', 'docs/examples'])
    expect(pure).not.toContain(`test/${file}.test.ts`);
});
