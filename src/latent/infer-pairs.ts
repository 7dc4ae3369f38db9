/**
 * The states of all pairs under a model: smoothed, with sites brought to rest pair by pair, and filtered, which no
 * later year enters; and the variances that domains have before anything is known, of which information, 1 - posterior
 * / prior variance, is reckoned.
 */
import type { Parallel } from '../core/parallel.js';
import { comesApart, eachDomain } from './apart.js';
import { Chain } from './chain.js';
import type { Dynamics, Moments } from './dynamics.js';
import { inferStates, moments, type Rounds } from './expectation-propagation.js';
import type { Model } from './model.js';
import { longest, momentsOf, pairAt, pairsIn, type Panel } from './panel.js';
import { overParts, type Part } from './parts.js';

/** Moments of year x domains + domain, years as in the panel. */
export interface PanelStates {
  readonly smoothed: Required<Moments>;
  readonly filtered: Required<Moments>;
}

/** States of a part of the pairs, put into shared memory. */
export interface StatesTask extends Part {
  readonly panel: Panel;
  readonly model: Model;
  readonly into: PanelStates;
  readonly rounds: Rounds;
}

/** Pairs whose sites did not come to rest. */
export function inferPairs({ panel, model, into, rounds, from, to }: StatesTask): number[] {
  const unsettled: number[] = [];
  const { domains } = model.dynamics;
  const chain = new Chain(model.dynamics, longest(panel, from, to));
  for (let at = from; at < to; at++) {
    const found = inferStates(chain, model.items, pairAt(panel, at), rounds);
    if (!found.converged) unsettled.push(at);
    const start = panel.years[at]! * domains;
    for (const kind of ['smoothed', 'filtered'] as const)
      for (const moment of ['mean', 'variance', 'level'] as const)
        into[kind][moment].set(found[kind][moment], start);
  }
  return unsettled;
}

export interface StatesOfAll extends PanelStates {
  /** Prior variance of year x domains + domain, years counted from the first of a pair, up to those of the longest. */
  readonly prior: Float64Array;
  /** Pairs whose sites did not come to rest in the rounds allowed. */
  readonly unsettled: readonly number[];
}

export interface StatesOptions extends Rounds {
  /** Threads that run `inferPairs` as the task `latent-states`. The result is the same to the bit for any number of them. */
  readonly parallel?: Parallel;
}

export async function statesOfAll(
  model: Model,
  panel: Panel,
  options: StatesOptions = {},
): Promise<StatesOfAll> {
  if (!comesApart(model)) return statesTogether(model, panel, options);
  const { domains } = panel;
  const into = { smoothed: momentsOf(panel), filtered: momentsOf(panel) };
  const prior = new Float64Array(longest(panel, 0, pairsIn(panel)) * domains);
  const unsettled = new Set<number>();
  let domain = 0;
  for (const one of eachDomain(model, panel)) {
    const found = await statesTogether(one.model, one.panel, options);
    for (const kind of ['smoothed', 'filtered'] as const)
      for (const moment of ['mean', 'variance', 'level'] as const)
        spread(found[kind][moment], into[kind][moment], domain, domains);
    spread(found.prior, prior, domain, domains);
    for (const pair of found.unsettled) unsettled.add(pair);
    domain++;
  }
  return { ...into, prior, unsettled: [...unsettled].sort((a, b) => a - b) };
}

function spread(one: Float64Array, into: Float64Array, domain: number, domains: number): void {
  for (let year = 0; year < one.length; year++) into[year * domains + domain] = one[year]!;
}

async function statesTogether(
  model: Model,
  panel: Panel,
  { parallel, ...rounds }: StatesOptions,
): Promise<StatesOfAll> {
  const into = { smoothed: momentsOf(panel), filtered: momentsOf(panel) };
  const unsettled = await overParts(
    panel,
    'latent-states',
    inferPairs,
    (part): StatesTask => ({ panel, model, into, rounds, ...part }),
    parallel,
  );
  const prior = priorVariances(model.dynamics, longest(panel, 0, pairsIn(panel)));
  return { ...into, prior, unsettled: unsettled.flat() };
}

function priorVariances(dynamics: Dynamics, years: number): Float64Array {
  const chain = new Chain(dynamics, years);
  const prior = moments(years * dynamics.domains);
  chain.begin();
  for (let year = 0; year < years; year++) {
    if (year > 0) chain.advance();
    chain.putFiltered(year, prior);
  }
  return prior.variance;
}
