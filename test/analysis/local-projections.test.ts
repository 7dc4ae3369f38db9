import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { localProjections, shiftedP } from '../../src/analysis/local-projections.js';
import { createRng } from '../../src/core/rng.js';

interface Reference {
  y: (number | null)[];
  x: number[];
  projections: Record<'horizon' | 'n' | 'coefficient' | 'robust' | 'hac' | 'low', number>[];
}
/** Written by generators/local_projections.R: lm on shifted series, sandwich. */
const reference = JSON.parse(
  readFileSync(new URL('./local-projections.json', import.meta.url), 'utf8'),
) as Reference;
const outcome = Float64Array.from(reference.y, (value) => value ?? NaN);
const impulse = Float64Array.from(reference.x);

const near = (found: number, expected: number): void =>
  expect(Math.abs(found / expected - 1)).toBeLessThan(1e-8);

describe('local projections', () => {
  it('agree with lm and sandwich at every horizon, a year without a value left out', () => {
    const found = localProjections({ outcome, impulse });
    expect(found.map(({ horizon }) => horizon)).toEqual([0, 1, 2, 3, 4, 5]);
    found.forEach(({ n, coefficient, robust, hac }, at) => {
      const expected = reference.projections[at]!;
      expect(n).toBe(expected.n);
      near(coefficient!, expected.coefficient);
      near(robust!.error!, expected.robust);
      near(robust!.interval![0], expected.low);
      near(hac!.error!, expected.hac);
    });
  });

  it('give no number for fewer than 25 years', () => {
    const found = localProjections({
      outcome: outcome.subarray(20, 48),
      impulse: impulse.subarray(20, 48),
    });
    expect(found.map(({ n }) => n)).toEqual([26, 25, 24, 23, 22, 21]);
    expect(found[1]!.coefficient).not.toBeNull();
    expect(found[2]).toMatchObject({ coefficient: null, untestable: 'too-few-years' });
  });

  it('give no number for an impulse that does not move', () => {
    const found = localProjections({ outcome, impulse: new Float64Array(48).fill(0.5) });
    expect(found[0]).toMatchObject({ coefficient: null, robust: null, untestable: 'no-variation' });
  });

  it('hold a known response about as often as they say', () => {
    // y_t = .5 y_(t-1) + .4 x_(t-1) + e: the response to x after h years is .4 times the sum of .5^j .7^(h-j).
    const horizons = 3;
    const known = [0.4, 0.4 * (0.5 + 0.7), 0.4 * (0.25 + 0.35 + 0.49)];
    const held = [0, 0, 0];
    const runs = 200;
    for (let run = 0; run < runs; run++) {
      const rng = createRng(run, 'projection');
      const [x, y] = [new Float64Array(80), new Float64Array(80)];
      for (let t = 1; t < 80; t++) {
        x[t] = 0.7 * x[t - 1]! + rng.normal();
        y[t] = 0.5 * y[t - 1]! + 0.4 * x[t - 1]! + rng.normal();
      }
      const found = localProjections({ outcome: y, impulse: x, horizons });
      known.forEach((value, h) => {
        const [low, high] = found[h]!.robust!.interval!;
        if (low <= value && value <= high) held[h]!++;
      });
    }
    for (const count of held) {
      expect(count / runs).toBeGreaterThan(0.83);
      expect(count / runs).toBeLessThan(0.97);
    }
  });

  it('have a p by shifts in time: uniform where nothing follows, small where something does', () => {
    const pOf = (seed: number, pull: number): number => {
      const rng = createRng(seed, 'shifts');
      const [x, y] = [new Float64Array(40), new Float64Array(40)];
      for (let t = 1; t < 40; t++) {
        x[t] = 0.7 * x[t - 1]! + rng.normal();
        y[t] = 0.5 * y[t - 1]! + pull * x[t - 1]! + rng.normal();
      }
      return shiftedP({ outcome: y, impulse: x, horizons: 0 })[0]!;
    };
    const ps = Array.from({ length: 100 }, (_, seed) => pOf(seed, 0));
    expect(ps.filter((p) => p <= 0.1).length).toBeLessThan(20);
    expect(ps.filter((p) => p <= 0.5).length).toBeGreaterThan(35);
    expect(ps.filter((p) => p <= 0.5).length).toBeLessThan(65);
    // The years beside the true one may come as far.
    expect(pOf(1, 2)).toBeLessThanOrEqual(3 / 40);
  });

  it('count a shift without an estimate as one that comes as far', () => {
    // One step: shifted to either end it does not vary in the years that count.
    const step = Float64Array.from({ length: 30 }, (_, t) => Number(t === 15));
    const noise = createRng(3, 'noise');
    const y = Float64Array.from({ length: 30 }, (_, t) => noise.normal() + 50 * Number(t === 16));
    const [p] = shiftedP({ outcome: y, impulse: step, horizons: 0, lags: 1 });
    const coefficientAt = (by: number) =>
      localProjections({
        ...{ outcome: y, horizons: 0, lags: 1 },
        impulse: step.map((_, t) => step[(t + by) % 30]!),
      })[0]!.coefficient;
    const shifts = Array.from({ length: 29 }, (_, at) => coefficientAt(at + 1));
    const silent = shifts.filter((one) => one === null).length;
    const far = shifts.filter((one) => Math.abs(one ?? 0) >= Math.abs(coefficientAt(0)!)).length;
    expect(silent).toBeGreaterThan(0);
    expect(p).toBeCloseTo((1 + silent + far) / 30, 12);
  });
});
