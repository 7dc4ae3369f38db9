import { describe, expect, it } from 'vitest';
import { doubleContainment } from '../../src/measures/containment/double-containment.js';
import { YearlyRanks } from '../../src/measures/shared/midranks.js';
import { reader, triads, type TriadValue } from './containment-used.js';
import { requestOf } from './frame.js';

const [usa, rus, chn, ind] = [2, 365, 710, 750];

/** External containment: two rows of the population, and one of a pair that was asked for. */
const keys = [
  [rus, chn, usa, 2014, 0.5],
  [rus, chn, usa, 2025, 0.5],
  [rus, ind, usa, 2014, 0.01],
] as const satisfies readonly TriadValue[];
const external = triads(keys, { probability: [0.9, 0.8, 0.05] });
const mutual = {
  columns: {
    rows: 2,
    ccode1: Int16Array.of(rus, rus),
    ccode2: Int16Array.of(chn, ind),
    year: Int16Array.of(2014, 2014),
    value: Float64Array.of(0.2, NaN),
    parts: { probability: Float64Array.of(0.6, NaN), threshold: Float64Array.of(0.15, 0.15) },
  },
};
const multilateral = triads([[rus, chn, usa, 2014, 0.03]]);
const used = {
  external: { columns: { ...external.columns, ranked: 2, flags: new Map([[2, 'uninformative']]) } },
  mutual,
  multilateral,
} as never;
const request = { ...requestOf(doubleContainment), pair: [rus, ind] } as never;

describe('double-containment', () => {
  const columns = doubleContainment.compute({}, request, used);
  const beside = doubleContainment.beside!({}, request, used);

  it('is the product of the two probabilities, with the bounds of any dependence', () => {
    const read = (part?: string) => reader(columns)(rus, chn, usa, 2014, part);
    expect(read()).toBeCloseTo(0.54, 12);
    expect(read('at-least')).toBeCloseTo(0.5, 12);
    expect(read('at-most')).toBe(0.6);
    expect(read('multilateral')).toBe(0.03);
    expect(read('threshold')).toBe(0.15);
  });

  it('covers the years of both, and ranks what external containment ranks', () => {
    expect(columns.rows).toBe(1);
    expect(beside.rows).toBe(1);
  });

  it('has no value where mutual containment has none, and shows the other probability', () => {
    const read = (part?: string) => reader(beside)(rus, ind, usa, 2014, part);
    expect(read()).toBeNaN();
    expect(read('external')).toBe(0.05);
    expect(read('multilateral')).toBeNaN();
    expect(beside.reasons!.get(0)).toBe('not-reported');
    expect(beside.flags!.get(0)).toBe('uninformative');
  });
});

describe('ranks of a population by year', () => {
  it('give (midrank - 1/2)/n', () => {
    const ranks = new YearlyRanks([1, 1, 2, 1, 1], Float64Array.from([3, 1, 7, 3, NaN]));
    expect(ranks.percentile(1, 1)).toBe(1 / 6);
    expect(ranks.percentile(1, 3)).toBe(2 / 3);
    expect(ranks.percentile(2, 7)).toBe(1 / 2);
    expect(ranks.percentile(3, 7)).toBeNaN();
    expect(ranks.percentile(1, NaN)).toBeNaN();
  });
});
