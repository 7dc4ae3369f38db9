import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { exceptions, folders } from '../support/pure-tests.js';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What one file of tests could leave to the next in the same process, or holds too much memory to be kept beside others. */
const impure = [
  /\bvi\.(mock|doMock|hoisted|stub\w+|useFakeTimers|setSystemTime|spyOn)\b/,
  /\bprocess\.(env(\.\w+|\[[^\]]+\]) =[^=]|chdir\(|on\()/,
  /\bglobalThis\.\w+ =[^=]/,
  /\b(openWorkspace|openPanel|openPanelMeasures)\(/,
];

const filesOf = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));

it('tests that share a process change nothing in it', () => {
  const files = folders.flatMap(filesOf);
  const found = files
    .filter((file) =>
      impure.some((pattern) => pattern.test(readFileSync(join(root, file), 'utf8'))),
    )
    .map((file) => basename(file).replace(/\.test\.ts$/, ''));
  expect(found.sort(), 'name the others in test/support/pure-tests.ts').toEqual([...exceptions]);
});
