import { bands, type Layout } from './layout.js';
import { millsRatio, normalDensity } from './normal.js';

/** Parameters of an item: discrimination, first and second cut point. */
export const perItem = 3;
/** Entries of an item's symmetric block of curvature: bb, b1, b2, 11, 12, 22. */
export const perBlock = 6;

/** First and second derivatives of the negative log-likelihood. */
export interface Derivatives {
  /** By point. */
  readonly pointGradient: Float64Array;
  /** Diagonal curvature by point: no vote depends on two of them. */
  readonly pointCurvature: Float64Array;
  /** By parameter of the items. */
  readonly itemGradient: Float64Array;
  /** Block of each item, `perBlock` entries. */
  readonly itemCurvature: Float64Array;
  /** Of each vote, between its point and the three parameters of its item. */
  readonly cross: Float64Array;
}

export function derivativesFor({ points, items, votes }: Layout): Derivatives {
  return {
    pointGradient: new Float64Array(points),
    pointCurvature: new Float64Array(points),
    itemGradient: new Float64Array(items * perItem),
    itemCurvature: new Float64Array(items * perBlock),
    cross: new Float64Array(votes * perItem),
  };
}

/**
 * One vote: its probability p, and by the two cut points c1 and c2 and by -eta (which shifts both) the first derivatives of
 * log p (d1, d2, g) and the second ones with the sign changed (w by eta twice, s by eta and a cut, c by two cuts).
 */
const vote = { p: 0, g: 0, d1: 0, d2: 0, w: 0, s1: 0, s2: 0, c11: 0, c12: 0, c22: 0 };

/** log Phi(x): probability, first derivative and negative second one. */
const tail = { p: 0, first: 0, second: 0 };

function lowerTail(x: number): void {
  const density = normalDensity(x);
  if (x < 0) {
    const ratio = millsRatio(-x);
    tail.p = density * ratio;
    tail.first = 1 / ratio;
  } else {
    tail.p = 1 - density * millsRatio(x);
    tail.first = density / tail.p;
  }
  tail.second = tail.first * (x + tail.first);
}

/** Below the first cut, at a distance of x under it: p = Phi(x). */
function belowFirst(x: number): void {
  lowerTail(x);
  vote.p = tail.p;
  vote.g = vote.d1 = tail.first;
  vote.w = vote.s1 = vote.c11 = tail.second;
  vote.d2 = vote.s2 = vote.c12 = vote.c22 = 0;
}

/** Above the one cut, which lies x above eta: p = 1 - Phi(x). */
function aboveOnly(x: number): void {
  lowerTail(-x);
  vote.p = tail.p;
  vote.g = vote.d1 = -tail.first;
  vote.w = vote.s1 = vote.c11 = tail.second;
  vote.d2 = vote.s2 = vote.c12 = vote.c22 = 0;
}

function aboveSecond(x: number): void {
  lowerTail(-x);
  vote.p = tail.p;
  vote.g = vote.d2 = -tail.first;
  vote.w = vote.s2 = vote.c22 = tail.second;
  vote.d1 = vote.s1 = vote.c11 = vote.c12 = 0;
}

/** Between cuts that lie l and h above eta: p = Phi(h) - Phi(l), taken in the tail where it does not cancel. */
function between(l: number, h: number): void {
  const atLower = normalDensity(l);
  const atUpper = normalDensity(h);
  const p =
    l >= 0
      ? atLower * millsRatio(l) - atUpper * millsRatio(h)
      : h <= 0
        ? atUpper * millsRatio(-h) - atLower * millsRatio(-l)
        : 1 - atLower * millsRatio(-l) - atUpper * millsRatio(h);
  const a = atUpper / p;
  const b = atLower / p;
  vote.p = p;
  vote.d1 = -b;
  vote.d2 = a;
  vote.g = a - b;
  vote.c11 = b * (b - l);
  vote.c22 = a * (a + h);
  vote.c12 = -a * b;
  vote.s1 = vote.c11 + vote.c12;
  vote.s2 = vote.c22 + vote.c12;
  vote.w = vote.s1 + vote.s2;
}

function takeVote(band: number, eta: number, first: number, second: number): void {
  if (band === bands.belowFirst) belowFirst(first - eta);
  else if (band === bands.aboveOnly) aboveOnly(first - eta);
  else if (band === bands.aboveSecond) aboveSecond(second - eta);
  else between(first - eta, second - eta);
}

/** Probability of a vote alone, as `takeVote` has it. */
function probability(band: number, eta: number, first: number, second: number): number {
  if (band === bands.belowFirst) return lower(first - eta);
  if (band === bands.aboveOnly) return lower(eta - first);
  if (band === bands.aboveSecond) return lower(eta - second);
  const l = first - eta;
  const h = second - eta;
  return l >= 0 ? lower(-l) - lower(-h) : lower(h) - lower(l);
}

