import { describe, expect, it } from 'vitest';
import { averagePrecision, logScore } from '../../scripts/latent-validation/forecast/scores.js';
import { compare, type Scored } from '../../scripts/latent-validation/forecast/compare.js';
import { createRng } from '../../src/core/rng.js';

describe('average precision', () => {
  it('is that of scikit-learn’s example', () => {
    expect(averagePrecision([0.1, 0.4, 0.35, 0.8], [0, 0, 1, 1])).toBeCloseTo(0.8333333, 6);
  });

  it('is the share of events where all forecasts are equal, in whatever order they stand', () => {
    expect(averagePrecision([0.5, 0.5, 0.5, 0.5], [1, 0, 0, 0])).toBe(0.25);
    expect(averagePrecision([0.5, 0.5, 0.5, 0.5], [0, 0, 0, 1])).toBe(0.25);
  });

  it('counts a row of weight 2 as two rows, and one of weight 0 not at all', () => {
    const twice = averagePrecision([0.9, 0.9, 0.8, 0.7, 0.2], [0, 0, 1, 0, 1]);
    expect(averagePrecision([0.9, 0.8, 0.7, 0.2, 0.6], [0, 1, 0, 1, 1], [2, 1, 1, 1, 0])).toBe(
      twice,
    );
  });

  it('is not a number without an event', () => {
    expect(averagePrecision([0.1, 0.2], [0, 0])).toBeNaN();
  });
});

describe('the log score', () => {
  it('is the mean logarithm of what was given to what happened', () => {
    expect(logScore([0.8, 0.25], [1, 0])).toBeCloseTo((Math.log(0.8) + Math.log(0.75)) / 2, 12);
  });

  it('does not stumble over a sure forecast that does not count', () => {
    expect(logScore([1, 0.5], [0, 1], [0, 1])).toBe(Math.log(0.5));
  });
});

describe('the gain of a forecast', () => {
  const outcome = Float64Array.from({ length: 400 }, (_, row) => (row % 8 === 0 ? 1 : 0));
  const rng = createRng(1, 'noise');
  const noise = outcome.map(() => 0.1 + 0.1 * rng.uniform());
  const scored = (latent: Float64Array): Scored => ({
    pair: [...outcome.keys()].map((row) => `${row % 100} 0`),
    outcome,
    forecast: { persistence: noise, usual: noise, latent },
  });

  it('clears nought where it knows what the other does not', () => {
    const { averagePrecision: gain } = compare(
      scored(noise.map((value, row) => value + 0.3 * outcome[row]!)),
      createRng(1, 'draws'),
    );
    expect(gain.gain).toBeGreaterThan(0.5);
    expect(gain.interval[0]).toBeGreaterThan(0);
  });

  it('is nought where it knows the same', () => {
    const { averagePrecision: gain, logScore: log } = compare(scored(noise), createRng(1, 'draws'));
    expect([gain.gain, ...gain.interval, log.gain, ...log.interval]).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('is the same for the same seed', () => {
    const make = () => compare(scored(noise.map((value) => 1 - value)), createRng(2, 'draws'));
    expect(make()).toEqual(make());
  });
});
