import { describe, expect, it } from 'vitest';
import { doubleContainment } from '../../scripts/latent-validation/control/containment.js';
import { tableOf } from './table.js';

/** Three states against which the fourth stands alone, in one year, and another year that does not count. */
const pairs = [
  ['2 20', 0, 3],
  ['2 40', 0, 2],
  ['20 40', 0, 1],
  ['2 365', 4, 0],
  ['20 365', 4, 0],
  ['40 365', 4, 0],
] as const;
const table = tableOf(
  pairs.map(([states]) => {
    const [a, b] = states.split(' ').map(Number) as [number, number];
    return { a, b, from: 2013, values: { act: [0, 0] } };
  }),
);
const relations = (hostilityOf: (pair: number) => number) => ({
  table,
  relevantRows: () => Int32Array.from(table.dyads.year.keys()),
  mean: (row: number, domain: string) => {
    const pair = Math.floor(row / 2);
    return domain === 'hostility' ? hostilityOf(pair) : pairs[pair]![2];
  },
  variance: () => 0.01,
});

describe('double containment', () => {
  it('is two close states that are both hostile to a third', () => {
    // Every pair stands against each of the two others: six pairs, two thirds each. Close are three pairs, all hostile to the fourth.
    expect(
      doubleContainment(
        relations((pair) => pairs[pair]![1]),
        2014,
        () => 2,
      ),
    ).toEqual({ triads: 12, both: 3, share: 0.25 });
  });

  it('is none where one of the two is not hostile', () => {
    const found = doubleContainment(
      relations((pair) => (pair === 3 ? 4 : 0)),
      2014,
      () => 2,
    );
    expect(found.both).toBe(0);
  });
});
