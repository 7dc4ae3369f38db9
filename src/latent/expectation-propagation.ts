/**
 * The states of a pair given its items, by expectation propagation: each year and domain gets the normal pseudo-observation
 * under which the chain has the mean and variance that the items themselves would give it, the rest of the chain held.
 *
 * **Definition.** Site of a cell: precision 1/V - 1/v and shift M/V - m/v, (m, v) the state without the cell's own site
 * (cavity), (M, V) that state times the likelihood of the cell's items (`Points.tilt`). The first pass goes forward and
 * takes what is known before each cell for its cavity (assumed-density filtering): its states after each year are the
 * **filtered** ones, which no later year enters. Then rounds over all cells from the smoothed states, damped, until no
 * mean moves by more than `tolerance` of its standard deviation: the **smoothed** ones.
 *
 * **Source.** Minka 2001, UAI, 362-369; Rasmussen & Williams 2006, Gaussian Processes for Machine Learning, section
 * 3.6. Tests: quadrature of all years at once; conjugate items, for which it is exact.
 */
import type { Chain, Sites } from './chain.js';
import type { Moments } from './dynamics.js';
import { addLogLikelihood, type ItemParameters } from './likelihood.js';
import { type Normal, Points } from './tilted.js';

/** What is known of a pair: the values of cell year x domains + domain stand from `starts` of it up to that of the next. */
export interface Observed {
  readonly years: number;
  readonly starts: Int32Array;
  /** Place of the item, or of its branch, among the parameters. */
  readonly items: Int32Array;
  readonly values: Float64Array;
  /** Logarithm of the exposure of a count, or what else is known to be added to the slope times the state; that of the error of a measured value. */
  readonly exposures: Float64Array;
  /** Values of opportunity, year by year; as many a year as the items that depend on it have slopes. */
  readonly opportunity: Float64Array;
}

/** What is added to the slope times the state: exposure, and the item's slopes of opportunity times its values in the year. */
function offsetOf(
  { family, opportunity: slopes }: ItemParameters,
  { exposures, opportunity }: Observed,
  observation: number,
  year: number,
): number {
  let offset = family === 'measured' ? 0 : exposures[observation]!;
  const start = year * slopes.length;
  for (let k = 0; k < slopes.length; k++) offset += slopes[k]! * opportunity[start + k]!;
  return offset;
}

/** Takes an observation into the likelihood at the points. */
export function takeIn(
  item: ItemParameters,
  observed: Observed,
  observation: number,
  year: number,
  points: Points,
): void {
  const { family, slope, thresholds } = item;
  const value = observed.values[observation]!;
  const offset = offsetOf(item, observed, observation, year);
  if (family === 'binary' || family === 'ordinal') {
    for (let c = 0; c < thresholds.length && c <= value; c++) {
      const sign = value > c ? 1 : -1;
      points.takeLogit(sign * slope, sign * (offset - thresholds[c]!));
    }
    return;
  }
  const scale = family === 'measured' ? Math.exp(observed.exposures[observation]!) : item.scale;
  addLogLikelihood(item, value, offset, points.at, points.logs, scale);
}

/** Takes in what is known in a cell and moves its state. False where nothing does. */
function takeInCell(
  parameters: readonly ItemParameters[],
  observed: Observed,
  cell: number,
  year: number,
  points: Points,
): boolean {
  const { starts, items } = observed;
  let heard = false;
  for (let k = starts[cell]!; k < starts[cell + 1]!; k++) {
    const item = parameters[items[k]!]!;
    if (item.silent) continue;
    takeIn(item, observed, k, year, points);
    heard = true;
  }
  return heard;
}

export interface Inferred {
  readonly filtered: Required<Moments>;
  readonly smoothed: Required<Moments>;
  readonly sites: Sites;
  readonly rounds: number;
  readonly converged: boolean;
}

export interface Rounds {
  readonly most?: number;
  readonly tolerance?: number;
  /** Share of a new site that is taken. */
  readonly damping?: number;
}

export const moments = (size: number): Required<Moments> => ({
  mean: new Float64Array(size),
  variance: new Float64Array(size),
  level: new Float64Array(size),
});

/** Variance under which a cavity is taken for none. */
const LEAST = 1e-10;

export function inferStates(
  chain: Chain,
  parameters: readonly ItemParameters[],
  observed: Observed,
  { most = 50, tolerance = 1e-4, damping = 0.8 }: Rounds = {},
): Inferred {
  const { years } = observed;
  const size = years * chain.dynamics.domains;
  const sites = noSites(size);
  const filtered = moments(size);
  firstSites(chain, parameters, observed, sites, filtered);
  const smoothed = moments(size);
  chain.smooth(years, smoothed);
  for (let round = 1; ; round++) {
    const moved = improveSites(parameters, observed, { sites, smoothed, damping });
    chain.filter(years, sites);
    const before = smoothed.mean.slice();
    chain.smooth(years, smoothed);
    const converged = moved && mostMoved(before, smoothed) <= tolerance;
    if (converged || round === most) return { filtered, smoothed, sites, rounds: round, converged };
  }
}

