import { describe, expect, it } from 'vitest';
import { DataError } from '../../src/core/errors.js';
import { codedForce as table } from '../../src/sources/coded-force/coded-force.js';
import { codedForce } from '../../src/sources/coded-force/dataset.js';
import type { RawRow } from '../../src/sources/define.js';
import { readDataset } from '../../src/sources/read.js';
import { cleanRows, tableRows } from '../support/clean.js';

type Changes = Readonly<Record<string, string | number | null>>;
const row = (changes: Changes = {}): RawRow => ({
  ...{ a: 'RUS', b: 'UKR', from: 2021, to: 2022, level: 'use', what: 'Fighting' },
  ...{ source: 'A report', url: null, grade: 'recalled', ...changes },
});
const cleaned = (...rows: readonly Changes[]) =>
  cleanRows(codedForce, { force: rows.map(row) }).clean;

describe('the coded use of force', () => {
  it('is a list of pairs and years, each year once', async () => {
    const { clean } = await readDataset(codedForce, '/nowhere');
    const rows = tableRows(table, { 'coded-force': clean });
    expect(rows).toHaveLength(
      new Set(rows.map(({ ccode1, ccode2, year }) => `${ccode1} ${ccode2} ${year}`)).size,
    );
    expect(rows.length).toBeGreaterThan(350);
  });

  it('is a row for each year', () => {
    expect(tableRows(table, { 'coded-force': cleaned({}) })).toMatchObject([
      { ccode1: 365, ccode2: 369, year: 2021, level: 4, grade: 'recalled' },
      { ccode1: 365, ccode2: 369, year: 2022, level: 4, grade: 'recalled' },
    ]);
  });

  const faults: readonly { why: string; changes: Changes; column: string; expected: RegExp }[] = [
    { why: 'a state that is none', changes: { b: 'ZZZ' }, column: 'b', expected: /ISO3/ },
    {
      why: 'the second state first',
      changes: { a: 'UKR', b: 'RUS' },
      column: 'b',
      expected: /after/,
    },
    { why: 'an end before the beginning', changes: { to: 2020 }, column: 'to', expected: /from/ },
    {
      why: 'a page that was not read',
      changes: { grade: 'press' },
      column: 'url',
      expected: /address/,
    },
  ];
  it.each(faults)('refuses $why', ({ changes, column, expected }) => {
    let error: unknown;
    try {
      cleaned(changes);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(DataError);
    expect((error as DataError).details).toMatchObject({
      ...{ column, expected: expect.stringMatching(expected) as string },
    });
  });

  it('refuses two rows for one year', () => {
    expect(() => cleaned({}, { from: 2022, to: 2023 })).toThrow(
      /unexpected value in the column from/,
    );
  });
});
