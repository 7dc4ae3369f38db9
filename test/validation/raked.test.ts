import { describe, expect, it } from 'vitest';
import { rakedWeights } from '../../scripts/validation/raked.js';
import { rowOf } from './rows.js';

const [RIVALRY, CONVENIENCE] = [0, 1];
const repeated = (times: number, make: (at: number) => ReturnType<typeof rowOf>) =>
  Array.from({ length: times }, (_, at) => make(at));
const chosen = (row: ReturnType<typeof rowOf>) => ({
  ...row,
  label: { ...row.label, stratum: 'listed-not-rivals' },
});

describe('rows that count as if none had been sought out', () => {
  const listed = { rivalry: true };
  const rows = [
    ...repeated(12, (at) => rowOf([2, at], 2000, RIVALRY, listed)),
    ...repeated(4, (at) => rowOf([20, at], 2000, CONVENIENCE, listed)),
    ...repeated(20, (at) => chosen(rowOf([40, at], 2000, CONVENIENCE, listed))),
    ...repeated(2, (at) => rowOf([70, at], 2000, RIVALRY)),
    ...repeated(22, (at) => rowOf([90, at], 2000, CONVENIENCE)),
  ];
  const weights = rakedWeights(rows, 2);
  const sumOf = (isIn: (row: (typeof rows)[number]) => boolean): number =>
    rows.reduce((sum, row, at) => sum + (isIn(row) ? weights[at]! : 0), 0);

  it('leave the numbers of rows by rule and by degree as they are', () => {
    expect(sumOf((row) => row.listed.rivalry)).toBeCloseTo(36, 6);
    expect(sumOf((row) => !row.listed.rivalry)).toBeCloseTo(24, 6);
    expect(sumOf((row) => row.reading === RIVALRY)).toBeCloseTo(14, 6);
  });

  it('let degrees go with the rule as in rows chosen at random', () => {
    const cell = (isListed: boolean, reading: number): number =>
      sumOf((row) => row.listed.rivalry === isListed && row.reading === reading);
    const odds =
      (cell(true, RIVALRY) * cell(false, CONVENIENCE)) /
      (cell(true, CONVENIENCE) * cell(false, RIVALRY));
    expect(odds).toBeCloseTo((12.5 * 22.5) / (4.5 * 2.5), 6);
  });

  it('count for less where they were sought out', () => {
    expect(weights[16]).toBeLessThan(1);
    expect(weights[0]).toBeGreaterThan(1);
  });
});
