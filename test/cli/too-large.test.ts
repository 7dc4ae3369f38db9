import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tooLargeIn } from '../../src/cli/too-large.js';

let folder = '';
let file = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'counterpoise-'));
  file = join(folder, 'a.csv');
  writeFileSync(file, '');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function thrown(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}
const endless = (): number => 1 + endless();
const stack = thrown(endless);
const size = thrown(() => 'a'.repeat(2 ** 29));
const code = Object.assign(new Error('too long'), { code: 'ERR_STRING_TOO_LONG' });

describe('an error of size', () => {
  it.each([size, code])('is that of the file which the command names: %s', (error) => {
    expect(tooLargeIn(error, ['votes', file])).toMatchObject({ exitCode: 3, details: { file } });
  });
  it('is that of the machine where it names none, or only one to be written', () => {
    expect(tooLargeIn(size, ['panel', 'absent.csv'])).toMatchObject({ exitCode: 6 });
    expect(tooLargeIn(size, ['panel', '--out', file])).toMatchObject({ exitCode: 6 });
    expect(tooLargeIn(size, ['assess', folder])).toMatchObject({ exitCode: 6 });
  });
  it('is no excuse for other errors, and a stack too deep without a file is a bug', () => {
    expect(tooLargeIn(stack, ['votes', file])).toMatchObject({ exitCode: 3, code: 'too-deep' });
    expect(tooLargeIn(stack, ['measure', 'cinc'])).toBeUndefined();
    expect(tooLargeIn(new RangeError('tie 1–1 is a loop'), ['votes', file])).toBeUndefined();
    expect(tooLargeIn(new TypeError('x is undefined'), ['votes', file])).toBeUndefined();
  });
});
