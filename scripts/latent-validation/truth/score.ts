import type { Rng } from '../../../src/core/rng.js';
import { normalCdf, normalQuantile } from '../../../src/core/special.js';

export const TENTHS = 10;
const HALF_WIDTH = normalQuantile(0.95);

/** What is said of a domain in all dyad-years of a panel, and what is true. */
export interface Said {
  readonly truth: readonly number[];
  readonly mean: readonly number[];
  readonly variance: readonly number[];
}

/** Truths inside the 90% interval, by tenth of the dyad-years in the order of the estimate. */
export function insideByTenth({ truth, mean, variance }: Said): number[] {
  const order = Array.from(mean.keys()).sort((a, b) => mean[a]! - mean[b]! || a - b);
  return Array.from({ length: TENTHS }, (_, tenth) =>
    order
      .slice(startOf(tenth, order.length), startOf(tenth + 1, order.length))
      .reduce(
        (sum, at) =>
          sum + Number(Math.abs(truth[at]! - mean[at]!) <= HALF_WIDTH * Math.sqrt(variance[at]!)),
        0,
      ),
  );
}

/** Place of the first dyad-year of a tenth. */
export const startOf = (tenth: number, count: number): number =>
  Math.round((tenth * count) / TENTHS);

/** Where the truth of one year of each dyad, drawn by lot, lies in what is said of it: dyads by tenth of the distribution. */
export function ranksOf(
  { truth, mean, variance }: Said,
  dyads: readonly (readonly number[])[],
  rng: Rng,
): number[] {
  const counts = Array.from({ length: TENTHS }, () => 0);
  for (const cells of dyads) {
    const at = cells[rng.integer(0, cells.length - 1)]!;
    const share = normalCdf((truth[at]! - mean[at]!) / Math.sqrt(variance[at]!));
    counts[Math.min(TENTHS - 1, Math.floor(TENTHS * share))]!++;
  }
  return counts;
}

/** Probability that a chi-square variable with an odd number of degrees of freedom is larger (Abramowitz & Stegun 1964, 26.4.4). */
export function chiSquareTail(x: number, degrees: number): number {
  const root = Math.sqrt(x);
  let term = root;
  let sum = 0;
  for (let r = 1; r <= (degrees - 1) / 2; r++) {
    sum += term;
    term *= x / (2 * r + 1);
  }
  const density = Math.exp(-x / 2) / Math.sqrt(2 * Math.PI);
  return 2 * normalCdf(-root) + 2 * density * sum;
}

/** Pearson's statistic of equal tenths. */
export function chiSquareOf(counts: readonly number[]): number {
  const expected = counts.reduce((sum, one) => sum + one, 0) / TENTHS;
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

export interface Evenness {
  /** Pearson's statistic of equal tenths, and its p where every dyad were drawn apart from the others. */
  readonly chiSquare: number;
  readonly p: number;
  /** How much more the shares of the tenths vary from panel to panel than by lot, and the p of the statistic divided by it. */
  readonly designEffect: number;
  readonly adjustedP: number;
}

/**
 * Whether ranks are even over tenths. All dyads of a panel share its estimated parameters, so that their ranks lean together: the
 * statistic is divided by the mean design effect of the tenths.
 *
 * **Source.** Rao & Scott 1981, JASA 76(374), 221-230, for the correction of first order.
 *
 * @param panels counts by tenth of each panel
 */
export function evenness(panels: readonly (readonly number[])[]): Evenness {
  const sizes = panels.map((counts) => counts.reduce((sum, one) => sum + one, 0));
  const all = sizes.reduce((sum, one) => sum + one, 0);
  let effects = 0;
  const pooled = Array.from({ length: TENTHS }, (_, tenth) =>
    panels.reduce((sum, counts) => sum + counts[tenth]!, 0),
  );
  const chiSquare = chiSquareOf(pooled);
  for (let tenth = 0; tenth < TENTHS; tenth++) {
    const share = pooled[tenth]! / all;
    const between = panels.reduce(
      (sum, counts, at) => sum + (counts[tenth]! - share * sizes[at]!) ** 2,
      0,
    );
    const variance = (between * panels.length) / (panels.length - 1);
    effects += variance / (all / TENTHS);
  }
  const designEffect = Math.max(1, effects / (TENTHS - 1));
  return {
    chiSquare,
    p: chiSquareTail(chiSquare, TENTHS - 1),
    designEffect,
    adjustedP: chiSquareTail(chiSquare / designEffect, TENTHS - 1),
  };
}

/** Holm's p-values of tests made together, in their order. */
export function holm(p: readonly number[]): number[] {
  const order = Array.from(p.keys()).sort((a, b) => p[a]! - p[b]!);
  const adjusted = p.map(() => 1);
  let most = 0;
  order.forEach((at, rank) => {
    most = Math.max(most, Math.min(1, (p.length - rank) * p[at]!));
    adjusted[at] = most;
  });
  return adjusted;
}
