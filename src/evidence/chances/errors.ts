import { groupedBy } from '../../core/grouped.js';
import { createRng } from '../../core/rng.js';
import { mean } from '../../core/statistics.js';
import type { PredicateContext } from '../predicates/context.js';
import type { ErrorKind } from '../vocabulary.js';
import { rateDraws } from './counts.js';
import type { Judging } from './described.js';
import { addErrorsOfEstimates } from './estimate-errors.js';
import { endsOf, type Term } from './weighted-mean.js';
import { meanCells, serialDraws, serialOfStretches, type Ranged, type Stretch } from './years.js';

/** Draws of the error of a weighted sum of window means, and where the error comes from. */
export interface ErrorDraws {
  readonly errors: Float64Array;
  /** Null where all is recorded, without error. */
  readonly method: string | null;
}

export const drawsOf = ({ draws = 4000 }: PredicateContext): number => draws;
/** Draws of votes at most, of which each takes a pass over the roll calls; more draws take them in turn. */
const voteDraws = 2000;

type Source = 'estimate' | 'roll calls' | ErrorKind;

const keyOf = ({ part }: Term): string => JSON.stringify(part.series.observe);
const meanOf = ({ part }: Term): number => mean(part.values);

/** What a series brings with it counts, unless the claim says where the error comes from. */
function sourceOf({ part }: Term, stated: ErrorKind | undefined): Source {
  if (stated !== undefined) return stated;
  const { series, points } = part;
  if (points.some(({ interval }) => interval !== undefined)) return 'estimate';
  return series.resample === undefined ? 'years' : 'roll calls';
}

const methods: Readonly<Record<Source, string | null>> = {
  estimate: 'error of the estimates',
  'roll calls': 'roll-call bootstrap',
  years: 'years with memory',
  counts: 'error of counts',
  shares: 'error of shares',
  none: null,
};

/**
 * The error of sum w_k m_k, m_k window means. Each mean has the error of its kind, and kinds add up:
 * - *estimate*: a latent quantity with its own interval. The year’s error is z_t (high_t - v_t) / 1.645 above the estimate and
 *   z_t (v_t - low_t) / 1.645 below it, z_t standard normal with correlation phi^d over d years, phi the persistence of the domain;
 *   windows of one series share the path of z, series are independent.
 * - *roll calls*: the series’ own replicates, all windows of a series from the same.
 * - *years*: `serialDraws`. Means over the same years are added up year by year first, since what moves one may move the
 *   other; windows of the same series are one process, others are independent. A mean stays within the range of its measure.
 * - *counts*: events at a rate, `rateDraws`.
 * - *shares*: k of n cases in the window, n as the measure gives it: Beta(k + 1/2, n - k + 1/2), the posterior under Jeffreys’ prior.
 * - *none*: a record of those years, known; delta stands for what the books may differ by.
 *
 * Null where the spread of years is not known: with fewer than two degrees of freedom. Years that do not vary at all are taken to
 * vary by delta; where that is 0, their spread is not known either.
 */
export function errorDraws(
  terms: readonly Term[],
  { errors: stated, delta = 0 }: Judging,
  context: PredicateContext,
): ErrorDraws | null {
  const draws = drawsOf(context);
  const errors = new Float64Array(draws);
  const found = groupedBy(terms, (term) => sourceOf(term, stated));
  for (const [source, of] of found) {
    const made = makers[source](of, context, delta);
    if (made === null) return null;
    for (let i = 0; i < draws; i++) errors[i]! += made[i]!;
  }
  const named = [...found.keys()].flatMap((source) => methods[source] ?? []);
  return { errors, method: named.length === 0 ? null : named.join(' and ') };
}

type Maker = (
  terms: readonly Term[],
  context: PredicateContext,
  delta: number,
) => Float64Array | null;

const makers: Readonly<Record<Source, Maker>> = {
  none: (_terms, context) => new Float64Array(drawsOf(context)),
  estimate: estimateErrors,
  'roll calls': rollCallErrors,
  years: yearErrors,
  counts: countErrors,
  shares: shareErrors,
};

const streamOf = ({ seed }: PredicateContext, what: string, terms: readonly Term[]) =>
  createRng(seed, `${what} ${JSON.stringify(terms.map((t) => [keyOf(t), t.part.window]))}`);

function estimateErrors(terms: readonly Term[], context: PredicateContext): Float64Array {
  const errors = new Float64Array(drawsOf(context));
  for (const of of groupedBy(terms, keyOf).values())
    addErrorsOfEstimates(errors, of, streamOf(context, 'estimates', of));
  return errors;
}

