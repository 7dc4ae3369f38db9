import { describe, expect, it } from 'vitest';
import { layOut } from '../../../src/analysis/ideal-points/layout.js';
import {
  derivativesFor,
  derive,
  negativeLogLikelihood,
  perItem,
} from '../../../src/analysis/ideal-points/likelihood.js';
import { millsRatio } from '../../../src/analysis/ideal-points/normal.js';
import { dynamicIdealPoints, staticIdealPoints } from '../../../src/analysis/index.js';
import { runTask } from '../../../src/analysis/worker.js';
import type { Parallel } from '../../../src/core/parallel.js';
import { createRng } from '../../../src/core/rng.js';
import { voteCodes, type RollCalls } from '../../../src/core/roll-calls.js';
import { normalCdf } from '../../../src/core/special.js';
import { simulate } from './simulate.js';

const { calls } = simulate(5, { voters: 25, periods: 5, items: 25, walk: 0.3 });

/** Threads that clone what goes in and out, as real ones do. */
const cloning: Parallel = {
  run: <Output>(task: string, input: unknown) =>
    Promise.resolve(structuredClone(runTask(structuredClone({ task, input }) as never)) as Output),
  close: () => Promise.resolve(),
};

function largestDifference(a: Float64Array, b: Float64Array): number {
  expect(a.length).toBe(b.length);
  return a.reduce((most, x, k) => Math.max(most, Math.abs(x - b[k]!)), 0);
}

describe('the normal distribution', () => {
  it('has the Mills ratio of the distribution function', () => {
    for (let x = 0; x < 30; x += 0.0371) {
      const density = Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);
      const expected = normalCdf(-x) / density;
      // The lower tail of the distribution function loses digits shortly before 6.
      expect(Math.abs(millsRatio(x) / expected - 1)).toBeLessThan(x < 4 ? 1e-9 : 2e-6);
    }
    expect(millsRatio(3)).toBeCloseTo(0.30459029871010322, 14);
    expect(millsRatio(11.99)).toBeCloseTo(0.08283438774347811, 14);
  });
});

describe('the likelihood', () => {
  const rows = [...calls.ids.keys()];
  const layout = layOut(calls, rows, rows);
  const rng = createRng(8, 'state');
  const points = Float64Array.from({ length: layout.points }, () => 1.5 * rng.normal());
  const items = new Float64Array(layout.items * perItem);
  for (let item = 0; item < layout.items; item++) {
    const first = rng.normal();
    items.set([1.5 * rng.normal(), first, first + 0.2 + rng.uniform()], item * perItem);
  }
  const value = (): number => negativeLogLikelihood(layout, points, items, 0, layout.items);
  const slope = (array: Float64Array, at: number): number => {
    const [old, h] = [array[at]!, 1e-5];
    array[at] = old + h;
    const up = value();
    array[at] = old - h;
    const down = value();
    array[at] = old;
    return (up - down) / (2 * h);
  };

  it('has the derivatives of its differences', () => {
    const found = derivativesFor(layout);
    derive(layout, points, items, found);
    for (let k = 0; k < layout.points; k += 7)
      expect(Math.abs(found.pointGradient[k]! - slope(points, k))).toBeLessThan(1e-4);
    for (let q = 0; q < items.length; q += 5)
      expect(Math.abs(found.itemGradient[q]! - slope(items, q))).toBeLessThan(1e-4);
  });

  it('has the curvature of the differences of its slopes', () => {
    const [found, up, down] = [
      derivativesFor(layout),
      derivativesFor(layout),
      derivativesFor(layout),
    ];
    derive(layout, points, items, found);
    const h = 1e-5;
    const k = 11;
    const old = points[k]!;
    points[k] = old + h;
    derive(layout, points, items, up);
    points[k] = old - h;
    derive(layout, points, items, down);
    points[k] = old;
    expect((up.pointGradient[k]! - down.pointGradient[k]!) / (2 * h)).toBeCloseTo(
      found.pointCurvature[k]!,
      4,
    );
    for (let item = 0; item < layout.items; item++)
      for (let at = layout.start[item]!; at < layout.start[item + 1]!; at++) {
        if (layout.point[at] !== k) continue;
        for (let p = 0; p < perItem; p++) {
          const q = item * perItem + p;
          expect((up.itemGradient[q]! - down.itemGradient[q]!) / (2 * h)).toBeCloseTo(
            found.cross[at * perItem + p]!,
            4,
          );
        }
      }
  });
});

describe.each([
  [
    'dynamic',
    (of: RollCalls, anchor?: number) => Promise.resolve(dynamicIdealPoints(of, { anchor })),
  ],
  ['static', (of: RollCalls, anchor?: number) => staticIdealPoints(of, { anchor })],
])('%s ideal points', (model, fit) => {
  it('are the same for voters in another order', async () => {
    const order = calls.voters.map((_, v) => (v * 7 + 3) % calls.voters.length);
    const columns = calls.voters.length;
    const moved: RollCalls = {
      ...calls,
      voters: order.map((v) => calls.voters[v]!),
      votes: calls.votes.map((_, at) => calls.votes[at - (at % columns) + order[at % columns]!]!),
    };
    const [one, other] = [await fit(calls), await fit(moved)];
    const byKey = new Map(
      Array.from(other.voter, (v, k) => [`${order[v]!} ${other.period[k]!}`, other.value[k]!]),
    );
    const again = Float64Array.from(one.voter, (v, k) => byKey.get(`${v} ${one.period[k]!}`)!);
    // Sums in another order end within the tolerance of the estimate.
    expect(largestDifference(one.value, again)).toBeLessThan(2e-3);
  });

  it('do not change when yes and no change places, and turn with the anchor', async () => {
    const { yes, no, abstain, absent } = voteCodes;
    const swapped = { [yes]: no, [no]: yes, [abstain]: abstain, [absent]: absent };
    const reversed = { ...calls, votes: calls.votes.map((vote) => swapped[vote as 0 | 1 | 2 | 3]) };
    const one = await fit(calls);
    expect(largestDifference(one.value, (await fit(reversed)).value)).toBeLessThan(2e-3);
    const own = (voter: number): number =>
      one.value.reduce((sum, x, k) => sum + (one.voter[k] === voter ? x : 0), 0);
    expect(own(1)).toBeGreaterThan(0);
    if (model === 'static') return;
    const negative = calls.voters.findIndex((_, v) => own(v) < 0);
    const turned = await fit(calls, negative + 1);
    expect(
      largestDifference(
        one.value,
        turned.value.map((x) => -x),
      ),
    ).toBeLessThan(1e-12);
  });

  it('have mean 0 and variance 1 where they are to', async () => {
    const { value, period } = await fit(calls);
    const groups = model === 'static' ? [1, 2, 3, 4, 5] : [0];
    for (const group of groups) {
      const own = value.filter((_, k) => group === 0 || period[k] === group);
      const mean = own.reduce((sum, x) => sum + x, 0) / own.length;
      expect(mean).toBeCloseTo(0, 10);
      expect(own.reduce((sum, x) => sum + x * x, 0) / own.length).toBeCloseTo(1, 10);
    }
  });

  it('are the same twice', async () => {
    expect(await fit(calls)).toEqual(await fit(calls));
  });
});

describe('threads', () => {
  it('change no bit', async () => {
    const here = await staticIdealPoints(calls);
    expect(await staticIdealPoints(calls, {}, cloning)).toEqual(here);
  });
});
