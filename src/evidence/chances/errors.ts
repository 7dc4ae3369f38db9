import { groupedBy } from '../../core/grouped.js';
import { createRng } from '../../core/rng.js';
import { mean } from '../../core/statistics.js';
import { normalQuantile } from '../../core/special.js';
import type { PredicateContext } from '../predicates/context.js';
import type { Windowed } from '../predicates/window.js';
import type { ErrorKind } from '../vocabulary.js';
import { serialError, studentDraws, type Stretch } from './years.js';

/** A window mean with its weight in what is tested. */
export interface Term {
  readonly weight: number;
  readonly part: Windowed;
}

/** Draws of the error of a weighted sum of window means, and where the error comes from. */
export interface ErrorDraws {
  readonly errors: Float64Array;
  readonly method: string;
}

export const drawsOf = ({ draws = 2000 }: PredicateContext): number => draws;

/** Half of the middle nine tenths of a standard normal distribution. */
const HALF = normalQuantile(0.95);
/**
 * How alike the errors of two estimates of a latent relation are, a year apart: the persistence that the model of latent relations
 * finds of the deviations in each domain (`data/latent-model.json`). Other estimates take the lowest of them.
 */
const persistences: Readonly<Record<string, number>> = {
  'latent-hostility': 0.876,
  'latent-security': 0.967,
  'latent-votes': 0.885,
  'latent-ties': 0.95,
};
const persistenceOf = (measure: string): number => persistences[measure] ?? 0.876;

type Source = 'estimate' | 'roll calls' | 'years' | 'counts' | 'none';

const keyOf = ({ part }: Term): string => JSON.stringify(part.series.observe);
const meanOf = ({ part }: Term): number => mean(part.values);

/** What a series brings with it counts, unless the claim says where the error comes from. */
function sourceOf({ part }: Term, stated: ErrorKind | undefined): Source {
  if (stated !== undefined) return stated;
  const { series, points } = part;
  if (points.some(({ interval }) => interval !== undefined)) return 'estimate';
  return series.resample === undefined ? 'years' : 'roll calls';
}

const methods: Readonly<Record<Source, string>> = {
  estimate: 'error of the estimates',
  'roll calls': 'roll-call bootstrap',
  years: 'years with memory',
  counts: 'error of counts',
  none: 'recorded, without error',
};

/**
 * The error of sum w_k m_k, m_k window means. Each mean has the error of its kind, and kinds add up:
 * - *estimate*: a latent quantity with its own interval. The year’s error is z_t (high_t - v_t) / 1.645 above the estimate and
 *   z_t (v_t - low_t) / 1.645 below it, z_t standard normal with correlation phi^d over d years, phi the persistence of the domain;
 *   windows of one series share the path of z, series are independent.
 * - *roll calls*: the series’ own replicates, all windows of a series from the same.
 * - *years*: `serialError`. Means over the same years are added up year by year first, since what moves one may move the
 *   other; windows of the same series are one process, others are independent.
 * - *counts*: events at a rate. With n events in T years the rate is drawn from Gamma(n + 1/2, T), the posterior under
 *   Jeffreys’ prior; where the years vary more than Poisson's, by phi > 1 (variance over mean), from Gamma((n + 1/2) / phi, T / phi).
 * - *none*: a record of those years, known; delta stands for what the books may differ by.
 *
 * Null where the spread of years is not known (fewer than two degrees of freedom).
 */
export function errorDraws(
  terms: readonly Term[],
  stated: ErrorKind | undefined,
  context: PredicateContext,
): ErrorDraws | null {
  const draws = drawsOf(context);
  const errors = new Float64Array(draws);
  const found = groupedBy(terms, (term) => sourceOf(term, stated));
  for (const [source, of] of found) {
    const made = makers[source](of, context);
    if (made === null) return null;
    for (let i = 0; i < draws; i++) errors[i]! += made[i]!;
  }
  return { errors, method: [...found.keys()].map((source) => methods[source]).join(' and ') };
}

type Maker = (terms: readonly Term[], context: PredicateContext) => Float64Array | null;

const makers: Readonly<Record<Source, Maker>> = {
  none: (_terms, context) => new Float64Array(drawsOf(context)),
  estimate: estimateErrors,
  'roll calls': rollCallErrors,
  years: yearErrors,
  counts: countErrors,
};

const streamOf = ({ seed }: PredicateContext, what: string, terms: readonly Term[]) =>
  createRng(seed, `${what} ${JSON.stringify(terms.map((t) => [keyOf(t), t.part.window]))}`);

