/**
 * A pass over a part of the pairs: smooths their states under a model, adds up what they say of dynamics and items, and
 * brings each site one step nearer to its items.
 */
import { Chain, type Sites } from './chain.js';
import type { Moments } from './dynamics.js';
import { firstSites, improveSite, moments, takeIn } from './expectation-propagation.js';
import { ItemSums } from './item-sums.js';
import type { ItemParameters } from './likelihood.js';
import type { Model } from './model.js';
import { longest, type Pair, pairAt, type Panel, sitesAt } from './panel.js';
import type { Part } from './parts.js';
import { type Normal, Points } from './tilted.js';
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

  /** Adds those of other pairs, which may come from another thread, `weight` times. */
  merge(other: Pick<PassSums, 'transitions' | 'items' | 'base'>, weight = 1): void {
    this.transitions.add(other.transitions, weight);
    this.items.forEach((sums, at) => sums.merge(other.items[at]!, weight));
    other.base.forEach((value, at) => (this.base[at]! += weight * value));
  }

  /** Whether all sums are numbers, as those under an impossible model are not. */
  areNumbers(): boolean {
    const { transitions, items, base } = this;
    return [transitions.first, transitions.before, transitions.pulls, base]
      .concat(items.flatMap(({ gradient, hessian }) => [gradient, hessian]))
      .every((values) => values.every(Number.isFinite));
  }
}

/** States by domain, less a level and divided by a scale: which the model before and that after have alike. */
export interface Moved {
  readonly levels: Float64Array;
  readonly scales: Float64Array;
}

/** A pass over a part of the pairs; `panel` and `sites` lie in shared memory, and `sites` are changed. */
export interface PassTask extends Part {
  readonly panel: Panel;
  readonly sites: Sites;
  readonly model: Model;
  /** How states were moved since the last pass; none in the first. */
  readonly moved?: Moved;
  /** By pair of the panel, how often it counts: once unless stated. A pair of weight 0 is left out, its sites as they are. */
  readonly weights?: Float64Array;
}

const DAMPING = 0.8;

export function passOver({ panel, sites, from, to, model, moved, weights }: PassTask): PassSums {
  const { dynamics, items } = model;
  const sums = new PassSums(model);
  const most = longest(panel, from, to);
  const chain = new Chain(dynamics, most);
  const smoothed = moments(most * dynamics.domains);
  for (let at = from; at < to; at++) {
    const weight = weights?.[at] ?? 1;
    if (weight === 0) continue;
    const pair = pairAt(panel, at);
    const own = sitesAt(sites, panel, at);
    if (moved === undefined) firstSites(chain, items, pair, own);
    else {
      moveSites(own, moved);
      chain.filter(pair.years, own);
    }
    const into = weight === 1 ? sums : new PassSums(model);
    chain.smooth(pair.years, smoothed, into.transitions);
    addBase(into, pair, smoothed);
    visitCells(into, items, pair, smoothed, own);
    if (into !== sums) sums.merge(into, weight);
  }
  return sums;
}

function addBase({ base }: PassSums, pair: Pair, { mean, variance }: Moments): void {
  const domains = base.length / 3;
  for (let year = pair.base[0]; year < pair.base[1]; year++)
    for (let domain = 0; domain < domains; domain++) {
      const cell = year * domains + domain;
      base[3 * domain]! += 1;
      base[3 * domain + 1]! += mean[cell]!;
      base[3 * domain + 2]! += mean[cell]! ** 2 + variance[cell]!;
    }
}

const points = new Points();
const silentPoints = new Points();

/** Adds what the cells of a pair say of their items, and improves their sites: both from the likelihood at points about the smoothed state. */
function visitCells(
  sums: PassSums,
  items: readonly ItemParameters[],
  pair: Pair,
  { mean, variance }: Moments,
  sites: Sites,
): void {
  const { starts, values, exposures, opportunity } = pair;
  const domains = (starts.length - 1) / pair.years;
  const state: Normal = { mean: 0, variance: 1 };
  for (let cell = 0; cell < pair.years * domains; cell++) {
    if (starts[cell] === starts[cell + 1]) continue;
    state.mean = mean[cell]!;
    state.variance = variance[cell]!;
    points.lay(state);
    const year = Math.floor(cell / domains);
    let isHeard = false;
    for (let k = starts[cell]!; k < starts[cell + 1]!; k++) {
      const place = pair.items[k]!;
      const item = items[place]!;
      const start = year * item.opportunity.length;
      if (item.silent) {
        const own = heard(item, pair, k, year, state);
        sums.items[place]!.add(values[k]!, exposures[k]!, own, opportunity, start);
        continue;
      }
      isHeard = true;
      if (item.tied !== undefined) takeIn(item, pair, k, year, points);
      else sums.items[place]!.add(values[k]!, exposures[k]!, state, opportunity, start, points);
    }
    if (isHeard) improveSite(sites, cell, state, points, DAMPING);
  }
}

/**
 * A state as it would be if a silent observation moved it: its item would come out too flat, as in a regression on what
 * is measured with error, if the state were taken as the others leave it.
 */
function heard(
  item: ItemParameters,
  pair: Pair,
  observation: number,
  year: number,
  state: Readonly<Normal>,
): Normal {
  silentPoints.lay(state);
  takeIn(item, pair, observation, year, silentPoints);
  const result = { ...state };
  silentPoints.tilt(state, result);
  return result;
}

function moveSites({ precision, shift }: Sites, { levels, scales }: Moved): void {
  const domains = scales.length;
  for (let cell = 0; cell < precision.length; cell++) {
    const scale = scales[cell % domains]!;
    shift[cell] = (shift[cell]! - precision[cell]! * levels[cell % domains]!) * scale;
    precision[cell]! *= scale * scale;
  }
}
