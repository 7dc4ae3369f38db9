import { readFileSync } from 'node:fs';
import { Chain } from '../../src/latent/chain.js';
import { fitModel } from '../../src/latent/em.js';
import { inferStates } from '../../src/latent/expectation-propagation.js';
import type { Model } from '../../src/latent/model.js';
import { type Pair, panelOf } from '../../src/latent/panel.js';

/** Written by test/latent/generators/court.R: votes of the Rehnquist Court, and the posterior of MCMCpack's dynamic item-response model. */
export const court = JSON.parse(
  readFileSync(new URL('../latent/court.json', import.meta.url), 'utf8'),
) as Record<'terms' | 'mean' | 'sd', number[]> & {
  readonly votes: string[];
  readonly names: string[];
};

const terms = 11;

/** A justice is a pair here, and a case an item. */
const justices = Array.from({ length: 9 }, (_, justice): Pair => {
  const seen = Array.from({ length: terms }, (__, term) =>
    court.votes.flatMap((votes, item) =>
      court.terms[item] === term + 1 && votes[justice] !== '.'
        ? [{ item, value: Number(votes[justice]) }]
        : [],
    ),
  );
  let end = 0;
  const all = seen.flat();
  return {
    years: terms,
    starts: Int32Array.from([0, ...seen.map((cell) => (end += cell.length))]),
    items: Int32Array.from(all, ({ item }) => item),
    values: Float64Array.from(all, ({ value }) => value),
    exposures: new Float64Array(all.length),
    opportunity: new Float64Array(0),
    base: [0, 0],
  };
});

/** Votes less the mean of the case; 0 of who took no part. */
const centred = court.votes.map((votes) => {
  const given = votes.split('').map((vote) => (vote === '.' ? NaN : Number(vote)));
  const known = given.filter((vote) => !Number.isNaN(vote));
  const mean = known.reduce((sum, vote) => sum + vote, 0) / known.length;
  return given.map((vote) => (Number.isNaN(vote) ? 0 : vote - mean));
});

/** First factor of the votes, Thomas above nought: from one pair of justices alone EM ends at another, worse maximum. */
function firstFactor(): number[] {
  let factor = [0, -1, 0, 0, 0, 0, 1, 0, 0];
  for (let round = 0; round < 100; round++) {
    const next = factor.map(() => 0);
    for (const votes of centred) {
      const along = votes.reduce((sum, vote, at) => sum + vote * factor[at]!, 0);
      votes.forEach((vote, at) => (next[at]! += vote * along));
    }
    const length = Math.hypot(...next);
    factor = next.map((value) => value / length);
  }
  return factor;
}
const factor = firstFactor();

/** The priors of the reference, which is probit, in units of the logit. */
const prior = { slope: 1.7, threshold: 1.7 };
const start: Model = {
  held: true,
  dynamics: {
    domains: 1,
    persistence: Float64Array.from([1, 0]),
    innovation: Float64Array.from([0.1, 0, 0, 0]),
    initial: Float64Array.from([1.1, 0, 0, 0]),
  },
  items: centred.map((votes) => ({
    family: 'binary',
    domain: 0,
    slope: 2 * votes.reduce((sum, vote, at) => sum + vote * factor[at]!, 0),
    thresholds: Float64Array.of(0),
    opportunity: new Float64Array(0),
    scale: 1,
    prior,
  })),
};

/** Positions of the nine justices in all terms, one justice after another. */
export async function courtPositions(): Promise<{ positions: number[]; converged: boolean }> {
  const { model, converged } = await fitModel(start, panelOf(justices, 1), { tolerance: 2e-3 });
  const chain = new Chain(model.dynamics, terms);
  const positions = justices.flatMap((justice) => [
    ...inferStates(chain, model.items, justice).smoothed.mean,
  ]);
  return { positions, converged };
}

/** Those of the reference, in the same order. */
export const referencePositions: readonly number[] = court.mean.filter((_, at) =>
  court.names[at]!.startsWith('theta'),
);
