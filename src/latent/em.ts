/**
 * The parameters of a model of latent relations by EM with expectation propagation: a pass over all pairs smooths their states,
 * adds up what they say of dynamics and items, and brings each site one step nearer to its items; then dynamics and items move to
 * what is likelier. One constraint fixes the scale: the states of the cells in `base` have variance 1 in each domain.
 *
 * **Source.** Dempster, Laird & Rubin 1977, JRSS B 39(1), 1-38; Neal & Hinton 1998 on steps that need not be the largest.
 */
import { Chain, type Sites } from './chain.js';
import {
  firstSites,
  improveSites,
  moments,
  noSites,
  type Observed,
} from './expectation-propagation.js';
import { ItemSums } from './item-sums.js';
import type { Model } from './model.js';
import { modelOf, vectorOf } from './parameter-vector.js';
import { fixedPoint } from './squarem.js';
import { TransitionSums } from './transition-sums.js';

export interface Pair extends Observed {
  /** Years whose states fix the scale: from the first to before the last; none where the two are equal. */
  readonly base: readonly [from: number, before: number];
}

/** What a pass over some pairs adds up. */
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

  merge(other: PassSums): void {
    this.transitions.add(other.transitions);
    this.items.forEach((sums, at) => sums.merge(other.items[at]!));
    other.base.forEach((value, at) => (this.base[at]! += value));
  }
}

const DAMPING = 0.8;

/** Pairs with their sites, which are kept from pass to pass. */
export class Block {
  private readonly sites: readonly Sites[];
  private readonly mostYears: number;
  private begun = false;

  constructor(
    private readonly pairs: readonly Pair[],
    private readonly domains: number,
  ) {
    this.sites = pairs.map(({ years }) => noSites(years * domains));
    this.mostYears = pairs.reduce((most, { years }) => Math.max(most, years), 1);
  }

  /** A pass under a model; `scales` are the roots by which its states were divided since the last. */
  pass(model: Model, scales: Float64Array): PassSums {
    const sums = new PassSums(model);
    const chain = new Chain(model.dynamics, this.mostYears);
    this.pairs.forEach((pair, at) => {
      const sites = this.sites[at]!;
      if (this.begun) {
        rescale(sites, scales);
        chain.filter(pair.years, sites);
      } else firstSites(chain, model.items, pair, sites);
      this.addPair(model, pair, { chain, sites, sums });
    });
    this.begun = true;
    return sums;
  }

  private addPair(
    { items }: Model,
    pair: Pair,
    { chain, sites, sums }: { chain: Chain; sites: Sites; sums: PassSums },
  ): void {
    const { domains } = this;
    const smoothed = moments(pair.years * domains);
    chain.smooth(pair.years, smoothed, sums.transitions);
    const state = { mean: 0, variance: 1 };
    for (let cell = 0; cell < pair.years * domains; cell++) {
      state.mean = smoothed.mean[cell]!;
      state.variance = smoothed.variance[cell]!;
      const year = Math.floor(cell / domains);
      for (let k = pair.starts[cell]!; k < pair.starts[cell + 1]!; k++) {
        const item = pair.items[k]!;
        const start = year * items[item]!.opportunity.length;
        sums.items[item]!.add(pair.values[k]!, pair.exposures[k]!, state, pair.opportunity, start);
      }
      if (year >= pair.base[0] && year < pair.base[1]) {
        const domain = cell % domains;
        sums.base[3 * domain]! += 1;
        sums.base[3 * domain + 1]! += state.mean;
        sums.base[3 * domain + 2]! += state.mean ** 2 + state.variance;
      }
    }
    improveSites(items, pair, { sites, smoothed, damping: DAMPING });
  }
}

/** Sites of states that were divided by a root each. */
function rescale({ precision, shift }: Sites, scales: Float64Array): void {
  for (let cell = 0; cell < precision.length; cell++) {
    const scale = scales[cell % scales.length]!;
    precision[cell]! *= scale * scale;
    shift[cell]! *= scale;
  }
}

/** The likelier model, its states divided so that they have variance 1 in the base; with the roots they were divided by. */
export function likelier(sums: PassSums): { model: Model; scales: Float64Array } {
  const dynamics = sums.transitions.likelier();
  const { domains } = dynamics;
  const scales = Float64Array.from({ length: domains }, (_, domain) => {
    const [count = 0, sum = 0, squares = 0] = sums.base.subarray(3 * domain, 3 * domain + 3);
    return count === 0 ? 1 : Math.sqrt(squares / count - (sum / count) ** 2);
  });
  const states = 2 * domains;
  const divided = (matrix: Float64Array): Float64Array =>
    matrix.map((value, at) => {
      const [i, j] = [Math.floor(at / states), at % states];
      return value / (scales[i >> 1]! * scales[j >> 1]!);
    });
  const model = {
    dynamics: {
      ...dynamics,
      innovation: divided(dynamics.innovation),
      initial: divided(dynamics.initial),
    },
    items: sums.items.map((one) => {
      const item = one.stepped();
      return { ...item, slope: item.slope * scales[item.domain]! };
    }),
  };
  return { model, scales };
}

export interface Fitted {
  readonly model: Model;
  /** Passes over all pairs. */
  readonly passes: number;
  readonly converged: boolean;
}

/** Accelerated EM, until no parameter (`vectorOf`) moves by more than `tolerance` in a pass. */
export function fitModel(
  start: Model,
  pairs: readonly Pair[],
  options: { most?: number; tolerance?: number } = {},
): Fitted {
  const block = new Block(pairs, start.dynamics.domains);
  let scales: Float64Array = new Float64Array(start.dynamics.domains).fill(1);
  const map = (point: Float64Array): Float64Array => {
    const next = likelier(block.pass(modelOf(point, start), scales));
    ({ scales } = next);
    return vectorOf(next.model);
  };
  const { point, maps, converged } = fixedPoint(map, vectorOf(start), options);
  return { model: modelOf(point, start), passes: maps, converged };
}