function lower(x: number): number {
  return x < 0 ? normalDensity(x) * millsRatio(-x) : 1 - normalDensity(x) * millsRatio(x);
}

/** A smaller probability than a vote may have on the way to the estimate: beyond it nothing can be divided. */
const impossible = 1e-290;

/**
 * Negative log-likelihood of the items `from` to `to`: p(vote of v on j) = Phi(c_upper - b_j theta) - Phi(c_lower - b_j theta).
 * Infinite where a vote has no probability, as where cut points are in the wrong order. O(votes).
 */
export function negativeLogLikelihood(
  { start, point, band }: Layout,
  points: Float64Array,
  items: Float64Array,
  from: number,
  to: number,
): number {
  let sum = 0;
  for (let item = from; item < to; item++) {
    const beta = items[item * perItem]!;
    const first = items[item * perItem + 1]!;
    const second = items[item * perItem + 2]!;
    // Logarithms are dear: probabilities are multiplied for as long as the product is far from zero.
    let product = 1;
    for (let at = start[item]!; at < start[item + 1]!; at++) {
      const p = probability(band[at]!, beta * points[point[at]!]!, first, second);
      if (!(p > impossible)) return Infinity;
      product *= p;
      if (product < 1e-10) {
        sum -= Math.log(product);
        product = 1;
      }
    }
    sum -= Math.log(product);
  }
  return sum;
}

/** Derivatives of the negative log-likelihood of all items, written into `into`. O(votes). */
export function derive(
  { start, point, band, items: count }: Layout,
  points: Float64Array,
  items: Float64Array,
  into: Derivatives,
): void {
  const { pointGradient, pointCurvature, itemGradient, itemCurvature, cross } = into;
  pointGradient.fill(0);
  pointCurvature.fill(0);
  itemGradient.fill(0);
  itemCurvature.fill(0);
  for (let item = 0; item < count; item++) {
    const q = item * perItem;
    const block = item * perBlock;
    const beta = items[q]!;
    for (let at = start[item]!; at < start[item + 1]!; at++) {
      const k = point[at]!;
      const theta = points[k]!;
      const eta = beta * theta;
      takeVote(band[at]!, eta, items[q + 1]!, items[q + 2]!);
      const { g, w, s1, s2 } = vote;
      pointGradient[k]! += beta * g;
      pointCurvature[k]! += beta * beta * w;
      itemGradient[q]! += theta * g;
      itemGradient[q + 1]! -= vote.d1;
      itemGradient[q + 2]! -= vote.d2;
      itemCurvature[block]! += theta * theta * w;
      itemCurvature[block + 1]! -= theta * s1;
      itemCurvature[block + 2]! -= theta * s2;
      itemCurvature[block + 3]! += vote.c11;
      itemCurvature[block + 4]! += vote.c12;
      itemCurvature[block + 5]! += vote.c22;
      const c = at * perItem;
      cross[c] = g + eta * w;
      cross[c + 1] = -beta * s1;
      cross[c + 2] = -beta * s2;
    }
  }
}

/** How uncertain an estimate is, and what that uncertainty adds to the curvature of the other side. */
export interface Spread {
  /** Variance of each point. */
  readonly points: Float64Array;
  /** Of each item the variance of its discrimination and the covariances of that with the cut points. */
  readonly items: Float64Array;
}

/** Quadratic terms that stand for the uncertainty of the other side: (1/2) ridge x^2 - pull x. */
export interface Ridge {
  readonly point: Float64Array;
  readonly pull: Float64Array;
  readonly item: Float64Array;
}

/**
 * Second-order terms of the expected log-likelihood: with items known up to a variance, E[-log p] grows by half the curvature
 * by eta times the variance of c - b theta, a quadratic in theta; and the same by discrimination. Written into `into`. O(votes).
 */
export function expectSpread(
  { start, point, band, items: count }: Layout,
  points: Float64Array,
  items: Float64Array,
  spread: Spread,
  into: Ridge,
): void {
  into.point.fill(0);
  into.pull.fill(0);
  into.item.fill(0);
  for (let item = 0; item < count; item++) {
    const q = item * perItem;
    for (let at = start[item]!; at < start[item + 1]!; at++) {
      const k = point[at]!;
      takeVote(band[at]!, items[q]! * points[k]!, items[q + 1]!, items[q + 2]!);
      into.point[k]! += vote.w * spread.items[q]!;
      into.pull[k]! += vote.s1 * spread.items[q + 1]! + vote.s2 * spread.items[q + 2]!;
      into.item[item]! += vote.w * spread.points[k]!;
    }
  }
}
