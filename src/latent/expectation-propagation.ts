/**
 * The states of a pair given its items, by expectation propagation: each year and domain gets the normal pseudo-observation
 * under which the chain has the mean and variance that the items themselves would give it, the rest of the chain held.
 *
 * **Definition.** Site of a cell: precision 1/V - 1/v and shift M/V - m/v, (m, v) the state without the cell's own site
 * (cavity), (M, V) that state times the likelihood of the cell's items (`tilt`). The first pass goes forward and takes what is
 * known before each cell for its cavity (assumed-density filtering): its states after each year are the **filtered** ones, which no
 * later year enters. Then rounds over all cells from the smoothed states, damped, until no mean moves by more than `tolerance`
 * of its standard deviation: the **smoothed** ones.
 *
 * **Source.** Minka 2001, UAI, 362-369; Rasmussen & Williams 2006, Gaussian Processes for Machine Learning, section 3.6. Tests:
 * quadrature of all years at once; conjugate items, for which it is exact.
 */
import type { Chain, Moments, Sites } from './chain.js';
import { addLogLikelihood, type ItemParameters } from './likelihood.js';
import { tilt, type Normal } from './tilted.js';

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

export interface Inferred {
  readonly filtered: Moments;
  readonly smoothed: Moments;
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

export const moments = (size: number): Moments => ({
  mean: new Float64Array(size),
  variance: new Float64Array(size),
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
  const filtered = firstSites(chain, parameters, observed, sites);
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

type TiltCell = (cell: number, prior: Readonly<Normal>, guess: Normal) => void;

function cellOf(
  parameters: readonly ItemParameters[],
  observed: Observed,
  domains: number,
): TiltCell {
  const { starts, items, values, exposures } = observed;
  return (cell, prior, guess) =>
    tilt(prior, guess, (at, into) => {
      const year = Math.floor(cell / domains);
      for (let k = starts[cell]!; k < starts[cell + 1]!; k++) {
        const item = parameters[items[k]!]!;
        const scale = item.family === 'measured' ? Math.exp(exposures[k]!) : item.scale;
        addLogLikelihood(item, values[k]!, offsetOf(item, observed, k, year), at, into, scale);
      }
    });
}

/** Times that the points of the first pass are laid anew about the result: at least, and at most while it narrows. */
const LAID_ANEW = [3, 12] as const;

/** Sites of assumed-density filtering, going forward; gives the filtered states, and leaves the chain ready to be smoothed. */
export function firstSites(
  chain: Chain,
  parameters: readonly ItemParameters[],
  observed: Observed,
  { precision, shift }: Sites,
): Moments {
  const { domains } = chain.dynamics;
  const { years, starts } = observed;
  const tiltCell = cellOf(parameters, observed, domains);
  const filtered = moments(years * domains);
  chain.begin();
  for (let year = 0; year < years; year++) {
    if (year > 0) chain.advance();
    for (let domain = 0; domain < domains; domain++) {
      const cell = year * domains + domain;
      if (starts[cell] !== starts[cell + 1]) {
        const prior = { mean: chain.meanOf(domain), variance: chain.varianceOf(domain) };
        const result = { ...prior };
        layAnew(tiltCell, cell, prior, result);
        precision[cell] = Math.max(0, 1 / result.variance - 1 / prior.variance);
        shift[cell] =
          result.mean * (precision[cell] + 1 / prior.variance) - prior.mean / prior.variance;
      }
      chain.observe(year, domain, precision[cell]!, shift[cell]!);
    }
    chain.keep(year);
    for (let domain = 0; domain < domains; domain++) {
      filtered.mean[year * domains + domain] = chain.meanOf(domain);
      filtered.variance[year * domains + domain] = chain.varianceOf(domain);
    }
  }
  return filtered;
}

function layAnew(tiltCell: TiltCell, cell: number, prior: Readonly<Normal>, result: Normal): void {
  const [least, most] = LAID_ANEW;
  for (let time = 0; time < most; time++) {
    const before = result.variance;
    tiltCell(cell, prior, result);
    if (time + 1 >= least && result.variance > before / 2) return;
  }
}

/** New sites from the smoothed states. False where a cell kept its old one for want of a cavity. */
export function improveSites(
  parameters: readonly ItemParameters[],
  observed: Observed,
  { sites, smoothed, damping }: { sites: Sites; smoothed: Moments; damping: number },
): boolean {
  const { years, starts } = observed;
  const { precision, shift } = sites;
  const { mean, variance } = smoothed;
  const tiltCell = cellOf(parameters, observed, (starts.length - 1) / years);
  let all = true;
  const prior: Normal = { mean: 0, variance: 1 };
  const result: Normal = { mean: 0, variance: 1 };
  const cells = (starts.length - 1) / years;
  for (let cell = 0; cell < years * cells; cell++) {
    if (starts[cell] === starts[cell + 1]) continue;
    const left = 1 / variance[cell]! - precision[cell]!;
    if (!(left > LEAST)) {
      all = false;
      continue;
    }
    prior.variance = 1 / left;
    prior.mean = prior.variance * (mean[cell]! / variance[cell]! - shift[cell]!);
    result.mean = mean[cell]!;
    result.variance = variance[cell]!;
    tiltCell(cell, prior, result);
    const wanted = Math.max(0, 1 / result.variance - left);
    const wantedShift = result.mean * (wanted + left) - prior.mean * left;
    precision[cell]! += damping * (wanted - precision[cell]!);
    shift[cell]! += damping * (wantedShift - shift[cell]!);
  }
  return all;
}

/** Largest move of a mean, in standard deviations. */
function mostMoved(before: Float64Array, { mean, variance }: Moments): number {
  let most = 0;
  for (let at = 0; at < before.length; at++)
    most = Math.max(most, Math.abs(mean[at]! - before[at]!) / Math.sqrt(variance[at]!));
  return most;
}