const noSites = (size: number): Sites => ({
  precision: new Float64Array(size),
  shift: new Float64Array(size),
});

/** Points of the cell that is worked on. */
const points = new Points();
const prior: Normal = { mean: 0, variance: 1 };
const result: Normal = { mean: 0, variance: 1 };

/** In the first pass the points are laid anew until the result stands: to this share of its variance and of its standard deviation. */
const STANDS = 0.05;
const MOST_LAID = 12;

/** Sites of assumed-density filtering, going forward, which leaves the chain ready to be smoothed; with the filtered states, where they are wanted. */
export function firstSites(
  chain: Chain,
  parameters: readonly ItemParameters[],
  observed: Observed,
  { precision, shift }: Sites,
  filtered?: Moments,
): void {
  const { domains } = chain.dynamics;
  const { years } = observed;
  chain.begin();
  for (let year = 0; year < years; year++) {
    if (year > 0) chain.advance();
    for (let domain = 0; domain < domains; domain++) {
      const cell = year * domains + domain;
      prior.mean = chain.meanOf(domain);
      prior.variance = chain.varianceOf(domain);
      if (tiltAnew(parameters, observed, cell, year)) {
        const gained = Math.max(0, 1 / result.variance - 1 / prior.variance);
        precision[cell] = gained;
        shift[cell] = result.mean * (gained + 1 / prior.variance) - prior.mean / prior.variance;
      }
      chain.observe(year, domain, precision[cell]!, shift[cell]!);
    }
    chain.keep(year);
    if (filtered !== undefined) chain.putFiltered(year, filtered);
  }
}

/** The prior times the likelihood of a cell into the result, the points laid about the prior first. False where nothing is heard. */
function tiltAnew(
  parameters: readonly ItemParameters[],
  observed: Observed,
  cell: number,
  year: number,
): boolean {
  if (observed.starts[cell] === observed.starts[cell + 1]) return false;
  result.mean = prior.mean;
  result.variance = prior.variance;
  for (let time = 0; time < MOST_LAID; time++) {
    const { mean, variance } = result;
    points.lay(result);
    if (!takeInCell(parameters, observed, cell, year, points)) return false;
    points.tilt(prior, result);
    const moved = Math.abs(result.mean - mean) / Math.sqrt(result.variance);
    if (moved <= STANDS && Math.abs(result.variance / variance - 1) <= STANDS) break;
  }
  return true;
}

/** New sites from the smoothed states. False where a cell kept its old one for want of a cavity. */
function improveSites(
  parameters: readonly ItemParameters[],
  observed: Observed,
  { sites, smoothed, damping }: { sites: Sites; smoothed: Moments; damping: number },
): boolean {
  const { years, starts } = observed;
  const domains = (starts.length - 1) / years;
  const state: Normal = { mean: 0, variance: 1 };
  let all = true;
  for (let cell = 0; cell < years * domains; cell++) {
    if (starts[cell] === starts[cell + 1]) continue;
    state.mean = smoothed.mean[cell]!;
    state.variance = smoothed.variance[cell]!;
    points.lay(state);
    if (!takeInCell(parameters, observed, cell, Math.floor(cell / domains), points)) continue;
    if (!improveSite(sites, cell, state, points, damping)) all = false;
  }
  return all;
}

/**
 * A new site of a cell from its smoothed state and the likelihood at points about it. False where the cell keeps its
 * old one: for want of a cavity, or because the new one is no number.
 */
export function improveSite(
  { precision, shift }: Sites,
  cell: number,
  { mean, variance }: Readonly<Normal>,
  likelihood: Points,
  damping: number,
): boolean {
  const left = 1 / variance - precision[cell]!;
  if (!(left > LEAST)) return false;
  prior.variance = 1 / left;
  prior.mean = prior.variance * (mean / variance - shift[cell]!);
  likelihood.tilt(prior, result);
  const wanted = Math.max(0, 1 / result.variance - left);
  const wantedShift = result.mean * (wanted + left) - prior.mean * left;
  if (!Number.isFinite(wanted + wantedShift)) return false;
  precision[cell]! += damping * (wanted - precision[cell]!);
  shift[cell]! += damping * (wantedShift - shift[cell]!);
  return true;
}

/** Largest move of a mean, in standard deviations. */
function mostMoved(before: Float64Array, { mean, variance }: Moments): number {
  let most = 0;
  for (let at = 0; at < before.length; at++)
    most = Math.max(most, Math.abs(mean[at]! - before[at]!) / Math.sqrt(variance[at]!));
  return most;
}
