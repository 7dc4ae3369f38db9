import { normalQuantile } from '../../core/special.js';
import { bands, type Layout } from './layout.js';
import { perItem } from './likelihood.js';
import type { State } from './posterior.js';

/** Alternations after which the first factor no longer moves where it matters. */
const sweeps = 30;

/**
 * Where to begin: every voter at one place in all periods. Items begin without discrimination at the cut points
 * that their shares of votes imply. O(votes).
 */
export function startingState(layout: Layout, places: Float64Array): State {
  const { start, band, cuts, items: count, voterOf } = layout;
  const items = new Float64Array(count * perItem);
  for (let item = 0; item < count; item++) {
    const counts = [0, 0, 0, 0];
    for (let at = start[item]!; at < start[item + 1]!; at++) counts[band[at]!]!++;
    const all = start[item + 1]! - start[item]!;
    const below = counts[bands.belowFirst]!;
    items[item * perItem + 1] = normalQuantile(below / all);
    if (cuts[item] === 2)
      items[item * perItem + 2] = normalQuantile((below + counts[bands.between]!) / all);
  }
  return { points: Float64Array.from(voterOf, (voter) => places[voter]!), items };
}

/** A vote as a number, by its band. */
const scores = [-1, 0, 1, 1];

/**
 * The first factor of the votes over all periods, one place for each voter, by alternating least squares on the votes less
 * the mean of their item. Since a voter has one place, all periods point the same way. It begins with how often each is in
 * the minority. Mean square 1. O(votes).
 */
export function firstFactor(layout: Layout, voters: number): Float64Array {
  const { start, point, band, items, voterOf } = layout;
  const means = new Float64Array(items);
  const loadings = new Float64Array(items);
  for (let item = 0; item < items; item++) {
    for (let at = start[item]!; at < start[item + 1]!; at++) means[item]! += scores[band[at]!]!;
    means[item]! /= start[item + 1]! - start[item]!;
    loadings[item] = means[item]! > 0 ? -1 : 1;
  }
  const places = new Float64Array(voters);
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const products = new Float64Array(voters);
    const squares = new Float64Array(voters);
    for (let item = 0; item < items; item++)
      for (let at = start[item]!; at < start[item + 1]!; at++) {
        const voter = voterOf[point[at]!]!;
        products[voter]! += loadings[item]! * (scores[band[at]!]! - means[item]!);
        squares[voter]! += loadings[item]! ** 2;
      }
    let norm = 0;
    for (let v = 0; v < voters; v++) {
      places[v] = products[v]! / (squares[v]! + 1e-9);
      norm += places[v]! ** 2 / voters;
    }
    // Votes that cancel out have no first factor; the estimate can begin from any order.
    if (!(norm > 1e-12)) return Float64Array.from({ length: voters }, (_, v) => v - voters / 2);
    for (let v = 0; v < voters; v++) places[v]! /= Math.sqrt(norm);
    for (let item = 0; item < items; item++) {
      let product = 0;
      let square = 1e-9;
      for (let at = start[item]!; at < start[item + 1]!; at++) {
        const place = places[voterOf[point[at]!]!]!;
        product += place * (scores[band[at]!]! - means[item]!);
        square += place * place;
      }
      loadings[item] = product / square;
    }
  }
  return places;
}
