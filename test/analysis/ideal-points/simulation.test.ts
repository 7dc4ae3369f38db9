import { describe, expect, it } from 'vitest';
import {
  dynamicIdealPoints,
  staticIdealPoints,
  type IdealPoints,
} from '../../../src/analysis/index.js';
import { correlation, simulate, type Design, type Truth } from './simulate.js';

/** Truth of each point, on the side of the axis that the estimate took. */
function truthOf({ points, calls }: Truth, fit: IdealPoints): Float64Array {
  const truth = Float64Array.from(
    fit.voter,
    (voter, k) => points[(fit.period[k]! - 1) * calls.voters.length + voter]!,
  );
  return correlation(truth, fit.value) < 0 ? truth.map((x) => -x) : truth;
}

/** Share of points whose 90% interval holds the truth. */
function coverage(truth: Float64Array, { value, error }: IdealPoints): number {
  let held = 0;
  for (let k = 0; k < truth.length; k++)
    held += Number(Math.abs(truth[k]! - value[k]!) < 1.6448536 * error[k]!);
  return held / truth.length;
}

const average = (values: readonly number[]): number =>
  values.reduce((sum, x) => sum + x, 0) / values.length;

describe('votes drawn from known points', () => {
  it.each<[string, Design, number]>([
    ['a slow walk', { voters: 60, periods: 10, items: 40, walk: 0.2 }, 0.975],
    ['a fast walk', { voters: 60, periods: 10, items: 40, walk: 0.35 }, 0.965],
    ['few roll calls', { voters: 60, periods: 10, items: 20, walk: 0.3 }, 0.945],
    ['no bridges', { voters: 60, periods: 8, items: 40, walk: 0.2, returning: 0 }, 0.96],
  ])('%s: points and intervals of 90%%', (_, design, least) => {
    const fits = [1, 2, 3, 4].map((seed) => {
      const truth = simulate(seed, design);
      const fit = dynamicIdealPoints(truth.calls, { smoothing: 2 * design.walk ** 2 });
      const known = truthOf(truth, fit);
      return { r: correlation(known, fit.value), held: coverage(known, fit) };
    });
    expect(Math.min(...fits.map(({ r }) => r))).toBeGreaterThan(least);
    const held = average(fits.map((fit) => fit.held));
    expect(held).toBeGreaterThan(0.85);
    expect(held).toBeLessThan(0.95);
  });

  it('one period by itself', async () => {
    const fits = await Promise.all(
      [1, 2, 3, 4, 5, 6].map(async (seed) => {
        const truth = simulate(seed, { voters: 80, periods: 1, items: 60, walk: 0 });
        const fit = await staticIdealPoints(truth.calls);
        const known = truthOf(truth, fit);
        return { r: correlation(known, fit.value), held: coverage(known, fit) };
      }),
    );
    expect(average(fits.map(({ r }) => r))).toBeGreaterThan(0.95);
    const held = average(fits.map((fit) => fit.held));
    expect(held).toBeGreaterThan(0.85);
    expect(held).toBeLessThan(0.95);
  });

  it('bridges tie periods together that the walk leaves free', () => {
    const truth = simulate(3, { voters: 60, periods: 8, items: 40, walk: 0.3, returning: 0.5 });
    const error = (bridge: boolean): number => {
      const fit = dynamicIdealPoints(truth.calls, { smoothing: 0.18, bridge });
      const known = truthOf(truth, fit);
      return known.reduce((sum, x, k) => sum + (x - fit.value[k]!) ** 2, 0) / known.length;
    };
    expect(error(true)).toBeLessThan(error(false));
  });
});
