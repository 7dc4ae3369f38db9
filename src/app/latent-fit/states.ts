import { Chain, type Moments } from '../../latent/chain.js';
import type { Dynamics } from '../../latent/dynamics.js';
import { inferStates } from '../../latent/expectation-propagation.js';
import type { Model } from '../../latent/model.js';
import type { Pair } from '../../latent/panel.js';

/** The states of a unit: cell period x domains + domain. */
export interface UnitStates {
  readonly smoothed: Moments;
  /** Without later periods; the parameters are those of all. */
  readonly filtered: Moments;
  readonly converged: boolean;
}

/** States of every unit under given parameters. */
export function statesUnder({ dynamics, items }: Model, pairs: readonly Pair[]): UnitStates[] {
  const chain = new Chain(dynamics, mostPeriods(pairs));
  return pairs.map((pair) => {
    const { smoothed, filtered, converged } = inferStates(chain, items, pair);
    return { smoothed, filtered, converged };
  });
}

/** Variance of every cell before anything is observed, for as many periods as the longest unit has. */
export function variancesBefore(dynamics: Dynamics, pairs: readonly Pair[]): Float64Array {
  const periods = mostPeriods(pairs);
  const { domains } = dynamics;
  const chain = new Chain(dynamics, 1);
  const variances = new Float64Array(periods * domains);
  chain.begin();
  for (let period = 0; period < periods; period++) {
    if (period > 0) chain.advance();
    for (let domain = 0; domain < domains; domain++)
      variances[period * domains + domain] = chain.varianceOf(domain);
  }
  return variances;
}

const mostPeriods = (pairs: readonly Pair[]): number =>
  pairs.reduce((most, { years }) => Math.max(most, years), 1);