function rollCallErrors(terms: readonly Term[], context: PredicateContext): Float64Array {
  const draws = drawsOf(context);
  const errors = new Float64Array(draws);
  for (const of of groupedBy(terms, keyOf).values()) {
    const years = [...new Set(of.flatMap(({ part }) => part.years))].sort((a, b) => a - b);
    const at = new Map(years.map((year, i) => [year, i]));
    const few = new Float64Array(Math.min(draws, voteDraws));
    for (let i = 0; i < few.length; i++) {
      const values = of[0]!.part.series.resample!(years, i);
      for (const term of of) {
        const own = term.part.years.map((year) => values[at.get(year)!]!).filter(Number.isFinite);
        if (own.length > 0) few[i]! += term.weight * (mean(own) - meanOf(term));
      }
    }
    for (let i = 0; i < draws; i++) errors[i]! += few[i % few.length]!;
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

function yearErrors(
  terms: readonly Term[],
  context: PredicateContext,
  delta: number,
): Float64Array | null {
  const inOrder = [...terms].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const windows = [...groupedBy(inOrder, ({ part }) => part.window.join()).values()];
  const seriesOf = (of: readonly Term[]): string => of.map(keyOf).join();
  const processes = groupedBy(windows, seriesOf);
  const errors = new Float64Array(drawsOf(context));
  for (const of of processes.values()) {
    const made = errorsOfProcess(of, context, delta);
    if (made === null) return null;
    for (let i = 0; i < errors.length; i++) errors[i]! += made[i]!;
  }
  return errors;
}

/** The errors of the windows of one process, each with its weight in the sum; a mean stays within the range of its values. */
function errorsOfProcess(
  windows: readonly (readonly Term[])[],
  context: PredicateContext,
  delta: number,
): Float64Array | null {
  const isOne = windows.length === 1;
  const stretches = isOne ? windows.map(stretchOf) : sameSign(windows);
  const found = serialOfStretches(stretches, delta);
  if (found === null) return null;
  const drawn = serialDraws(
    found,
    stretches.map(meanCells),
    drawsOf(context),
    streamOf(context, 'years', windows.flat()),
    windows.map((terms) => rangedOf(isOne ? terms : inFirst(terms))),
  );
  const sums = new Float64Array(drawsOf(context));
  for (const [at, { weight }] of stretches.entries())
    for (let i = 0; i < sums.length; i++) sums[i]! += weight * drawn[at]![i]!;
  return sums;
}

/** The window means of a sum: how far the error of each can reach, and which part of the variance of its years is its own. */
function rangedOf(terms: readonly Term[]): Ranged[] {
  const { years } = stretchOf(terms);
  const values = terms.map(({ part }) =>
    years.map((year) => part.values[part.years.indexOf(year)]!),
  );
  const variances = terms.map(({ weight }, at) => weight ** 2 * varianceOf(values[at]!));
  const all = variances.reduce((sum, one) => sum + one, 0);
  return terms.map(({ weight, part }, at) => {
    const reach = endsOf(part.series).map((end) => weight * (end - mean(values[at]!)));
    return {
      share: all > 0 ? variances[at]! / all : 1 / terms.length,
      low: Math.min(...reach),
      high: Math.max(...reach),
    };
  });
}

function varianceOf(values: readonly number[]): number {
  const level = mean(values);
  return mean(values.map((value) => (value - level) ** 2));
}

/** Terms with their weights in parts of the first. */
const inFirst = (terms: readonly Term[]): Term[] =>
  terms.map((term) => ({ ...term, weight: term.weight / terms[0]!.weight }));

/** Windows of one process, each as the combination that the first is of, with the sign that it has in the sum. */
const sameSign = (windows: readonly (readonly Term[])[]): Stretch[] =>
  windows.map((terms) => ({ ...stretchOf(inFirst(terms)), weight: terms[0]!.weight }));

function countErrors(terms: readonly Term[], context: PredicateContext): Float64Array {
  const errors = new Float64Array(drawsOf(context));
  for (const term of terms) {
    const { part, weight } = term;
    const drawn = rateDraws(part, errors.length, streamOf(context, 'counts', [term]));
    for (let i = 0; i < errors.length; i++) errors[i]! += weight * (drawn[i]! - meanOf(term));
  }
  return errors;
}

/** Null where the measure does not say of how many cases its shares are. */
function shareErrors(terms: readonly Term[], context: PredicateContext): Float64Array | null {
  const errors = new Float64Array(drawsOf(context));
  for (const term of terms) {
    const cases = term.part.points.flatMap(({ value, n }) => (value === null ? [] : [n ?? NaN]));
    const n = cases.reduce((sum, one) => sum + one, 0);
    if (!(n > 0)) return null;
    const k = meanOf(term) * n;
    const rng = streamOf(context, 'shares', [term]);
    for (let i = 0; i < errors.length; i++)
      errors[i]! += term.weight * (rng.beta(k + 0.5, n - k + 0.5) - meanOf(term));
  }
  return errors;
}
