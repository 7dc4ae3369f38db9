/**
 * A pass over a part of the pairs: smooths their states under a model, adds up what they say of dynamics and items, and brings each
 * site one step nearer to its items.
 */
import { Chain, type Sites } from './chain.js';
import { firstSites, improveSites, moments, offsetOf } from './expectation-propagation.js';
import { ItemSums } from './item-sums.js';
import { addLogLikelihood, type ItemParameters } from './likelihood.js';
import type { Model } from './model.js';
import { type Pair, pairAt, type Panel, sitesAt } from './panel.js';
import { type Normal, tilt } from './tilted.js';
import { TransitionSums } from './transition-sums.js';

/** What a pass adds up. */
export class PassSums {
  readonly transitions: TransitionSums;
  readonly items: readonly ItemSums[];
  /** Of the cells of the base: number, sum and sum of squares by domain. */
  readonly base: Float64Array;

  constructor({ dynamics, items }: Model) {
    this.transitions = new TransitionSums(dynamics);
    this.items = items.map((item) => new ItemSums(item));
    this.base = new Float64Array(3 * dynamics.domains);
  }

  /** Adds those of other pairs, which may come from another thread. */
  merge(other: Pick<PassSums, 'transitions' | 'items' | 'base'>): void {
    this.transitions.add(other.transitions);
    this.items.forEach((sums, at) => sums.merge(other.items[at]!));
    other.base.forEach((value, at) => (this.base[at]! += value));
  }
}

/** A pass over the pairs `from` up to before `to`; `panel` and `sites` lie in shared memory, and `sites` are changed. */
export interface PassTask {
  readonly panel: Panel;
  readonly sites: Sites;
  readonly from: number;
  readonly to: number;
  readonly model: Model;
  /** Roots by which states were divided since the last pass; none in the first. */
  readonly scales?: Float64Array;
}

const DAMPING = 0.8;

export function passOver({ panel, sites, from, to, model, scales }: PassTask): PassSums {
  const { dynamics, items } = model;
  const sums = new PassSums(model);
  let most = 1;
  for (let at = from; at < to; at++) most = Math.max(most, panel.years[at + 1]! - panel.years[at]!);
  const chain = new Chain(dynamics, most);
  const smoothed = moments(most * dynamics.domains);
  for (let at = from; at < to; at++) {
    const pair = pairAt(panel, at);
    const own = sitesAt(sites, panel, at);
    if (scales === undefined) firstSites(chain, items, pair, own);
    else {
      rescale(own, scales);
      chain.filter(pair.years, own);
    }
    chain.smooth(pair.years, smoothed, sums.transitions);
    addPair(sums, model, pair, smoothed);
    improveSites(items, pair, { sites: own, smoothed, damping: DAMPING });
  }
  return sums;
}

function addPair(
  sums: PassSums,
  { dynamics: { domains }, items }: Model,
  pair: Pair,
  { mean, variance }: { mean: Float64Array; variance: Float64Array },
): void {
  const state = { mean: 0, variance: 1 };
  for (let cell = 0; cell < pair.years * domains; cell++) {
    state.mean = mean[cell]!;
    state.variance = variance[cell]!;
    const year = Math.floor(cell / domains);
    for (let k = pair.starts[cell]!; k < pair.starts[cell + 1]!; k++) {
      const item = pair.items[k]!;
      if (items[item]!.tied !== undefined) continue;
      const start = year * items[item]!.opportunity.length;
      const seen = items[item]!.silent ? heard(items[item]!, pair, k, year, state) : state;
      sums.items[item]!.add(pair.values[k]!, pair.exposures[k]!, seen, pair.opportunity, start);
    }
    if (year >= pair.base[0] && year < pair.base[1]) {
      const place = 3 * (cell % domains);
      sums.base[place]! += 1;
      sums.base[place + 1]! += state.mean;
      sums.base[place + 2]! += state.mean ** 2 + state.variance;
    }
  }
}

/**
 * A state as it would be if a silent observation moved it: its item would come out too flat, as in a regression on what is measured
 * with error, if the state were taken as the others leave it.
 */
function heard(
  item: ItemParameters,
  pair: Pair,
  observation: number,
  year: number,
  state: Readonly<Normal>,
): Normal {
  const result = { ...state };
  const offset = offsetOf(item, pair, observation, year);
  tilt(state, result, (at, into) =>
    addLogLikelihood(item, pair.values[observation]!, offset, at, into),
  );
  return result;
}

/** Sites of states that were divided by a root each. */
function rescale({ precision, shift }: Sites, scales: Float64Array): void {
  for (let cell = 0; cell < precision.length; cell++) {
    const scale = scales[cell % scales.length]!;
    precision[cell]! *= scale * scale;
    shift[cell]! *= scale;
  }
}
