import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readPairs } from '../../../src/app/batch/pairs.js';
import { DataError, UsageError } from '../../../src/core/errors.js';

const folder = mkdtempSync(join(tmpdir(), 'pairs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = join(folder, 'pairs.csv');

function read(text: string, asOf?: number) {
  writeFileSync(file, text);
  return readPairs(file, asOf);
}

function refusal(text: string, asOf?: number): DataError | UsageError {
  try {
    read(text, asOf);
  } catch (error) {
    if (error instanceof DataError || error instanceof UsageError) return error;
    throw error;
  }
  throw new Error('was not refused');
}

describe('a list of pairs', () => {
  it('takes codes, numbers and names, in any order of the columns, with a year or without', () => {
    const pairs = read(
      '\uFEFFThird,A,b,asof\nCHN,IND,"United States",\n365,Türkiye,2,1999\n\nRUS , FRA, DEU ,2010\n',
    );
    expect(pairs.map(({ name, line, asOf }) => [name, line, asOf])).toEqual([
      ['IND-USA-CHN', 2, undefined],
      ['TUR-USA-RUS-1999', 3, 1999],
      ['FRA-DEU-RUS-2010', 5, 2010],
    ]);
    expect(pairs[1]!.subject).toMatchObject({ asOf: 1999, pair: [640, 2], third: [365] });
  });

  it('gives the year of the command to pairs without their own', () => {
    const pairs = read('a,b,third,asOf\nIND,USA,CHN,\nFRA,DEU,RUS,1999\n', 2005);
    expect(pairs.map(({ subject }) => 'asOf' in subject && subject.asOf)).toEqual([2005, 1999]);
  });

  it('keeps a pair that did not exist in the year, with the reason', () => {
    const [pair] = read('a,b,third\nGDR,POL,USA\n');
    expect(pair!.subject).toMatchObject({ code: 'not-in-system' });
  });

  it('takes a pair twice for different third parties or years', () => {
    expect(read('a,b,third,asOf\nIND,USA,CHN,\nIND,USA,RUS,\nIND,USA,CHN,1999\n')).toHaveLength(3);
  });
});

describe('a list of pairs is refused', () => {
  const header = 'a,b,third\n';
  it.each([
    { what: 'without a line', text: '', code: 'pairs-header', line: 1 },
    { what: 'without a pair', text: header, code: 'no-pairs', line: 1 },
    {
      what: 'without a header',
      text: 'IND,USA,CHN\n',
      code: 'pairs-header',
      line: 1,
      column: 'IND',
    },
    { what: 'with semicolons', text: 'a;b;third\nIND;USA;CHN\n', code: 'pairs-header', line: 1 },
    { what: 'with another column', text: 'a,b,third,note\n', code: 'pairs-header', column: 'note' },
    { what: 'without a column', text: 'a,b\nIND,USA\n', code: 'pairs-header', column: 'third' },
    { what: 'with a column twice', text: 'a,b,B,third\n', code: 'pairs-header', column: 'b' },
    {
      what: 'with an unknown state',
      text: `${header}IND,USA,CHN\nRUS,Chnia,USA\n`,
      code: 'unknown-state',
      line: 3,
      column: 'b',
      value: 'Chnia',
    },
    { what: 'with an empty cell', text: `${header}IND,,CHN\n`, code: 'unknown-state', column: 'b' },
    {
      what: 'with a state twice in a line',
      text: `${header}IND,USA,IND\n`,
      code: 'repeated-state',
      line: 2,
      column: 'third',
    },
    {
      what: 'with a pair of a state and itself',
      text: `${header}IND,India,CHN\n`,
      code: 'repeated-state',
      column: 'b',
    },
    {
      what: 'with a pair twice, the other way round',
      text: `${header}IND,USA,CHN\nUnited States,750,710\n`,
      code: 'repeated-pair',
      line: 3,
    },
    {
      what: 'with too few columns in a line',
      text: `${header}IND,USA\n`,
      code: 'wrong-number-of-columns',
      line: 2,
    },
    {
      what: 'with a year that is none',
      text: 'a,b,third,asOf\nIND,USA,CHN,99\n',
      code: 'bad-year',
      column: 'asOf',
      value: '99',
    },
    {
      what: 'with a year outside the period',
      text: 'a,b,third,asOf\nIND,USA,CHN,1850\n',
      code: 'bad-year',
      line: 2,
      column: 'asOf',
    },
    { what: 'with an open quote', text: `${header}"IND,USA,CHN\n`, code: 'broken-csv', line: 2 },
  ])('$what', ({ text, code, what: _, ...place }) => {
    const error = refusal(text);
    expect(error).toBeInstanceOf(DataError);
    expect(error.code).toBe(code);
    expect(error.details).toMatchObject({ file, line: expect.any(Number) as number, ...place });
    expect(error.details.expected).toBeTruthy();
    expect(error.hint).toBeTruthy();
  });

  it('that is not there', () => {
    expect(() => readPairs(join(folder, 'none.csv'), undefined)).toThrow(UsageError);
  });

  it('not for a wrong year of the command: that is a wrong request', () => {
    expect(refusal('a,b,third\nIND,USA,CHN\n', 1850)).toBeInstanceOf(UsageError);
  });
});
