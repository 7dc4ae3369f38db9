import { Matrix, inverse } from 'ml-matrix';
import { describe, expect, it } from 'vitest';
import { Chain } from '../../src/latent/chain.js';
import type { Dynamics } from '../../src/latent/dynamics.js';
import { inferStates, type Observed } from '../../src/latent/expectation-propagation.js';
import { addLogLikelihood, type ItemParameters } from '../../src/latent/likelihood.js';
import { covarianceOfDomains } from '../support/latent.js';

const dynamics: Dynamics = {
  domains: 1,
  persistence: Float64Array.from([1, 0.8]),
  innovation: Float64Array.from([0.01, 0, 0, 0.15]),
  initial: Float64Array.from([0.6, 0, 0, 0.4]),
};

const item = (changes: Partial<ItemParameters>): ItemParameters => ({
  family: 'binary',
  domain: 0,
  slope: 1.5,
  thresholds: Float64Array.from([1]),
  opportunity: new Float64Array(0),
  scale: 1,
  ...changes,
});
const items: readonly ItemParameters[] = [
  item({}),
  item({ family: 'ordinal', slope: 1.2, thresholds: Float64Array.from([0.5, 1, 1.5, 2]) }),
  item({ family: 'count', slope: 0.7, thresholds: Float64Array.from([-0.5]) }),
  item({ family: 'continuous', slope: 0.9, thresholds: Float64Array.from([0.2]), scale: 0.6 }),
  item({ slope: 0.8, thresholds: Float64Array.from([-1]) }),
  item({ slope: -1.1, thresholds: Float64Array.from([-0.3]) }),
];

/** By year: [item, value, offset]. */
type Years = readonly (readonly (readonly [number, number, number])[])[];

function observedOf(years: Years): Observed {
  const all = years.flat();
  let end = 0;
  return {
    years: years.length,
    starts: Int32Array.from([0, ...years.map((cell) => (end += cell.length))]),
    items: Int32Array.from(all, ([which]) => which),
    values: Float64Array.from(all, ([, value]) => value),
    exposures: Float64Array.from(all, ([, , offset]) => offset),
    opportunity: new Float64Array(0),
  };
}

/** Means and variances by adding up the posterior over a grid of all years. */
function byQuadrature(years: Years, points = 61, reach = 5) {
  const size = years.length;
  const precision = inverse(covarianceOfDomains(dynamics, size));
  const grid = Float64Array.from(
    { length: points },
    (_, k) => -reach + (2 * reach * k) / (points - 1),
  );
  const logs = years.map((cell) => {
    const into = new Float64Array(points);
    for (const [which, value, offset] of cell)
      addLogLikelihood(items[which]!, value, offset, grid, into);
    return into;
  });
  const sums = { weight: 0, first: new Float64Array(size), second: new Float64Array(size) };
  const place = new Int32Array(size);
  const visit = (year: number): void => {
    if (year < size) {
      for (place[year] = 0; place[year] < points; place[year]++) visit(year + 1);
      return;
    }
    let log = 0;
    for (let i = 0; i < size; i++) {
      log += logs[i]![place[i]!]!;
      for (let j = 0; j < size; j++)
        log -= 0.5 * grid[place[i]!]! * precision.get(i, j) * grid[place[j]!]!;
    }
    const weight = Math.exp(log);
    sums.weight += weight;
    for (let i = 0; i < size; i++) {
      sums.first[i]! += weight * grid[place[i]!]!;
      sums.second[i]! += weight * grid[place[i]!]! ** 2;
    }
  };
  visit(0);
  const mean = sums.first.map((value) => value / sums.weight);
  return { mean, variance: sums.second.map((value, at) => value / sums.weight - mean[at]! ** 2) };
}

const infer = (years: Years) =>
  inferStates(new Chain(dynamics, years.length), items, observedOf(years));

