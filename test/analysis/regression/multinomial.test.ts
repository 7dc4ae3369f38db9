import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  multinomialFit,
  multinomialProbabilities,
  type MultinomialInput,
} from '../../../src/analysis/regression/index.js';

/** Written by generators/multinomial.py: a general optimiser of scipy. */
const { coefficients, probabilities, ...given } = JSON.parse(
  readFileSync(new URL('./multinomial.json', import.meta.url), 'utf8'),
) as Omit<MultinomialInput, 'classes'> & {
  readonly coefficients: readonly number[];
  readonly probabilities: readonly number[];
};
const input: MultinomialInput = { ...given, classes: 4 };

const expectClose = (found: ArrayLike<number>, expected: readonly number[], digits = 6): void => {
  expect(found).toHaveLength(expected.length);
  expected.forEach((value, at) => expect(found[at]).toBeCloseTo(value, digits));
};

describe('multinomialFit', () => {
  const fit = multinomialFit(input);

  it('finds the mode that an independent optimiser finds', () => {
    expectClose(fit.coefficients, coefficients);
    expectClose(multinomialProbabilities(fit, input.rows[0]!), probabilities);
  });

  it('finds the same mode from wherever the search begins', () => {
    const start = coefficients.map((_, at) => Math.sin(at) * 2);
    expectClose(multinomialFit({ ...input, start }).coefficients, [...fit.coefficients]);
    expect(multinomialFit({ ...input, start: fit.coefficients }).iterations).toBe(1);
  });

  it('counts a row as often as its weight says', () => {
    const places = input.rows.flatMap((_, at) => new Array<number>(input.weights![at]!).fill(at));
    const repeated = multinomialFit({
      ...input,
      weights: places.map(() => 1),
      rows: places.map((at) => input.rows[at]!),
      outcome: places.map((at) => input.outcome[at]!),
    });
    expectClose(repeated.coefficients, [...fit.coefficients]);
  });

  it('keeps coefficients in the order given, at the cost of as little likelihood as can be', () => {
    const b = (found: ArrayLike<number>, k: number): number => found[4 + k]!;
    const free = fit.coefficients;
    // A pair that the rows put the other way round.
    const [lower, higher] = b(free, 0) > b(free, 1) ? [0, 1] : [1, 0];
    const ordered = [{ column: 0, lower, higher }];
    const { coefficients: held } = multinomialFit({ ...input, ordered });
    expect(b(held, lower) - b(held, higher)).toBeLessThan(2e-3);
    expect(b(held, lower)).toBeGreaterThan(b(free, higher));
    expect(b(held, lower)).toBeLessThan(b(free, lower));
    // What is in order already is left alone.
    const kept = multinomialFit({
      ...input,
      ordered: [{ column: 0, lower: higher, higher: lower }],
    });
    expectClose(kept.coefficients, [...free]);
  });

  it('stays at the prior mean where rows say nothing', () => {
    const { coefficients: found } = multinomialFit({ ...input, weights: input.rows.map(() => 0) });
    expectClose(
      found.subarray(4),
      input.centre!.flatMap((of) => Array.from(of)),
    );
  });
});
