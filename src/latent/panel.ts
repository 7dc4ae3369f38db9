/**
 * What is known of all pairs, laid end to end in memory that threads share: they pass over their part of the pairs
 * without a copy.
 */
import type { Sites } from './chain.js';
import type { Moments } from './dynamics.js';
import type { Observed } from './expectation-propagation.js';

/** What is known of a pair, and the years whose states fix the scale: none where the two are equal. */
export interface Pair extends Observed {
  readonly base: readonly [from: number, before: number];
}

export interface Panel {
  readonly domains: number;
  /** First year of each pair among all years of all pairs, and the end of the last. */
  readonly years: Int32Array;
  /** First observation of each year and domain, and the end of the last. */
  readonly starts: Int32Array;
  readonly items: Int32Array;
  readonly values: Float64Array;
  readonly exposures: Float64Array;
  /** Values of opportunity, `opportunities` of them a year. */
  readonly opportunity: Float64Array;
  readonly opportunities: number;
  /** First year of the base and the year after the last, of each pair. */
  readonly base: Int32Array;
}

const shared = (bytes: number): SharedArrayBuffer => new SharedArrayBuffer(bytes);
export const floats = (length: number): Float64Array => new Float64Array(shared(8 * length));
export const integers = (length: number): Int32Array => new Int32Array(shared(4 * length));

/** Lays pairs end to end. All have as many values of opportunity a year. */
export function panelOf(pairs: readonly Pair[], domains: number): Panel {
  const sum = (of: (pair: Pair) => number): number =>
    pairs.reduce((total, pair) => total + of(pair), 0);
  const years = sum((pair) => pair.years);
  const observations = sum(({ items }) => items.length);
  const opportunities = years === 0 ? 0 : sum(({ opportunity }) => opportunity.length) / years;
  const panel = {
    domains,
    years: integers(pairs.length + 1),
    starts: integers(years * domains + 1),
    items: integers(observations),
    values: floats(observations),
    exposures: floats(observations),
    opportunity: floats(years * opportunities),
    opportunities,
    base: integers(2 * pairs.length),
  };
  let [year, observation] = [0, 0];
  pairs.forEach((pair, at) => {
    panel.years[at] = year;
    pair.starts.forEach(
      (start, cell) => (panel.starts[year * domains + cell] = observation + start),
    );
    panel.items.set(pair.items, observation);
    panel.values.set(pair.values, observation);
    panel.exposures.set(pair.exposures, observation);
    panel.opportunity.set(pair.opportunity, year * opportunities);
    panel.base.set(pair.base, 2 * at);
    year += pair.years;
    observation += pair.items.length;
  });
  panel.years[pairs.length] = year;
  return panel;
}

export const pairsIn = ({ years }: Panel): number => years.length - 1;

/** Years of the longest of the pairs `from` up to before `to`; 0 of none. */
export function longest({ years }: Panel, from: number, to: number): number {
  let most = 0;
  for (let at = from; at < to; at++) most = Math.max(most, years[at + 1]! - years[at]!);
  return most;
}

/** A pair of a panel, in the panel's own memory. */
export function pairAt(panel: Panel, at: number): Pair {
  const { domains, items, values, exposures, opportunities: width } = panel;
  const [from, to] = [panel.years[at]!, panel.years[at + 1]!];
  return {
    years: to - from,
    starts: panel.starts.subarray(from * domains, to * domains + 1),
    items,
    values,
    exposures,
    opportunity: panel.opportunity.subarray(from * width, to * width),
    base: [panel.base[2 * at]!, panel.base[2 * at + 1]!],
  };
}

/** Sites of all pairs, none of which says anything yet. */
export function sitesOf({ years, domains }: Panel): Sites {
  const size = years.at(-1)! * domains;
  return { precision: floats(size), shift: floats(size) };
}

/** Memory for the moments of all pairs. */
export function momentsOf({ years, domains }: Panel): Required<Moments> {
  const size = years.at(-1)! * domains;
  return { mean: floats(size), variance: floats(size), level: floats(size) };
}

/** How often each pair counts, in memory that threads share. */
export function weightsOf(panel: Panel, of: (pair: number) => number): Float64Array {
  const weights = floats(pairsIn(panel));
  for (let pair = 0; pair < weights.length; pair++) weights[pair] = of(pair);
  return weights;
}

/** Sites of one pair, in the memory of all. */
export function sitesAt({ precision, shift }: Sites, { years, domains }: Panel, at: number): Sites {
  const [from, to] = [years[at]! * domains, years[at + 1]! * domains];
  return { precision: precision.subarray(from, to), shift: shift.subarray(from, to) };
}