describe('expectation propagation', () => {
  it.each<[string, Years]>([
    [
      'binary items',
      [
        [
          [0, 1, 0],
          [5, 0, 0],
        ],
        [[0, 0, 0]],
        [[0, 1, 0.5]],
      ],
    ],
    ['an ordinal act, years apart', [[[1, 4, 0]], [], [[1, 0, -1]]]],
    ['counts with exposure', [[[2, 3, 0]], [[2, 0, 1]], [[2, 9, 0.3]]]],
    [
      'a mixture',
      [
        [
          [0, 1, 0],
          [3, 1.4, 0],
        ],
        [
          [1, 2, 0],
          [2, 1, 0],
        ],
        [
          [4, 0, 0],
          [5, 1, 0],
        ],
      ],
    ],
    ['the rare act in quiet years', [[[1, 0, -2]], [[1, 4, -2]], [[1, 0, -2]]]],
  ])('comes within .03 of a standard deviation of the posterior: %s', (_, years) => {
    const { smoothed, converged } = infer(years);
    const exact = byQuadrature(years);
    expect(converged).toBe(true);
    exact.mean.forEach((mean, at) => {
      const spread = Math.sqrt(exact.variance[at]!);
      expect(Math.abs(smoothed.mean[at]! - mean) / spread).toBeLessThan(0.03);
      expect(Math.sqrt(smoothed.variance[at]!) / spread).toBeCloseTo(1, 1);
    });
  });

  it('is exact for continuous items', () => {
    const years: Years = [
      [[3, 1.2, 0]],
      [
        [3, -0.4, 0.1],
        [3, 0.9, 0],
      ],
      [],
      [[3, 2, 0]],
    ];
    const { smoothed, rounds } = infer(years);
    const { slope, thresholds, scale } = items[3]!;
    const precision = years.map((cell) => (cell.length * slope ** 2) / scale ** 2);
    const shift = years.map((cell) =>
      cell.reduce((sum, [, value, offset]) => sum + (value - offset + thresholds[0]!), 0),
    );
    const after = inverse(
      Matrix.add(inverse(covarianceOfDomains(dynamics, 4)), Matrix.diag(precision)),
    );
    const mean = after.mmul(Matrix.columnVector(shift.map((sum) => (sum * slope) / scale ** 2)));
    mean.to1DArray().forEach((value, at) => expect(smoothed.mean[at]).toBeCloseTo(value, 8));
    after.diagonal().forEach((value, at) => expect(smoothed.variance[at]).toBeCloseTo(value, 8));
    expect(rounds).toBe(1);
  });

  it('filters without later years, and agrees with the smoothed states in the last', () => {
    const years: Years = [[[0, 1, 0]], [[1, 3, 0]], [[2, 2, 0]], [[0, 0, 0]]];
    const other: Years = [...years.slice(0, 2), [[2, 9, 0]], [[0, 1, 0]]];
    const [a, b] = [infer(years), infer(other)];
    expect(a.filtered.mean.slice(0, 2)).toEqual(b.filtered.mean.slice(0, 2));
    expect(a.filtered.mean[2]).not.toBe(b.filtered.mean[2]);
    expect(a.filtered.mean[3]).toBeCloseTo(a.smoothed.mean[3]!, 1);
    expect(a.smoothed.mean[0]).not.toBe(b.smoothed.mean[0]);
  });

  it('is the prior where nothing is known', () => {
    const { smoothed } = infer([[], [], []]);
    expect([...smoothed.mean]).toEqual([0, 0, 0]);
    expect(smoothed.variance[0]).toBeCloseTo(1, 12);
  });
});

describe('likelihoods', () => {
  it('add up to one over the values of an item', () => {
    const at = Float64Array.from([-2, 0, 1.3]);
    const total = (
      which: number,
      values: readonly number[],
      constant = (_: number): number => 0,
    ) => {
      const sum = new Float64Array(at.length);
      for (const value of values) {
        const logs = new Float64Array(at.length);
        addLogLikelihood(items[which]!, value, 0.4, at, logs);
        logs.forEach((log, node) => (sum[node]! += Math.exp(log - constant(value))));
      }
      return [...sum];
    };
    const factorial = (n: number): number => (n < 2 ? 0 : Math.log(n) + factorial(n - 1));
    const upTo = (n: number): number[] => Array.from({ length: n }, (_, value) => value);
    for (const sum of [total(0, upTo(2)), total(1, upTo(5)), total(2, upTo(60), factorial)])
      for (const value of sum) expect(value).toBeCloseTo(1, 10);
  });
});
