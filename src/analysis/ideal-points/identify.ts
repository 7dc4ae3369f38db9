import type { Layout } from './layout.js';
import { perItem } from './likelihood.js';
import type { Prior, State } from './posterior.js';

/**
 * What the origin and the unit of the axis are fixed by while the estimate is sought: the weighted mean of the points is 0
 * and their weighted mean square is `size`.
 */
export interface Identification {
  readonly weights: Float64Array;
  readonly size: number;
}

/** Mean and variance of the points, each with its weight. */
function momentsOf(
  points: Float64Array,
  weights?: Float64Array,
): { mean: number; variance: number } {
  let mass = 0;
  let sum = 0;
  for (let k = 0; k < points.length; k++) {
    const w = weights === undefined ? 1 : weights[k]!;
    mass += w;
    sum += w * points[k]!;
  }
  const mean = sum / mass;
  let squares = 0;
  for (let k = 0; k < points.length; k++)
    squares += (weights === undefined ? 1 : weights[k]!) * (points[k]! - mean) ** 2;
  return { mean, variance: squares / mass };
}

/** Move and stretch the points so that they obey, and the items so that every probability stays as it was. */
export function standardise({ points, items }: State, by?: Identification): void {
  const { mean, variance } = momentsOf(points, by?.weights);
  const unit = Math.sqrt(variance / (by?.size ?? 1));
  for (let k = 0; k < points.length; k++) points[k] = (points[k]! - mean) / unit;
  for (let at = 0; at < items.length; at += perItem) {
    const shift = items[at]! * mean;
    items[at]! *= unit;
    items[at + 1]! -= shift;
    items[at + 2]! -= shift;
  }
}

/** Turn the axis around. */
export function mirror({ points, items }: State): void {
  for (let k = 0; k < points.length; k++) points[k] = -points[k]!;
  for (let at = 0; at < items.length; at += perItem) items[at] = -items[at]!;
}

/**
 * Weights of the points by what their votes would tell if the latent answers were seen, the sum of E[b^2] over the votes and
 * the precision of the walk, and the size at which all points have variance 1.
 *
 * The legacy sampler sets the variance of all points to 1 between its draws but leaves the items as they are. What that
 * takes from a point, its votes give back, the more the less their answers were seen: at rest a point is held back in
 * proportion to these weights, not equally. Sessions of many votes would else spread out more than in the published series.
 */
export function identifyByVotes(
  { start, point, items: count }: Layout,
  { step }: Prior,
  { points, items }: State,
  itemSpread: Float64Array,
): Identification {
  const weights = step.slice();
  for (let item = 0; item < count; item++) {
    const square = items[item * perItem]! ** 2 + itemSpread[item * perItem]!;
    for (let at = start[item]!; at < start[item + 1]!; at++) weights[point[at]!]! += square;
  }
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / weights.length;
  for (let k = 0; k < weights.length; k++) weights[k]! /= mean;
  return { weights, size: momentsOf(points, weights).variance / momentsOf(points).variance };
}
