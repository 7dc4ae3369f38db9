import { describe, expect, it } from 'vitest';
import { createRng } from '../../src/core/rng.js';
import { ItemSums } from '../../src/latent/item-sums.js';
import type { ItemParameters } from '../../src/latent/likelihood.js';

const start = (changes: Partial<ItemParameters>): ItemParameters => ({
  family: 'binary',
  domain: 0,
  slope: 0.5,
  thresholds: Float64Array.from([0]),
  opportunity: Float64Array.from([0, 0]),
  scale: 1,
  ...changes,
});

interface Seen {
  readonly value: number;
  readonly u: number;
  readonly z: Float64Array;
  readonly exposure: number;
}

/** Steps until the parameters stand, the states known but for a little. */
function fitted(item: ItemParameters, seen: readonly Seen[], variance = 1e-6): ItemParameters {
  let now = item;
  for (let round = 0; round < 40; round++) {
    const sums = new ItemSums(now);
    for (const { value, u, z, exposure } of seen)
      sums.add(value, exposure, { mean: u, variance }, z);
    now = sums.stepped();
  }
  return now;
}

const logistic = (eta: number): number => 1 / (1 + Math.exp(-eta));

/** Observations under a truth: states, opportunity and values. */
function drawn(truth: ItemParameters, count: number): Seen[] {
  const rng = createRng(4, truth.family);
  return Array.from({ length: count }, () => {
    const u = rng.normal();
    const z = Float64Array.from([rng.normal(), rng.uniform() < 0.3 ? 1 : 0]);
    const exposure = truth.family === 'count' ? 0.5 * rng.normal() : 0;
    const offset = exposure + z.reduce((sum, value, k) => sum + value * truth.opportunity[k]!, 0);
    const eta = (c: number): number => truth.slope * u + offset - truth.thresholds[c]!;
    const valueOf = (): number => {
      if (truth.family === 'binary') return rng.uniform() < logistic(eta(0)) ? 1 : 0;
      if (truth.family === 'continuous') return eta(0) + truth.scale * rng.normal();
      if (truth.family === 'ordinal') {
        let value = 0;
        while (value < truth.thresholds.length && rng.uniform() < logistic(eta(value))) value++;
        return value;
      }
      let [count, product] = [0, rng.uniform()];
      for (const least = Math.exp(-Math.exp(eta(0))); product > least; count++)
        product *= rng.uniform();
      return count;
    };
    return { value: valueOf(), u, z, exposure };
  });
}

describe('the parameters of an item', () => {
  it.each<ItemParameters>([
    start({
      slope: 1.4,
      thresholds: Float64Array.from([1.2]),
      opportunity: Float64Array.from([-0.6, 0.9]),
    }),
    start({
      family: 'ordinal',
      slope: 1.1,
      thresholds: Float64Array.from([0.8, 0.2, 1]),
      opportunity: Float64Array.from([0.4, -0.5]),
    }),
    start({
      family: 'count',
      slope: 0.6,
      thresholds: Float64Array.from([-0.3]),
      opportunity: Float64Array.from([0.2, 0.3]),
    }),
    start({
      family: 'continuous',
      slope: -0.8,
      thresholds: Float64Array.from([0.4]),
      opportunity: Float64Array.from([0.5, 0.1]),
      scale: 0.7,
    }),
  ])('come back from what was drawn with them: $family', (truth) => {
    const seen = drawn(truth, 12_000);
    const found = fitted(
      start({ family: truth.family, thresholds: truth.thresholds.map(() => 0) }),
      seen,
    );
    expect(Math.abs(found.slope - truth.slope)).toBeLessThan(0.09);
    truth.thresholds.forEach((value, at) =>
      expect(Math.abs(found.thresholds[at]! - value)).toBeLessThan(0.12),
    );
    truth.opportunity.forEach((value, at) =>
      expect(Math.abs(found.opportunity[at]! - value)).toBeLessThan(0.12),
    );
    expect(found.scale / truth.scale).toBeCloseTo(1, 1);
  });

  it('stand where the gradient is nought: numbers against differences of the expected log likelihood', () => {
    const item = start({ slope: 0.9, thresholds: Float64Array.from([0.3]) });
    const z = Float64Array.from([0.5, -1]);
    const gradient = (of: ItemParameters): Float64Array => {
      const sums = new ItemSums(of);
      sums.add(1, 0.2, { mean: 0.4, variance: 0.3 }, z);
      sums.add(0, -0.1, { mean: -1, variance: 0.8 }, z);
      return sums.gradient;
    };
    const hessian = new ItemSums(item);
    hessian.add(1, 0.2, { mean: 0.4, variance: 0.3 }, z);
    hessian.add(0, -0.1, { mean: -1, variance: 0.8 }, z);
    const step = 1e-5;
    const moved = { ...item, slope: item.slope + step };
    const change = gradient(moved).map((value, at) => (value - gradient(item)[at]!) / step);
    for (let at = 0; at < 4; at++) expect(hessian.hessian[at]).toBeCloseTo(change[at]!, 4);
  });

  it('are the same for the sums of two halves', () => {
    const truth = start({ slope: 1.2, thresholds: Float64Array.from([0.5]) });
    const seen = drawn(truth, 400);
    const sumOf = (part: readonly Seen[]): ItemSums => {
      const sums = new ItemSums(truth);
      for (const { value, u, z } of part) sums.add(value, 0, { mean: u, variance: 0.2 }, z);
      return sums;
    };
    const halves = sumOf(seen.slice(0, 150));
    halves.merge(sumOf(seen.slice(150)));
    const whole = sumOf(seen).stepped();
    expect(halves.stepped().slope).toBeCloseTo(whole.slope, 12);
    expect(sumOf([]).stepped()).toBe(truth);
  });
});