function estimateErrors(terms: readonly Term[], context: PredicateContext): Float64Array {
  const errors = new Float64Array(drawsOf(context));
  for (const of of groupedBy(terms, keyOf).values()) {
    const { measure } = of[0]!.part.series.observe;
    const years = [...new Set(of.flatMap(({ part }) => part.years))].sort((a, b) => a - b);
    const ratios = years.map((year, at) =>
      at === 0 ? 0 : persistenceOf(measure) ** (year - years[at - 1]!),
    );
    const shifts = of.map((term) => shiftsOf(term, years));
    const rng = streamOf(context, 'estimates', of);
    for (let i = 0; i < errors.length; i++) {
      let z = 0;
      for (const [at, r] of ratios.entries()) {
        z = r * z + Math.sqrt(1 - r * r) * rng.normal();
        for (const shift of shifts) errors[i]! += shift(at, z);
      }
    }
  }
  return errors;
}

/** What a standard normal z in the year of a place among years adds to a weighted window mean; a percentile stays between 0 and 1. */
function shiftsOf(
  { weight, part: { points, series, years } }: Term,
  all: readonly number[],
): (at: number, z: number) => number {
  const isRank = series.observe.as === 'percentile';
  const byYear = new Map(points.map((point) => [point.year, point]));
  const ends = all.map((year) => {
    const point = byYear.get(year);
    if (point?.interval === undefined || point.value === null) return null;
    const { value, interval } = point;
    return { value, down: value - interval[0], up: interval[1] - value };
  });
  return (at, z) => {
    const end = ends[at];
    if (end === null || end === undefined) return 0;
    const shift = ((z >= 0 ? end.up : end.down) * z) / HALF;
    const kept = isRank ? Math.min(1 - end.value, Math.max(-end.value, shift)) : shift;
    return (weight * kept) / years.length;
  };
}

function rollCallErrors(terms: readonly Term[], context: PredicateContext): Float64Array {
  const draws = drawsOf(context);
  const errors = new Float64Array(draws);
  for (const of of groupedBy(terms, keyOf).values()) {
    const years = [...new Set(of.flatMap(({ part }) => part.years))].sort((a, b) => a - b);
    const at = new Map(years.map((year, i) => [year, i]));
    for (let i = 0; i < draws; i++) {
      const values = of[0]!.part.series.resample!(years, i);
      for (const term of of) {
        const own = term.part.years.map((year) => values[at.get(year)!]!).filter(Number.isFinite);
        if (own.length > 0) errors[i]! += term.weight * (mean(own) - meanOf(term));
      }
    }
  }
  return errors;
}

/** A window’s means added up year by year, over the years that all of them cover. */
function stretchOf(terms: readonly Term[]): Stretch {
  const [first, ...others] = terms;
  const years = first!.part.years.filter((year) =>
    others.every(({ part }) => part.years.includes(year)),
  );
  const values = years.map((year) =>
    terms.reduce(
      (sum, { weight, part }) => sum + weight * part.values[part.years.indexOf(year)]!,
      0,
    ),
  );
  return { years, values, weight: 1 };
}

function yearErrors(terms: readonly Term[], context: PredicateContext): Float64Array | null {
  const inOrder = [...terms].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const windows = [...groupedBy(inOrder, ({ part }) => part.window.join()).values()];
  const seriesOf = (of: readonly Term[]): string => of.map(keyOf).join();
  const processes = groupedBy(windows, seriesOf);
  const errors = new Float64Array(drawsOf(context));
  for (const of of processes.values()) {
    const found = serialError(of.length > 1 ? sameSign(of) : of.map(stretchOf));
    if (found === null) return null;
    const made = studentDraws(found, errors.length, streamOf(context, 'years', of.flat()));
    for (let i = 0; i < errors.length; i++) errors[i]! += made[i]!;
  }
  return errors;
}

/** Windows of one process, each as the combination that the first is of, with the sign that it has in the sum. */
function sameSign(windows: readonly (readonly Term[])[]): Stretch[] {
  return windows.map((terms) => {
    const { weight } = terms[0]!;
    const stretch = stretchOf(terms.map((term) => ({ ...term, weight: term.weight / weight })));
    return { ...stretch, weight };
  });
}

function countErrors(terms: readonly Term[], context: PredicateContext): Float64Array {
  const errors = new Float64Array(drawsOf(context));
  for (const term of terms) {
    const { values } = term.part;
    const rng = streamOf(context, 'counts', [term]);
    const drawn = rateDraws(values, errors.length, rng);
    for (let i = 0; i < errors.length; i++) errors[i]! += term.weight * (drawn[i]! - mean(values));
  }
  return errors;
}

/** Draws of the rate behind yearly counts. */
export function rateDraws(
  counts: ArrayLike<number>,
  draws: number,
  rng: ReturnType<typeof createRng>,
): Float64Array {
  const years = counts.length;
  const total = Array.from(counts).reduce((sum, one) => sum + one, 0);
  const rate = total / years;
  const spread = Array.from(counts).reduce((sum, one) => sum + (one - rate) ** 2, 0);
  const phi = rate > 0 && years > 1 ? Math.max(1, spread / (years - 1) / rate) : 1;
  return Float64Array.from({ length: draws }, () => (phi * rng.gamma((total + 0.5) / phi)) / years);
}
