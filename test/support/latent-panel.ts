import { createRng } from '../../src/core/rng.js';
import type { Model } from '../../src/latent/model.js';
import type { Pair } from '../../src/latent/panel.js';

export interface SimulatedPair extends Pair {
  /** True states of the domains, year by year. */
  readonly truth: Float64Array;
}

const logistic = (eta: number): number => 1 / (1 + Math.exp(-eta));

/** Pairs drawn under a model without correlations between domains, each item seen in `share` of the years. */
export function simulatedPairs(
  { dynamics, items }: Model,
  { pairs, years, share, seed }: { pairs: number; years: number; share: number; seed: number },
): SimulatedPair[] {
  const { domains, persistence, innovation, initial } = dynamics;
  const states = 2 * domains;
  const root = (matrix: Float64Array, i: number): number => Math.sqrt(matrix[i * states + i]!);
  return Array.from({ length: pairs }, (_, pair) => {
    const rng = createRng(seed, `pair ${pair}`);
    const truth = new Float64Array(years * domains);
    const state = Float64Array.from({ length: states }, (_, i) => root(initial, i) * rng.normal());
    const starts = [0];
    const seen: { item: number; value: number }[] = [];
    for (let year = 0; year < years; year++) {
      for (let i = 0; year > 0 && i < states; i++)
        state[i] = persistence[i]! * state[i]! + root(innovation, i) * rng.normal();
      for (let domain = 0; domain < domains; domain++) {
        const u = state[2 * domain]! + state[2 * domain + 1]!;
        truth[year * domains + domain] = u;
        items.forEach((one, item) => {
          if (one.domain !== domain || rng.uniform() >= share) return;
          const eta = (c: number): number => one.slope * u - one.thresholds[c]!;
          if (one.family === 'binary')
            seen.push({ item, value: rng.uniform() < logistic(eta(0)) ? 1 : 0 });
          else if (one.family === 'continuous')
            seen.push({ item, value: eta(0) + one.scale * rng.normal() });
          else if (one.family === 'ordinal') {
            let value = 0;
            while (value < one.thresholds.length && rng.uniform() < logistic(eta(value))) value++;
            seen.push({ item, value });
          } else {
            let [value, product] = [0, rng.uniform()];
            for (const least = Math.exp(-Math.exp(eta(0))); product > least; value++)
              product *= rng.uniform();
            seen.push({ item, value });
          }
        });
        starts.push(seen.length);
      }
    }
    return {
      years,
      starts: Int32Array.from(starts),
      items: Int32Array.from(seen, ({ item }) => item),
      values: Float64Array.from(seen, ({ value }) => value),
      exposures: new Float64Array(seen.length),
      opportunity: new Float64Array(0),
      base: [0, years],
      truth,
    };
  });
}
