import { describe, expect, it } from 'vitest';
import { addLogit } from '../../src/latent/likelihood.js';
import { Points } from '../../src/latent/tilted.js';

const prior = { mean: 0.3, variance: 0.8 };

/** Moments with logits taken in one by one by their probabilities, and all at once by their logarithms. */
function bothWays(logits: readonly (readonly [slope: number, constant: number])[]) {
  const [quick, plain] = [new Points(), new Points()];
  quick.lay(prior);
  plain.lay(prior);
  for (const [slope, constant] of logits) {
    quick.takeLogit(slope, constant);
    addLogit(slope, constant, plain.at, plain.logs);
  }
  return [quick, plain].map((points) => {
    const result = { mean: 0, variance: 1 };
    points.tilt(prior, result);
    return result;
  });
}

describe('logits at points about a state', () => {
  it.each<[string, [number, number][]]>([
    ['a yes', [[1.5, -2]]],
    ['a no of a steep item', [[-9, 3]]],
    ['one so sure that its probability would be 0', [[2, -800]]],
    ['one so sure that it says nothing', [[2, 800]]],
    ['near and far ones', [[1, 0.5], [40, -35], [-1.2, 2], [0.4, -60]]], // prettier-ignore
    ['more than can be multiplied', Array.from({ length: 300 }, () => [0.1, -25])],
  ])('give the moments of the sum of their logarithms: %s', (_, logits) => {
    const [quick, plain] = bothWays(logits);
    expect(quick!.mean).toBeCloseTo(plain!.mean, 9);
    expect(quick!.variance / plain!.variance).toBeCloseTo(1, 9);
  });

  it('leave the probabilities of the last one', () => {
    for (const [slope, constant] of [
      [1.5, -2],
      [50, 10],
    ] as const) {
      // prettier-ignore
      const points = new Points();
      points.lay(prior);
      points.takeLogit(slope, constant);
      points.at.forEach((u, node) =>
        expect(points.shares[node]).toBeCloseTo(1 / (1 + Math.exp(-slope * u - constant)), 12),
      );
    }
  });
});
