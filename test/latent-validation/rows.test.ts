import { describe, expect, it } from 'vitest';
import { forecastRows } from '../../scripts/latent-validation/forecast/rows.js';
import { rowsOfRelevant, tableOfPairs } from '../../scripts/latent-validation/pair-table.js';
import type { ItemTable } from '../../src/app/latent/item-table.js';
import { tableOf } from './table.js';

const years = (from: number, to: number, of: (year: number) => number): number[] =>
  Array.from({ length: to - from + 1 }, (_, at) => of(from + at));
const whole = tableOf([
  { a: 2, b: 20, from: 1950, values: { act: years(1950, 1975, (y) => (y === 1972 ? 2 : 0)) } },
  { a: 2, b: 40, from: 1950, values: { act: years(1950, 1975, (y) => (y === 1968 ? 3 : 0)) } },
  { a: 2, b: 70, from: 1950, values: { act: years(1950, 1975, (y) => (y === 1972 ? NaN : 0)) } },
  {
    ...{ a: 2, b: 90, from: 1950, values: { act: years(1950, 1975, () => 2) } },
    relevant: years(1950, 1975, () => 0),
  },
]);
const upTo = (to: number): ItemTable => {
  const { dyads } = whole;
  return tableOfPairs(
    whole,
    Int32Array.from(dyads.year.keys()).filter((row) => dyads.year[row]! <= to),
  );
};
const asked = (onset: boolean, table = upTo(1970)) =>
  forecastRows(
    { table, mean: (row) => table.dyads.year[row]!, variance: () => 4 },
    whole,
    { item: 'act', least: 2, domain: 'hostility' },
    { origins: [1970], ahead: 3, onset, democracy: (ccode) => (ccode === 40 ? NaN : ccode / 100) },
  );

describe('rows of a forecast', () => {
  it('are the relevant dyads whose years ahead are all known', () => {
    const { pair, outcome } = asked(false);
    expect(pair).toEqual(['2 20', '2 40']);
    expect([...outcome]).toEqual([1, 0]);
  });

  it('know of the past alone', () => {
    const { columns } = asked(false);
    expect([...columns.recent!]).toEqual([0, 1]);
    expect([...columns.since!]).toEqual([Math.log(26), Math.log(3)]);
    expect([...columns['latent mean']!]).toEqual([1970, 1970]);
    expect([...columns['latent sd']!]).toEqual([2, 2]);
    expect([...columns.democracy!]).toEqual([0.02, 0]);
    expect([...columns['democracy unknown']!]).toEqual([0, 1]);
  });

  it('leave out who had an event in the last five years, where onset is asked for', () => {
    expect(asked(true).pair).toEqual(['2 20']);
  });
});

describe('the pairs that are ever relevant', () => {
  it('are kept in all their years, and so are those named', () => {
    const kept = (named: { a: number; b: number; year: number }[] = []) =>
      new Set([...rowsOfRelevant(whole, named)].map((row) => whole.dyads.ccode2[row]!));
    expect(kept()).toEqual(new Set([20, 40, 70]));
    expect(kept([{ a: 90, b: 2, year: 1960 }])).toEqual(new Set([20, 40, 70, 90]));
  });
});
