import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const mutants = JSON.parse(
  readFileSync(resolve(root, 'scripts/mutants.json'), 'utf8'),
) as readonly {
  readonly id: string;
  readonly file: string;
  readonly find: string;
  readonly tests: readonly string[];
  readonly layer: readonly string[];
}[];

it('are at least thirty, each under a name of its own', () => {
  expect(new Set(mutants.map(({ id }) => id)).size).toBe(mutants.length);
  expect(mutants.length).toBeGreaterThanOrEqual(30);
});

it.each(mutants)('$id applies, and its tests exist', ({ file, find, tests, layer }) => {
  expect(readFileSync(resolve(root, file), 'utf8').split(find)).toHaveLength(2);
  for (const path of [...tests, ...layer]) expect(existsSync(resolve(root, path)), path).toBe(true);
});
