/**
 * How far the parameters would move with other pairs: refits on pairs drawn with replacement. Pairs are drawn whole,
 * since the years of one hang together.
 *
 * **Definition.** m = share n of the n pairs are drawn with replacement and the model is fitted to them from the
 * estimate on; what a parameter then lies off the mean of all refits, times the root of m / n, is its deviation.
 * Standard errors are standard deviations of these, and vectors the estimate plus each. Fewer pairs than there are make
 * refits cheap; too few, and rare values are missing from them.
 *
 * **Source.** Bickel, Götze & van Zwet 1997, Statistica Sinica 7(1), 1-31, on the bootstrap of m out of n.
 */
import type { Parallel } from '../core/parallel.js';
import { createRng } from '../core/rng.js';
import { standardDeviation } from '../core/statistics.js';
import { fitModel } from './em.js';
import type { Model } from './model.js';
import { pairsIn, type Panel } from './panel.js';
import { vectorOf } from './parameter-vector.js';

export interface ResamplingOptions {
  readonly seed: number;
  readonly refits?: number;
  /** Pairs drawn for a refit, as a share of all; in (0, 1]. */
  readonly share?: number;
  /** Largest move of a parameter in the last pass of a refit. */
  readonly tolerance?: number;
  readonly most?: number;
  readonly parallel?: Parallel;
  /** By pair, how often it counts each time that it is drawn: once unless stated. */
  readonly weights?: ArrayLike<number>;
  readonly onRefit?: (done: number, passes: number) => void;
}

export interface Resampled {
  /** Parameters in the order of `vectorOf`, of each refit; `modelOf` makes models of them. */
  readonly vectors: readonly Float64Array[];
  /** Of every parameter, in the same order. */
  readonly standardErrors: Float64Array;
  /** Refits that came to rest. */
  readonly converged: number;
}

/** @param estimate the model fitted to all pairs */
export async function resampledFits(
  estimate: Model,
  panel: Panel,
  {
    seed,
    refits = 20,
    share = 0.5,
    tolerance = 5e-3,
    weights: counted,
    onRefit,
    ...options
  }: ResamplingOptions,
): Promise<Resampled> {
  if (!(share > 0 && share <= 1)) throw new RangeError(`share must lie in (0, 1], not ${share}`);
  if (!(refits >= 2)) throw new RangeError(`refits must be at least 2, not ${refits}`);
  const count = pairsIn(panel);
  const drawn = Math.max(1, Math.round(share * count));
  const points: Float64Array[] = [];
  let converged = 0;
  for (let refit = 0; refit < refits; refit++) {
    const rng = createRng(seed, `resampled pairs ${refit}`);
    const weights = new Float64Array(count);
    for (let n = 0; n < drawn; n++) weights[rng.integer(0, count - 1)]!++;
    if (counted !== undefined) weights.forEach((times, at) => (weights[at] = times * counted[at]!));
    const fitted = await fitModel(estimate, panel, { ...options, tolerance, weights });
    points.push(vectorOf(fitted.model));
    converged += Number(fitted.converged);
    onRefit?.(refit + 1, fitted.passes);
  }
  const scale = Math.sqrt(drawn / count);
  const centre = vectorOf(estimate);
  const columns = Array.from(centre, (_, at) => points.map((point) => point[at]!));
  const means = columns.map((column) => column.reduce((sum, one) => sum + one, 0) / refits);
  return {
    vectors: points.map((point) =>
      point.map((value, at) => centre[at]! + scale * (value - means[at]!)),
    ),
    standardErrors: Float64Array.from(columns, (column) => scale * standardDeviation(column)),
    converged,
  };
}
