import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readText } from '../../../src/app/files/read-text.js';
import { DataError } from '../../../src/core/errors.js';

const folder = mkdtempSync(join(tmpdir(), 'read-text-'));
afterAll(() => rmSync(folder, { recursive: true }));
const expectation = { expected: 'a list of ties', absentHint: 'name another file' };

/** What is thrown. */
function refusalOf(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    return error;
  }
}

it('refuses what is not UTF-8, with the line: Côte and Cäte must not become one name', () => {
  const file = join(folder, 'latin1.csv');
  writeFileSync(file, Buffer.from('from,to,sign\nA,B,1\nC\xf4te,B,1\nC\xe4te,D,1\n', 'latin1'));
  const refusal = refusalOf(() => readText(file, expectation));
  expect(refusal).toBeInstanceOf(DataError);
  expect(refusal).toMatchObject({
    code: 'not-utf8',
    details: { file, line: 3, value: 'Côte,B,1', expected: 'a list of ties, in UTF-8' },
  });
});

it('reads names in UTF-8', () => {
  const file = join(folder, 'utf8.csv');
  writeFileSync(file, 'from,to,sign\nCôte,B,1\n');
  expect(readText(file, expectation)).toContain('Côte');
});
