import { crossingRun, firstCrossing } from '../../core/crossing.js';
import { UsageError } from '../../core/errors.js';
import type { PredicateOf, ObservedValue, PredicateResult } from '../types.js';
import { type PredicateContext, requiredCoverage } from './context.js';
import { formatNumber, formatWindow } from '../../core/format.js';
import type { Found } from './found.js';
import { outcome } from './level.js';
import { coverageOf, coverageText, cut, describe, union } from './window.js';

/**
 * The first year from which a series is ahead of another, or above a value, for three covered years running inside the
 * window. A series that is ahead from its first covered year counts as ahead from then on, and the finding says so.
 * No interval: the three years are what guards against a chance lead. Untestable under half of the window, or
 * where no three covered years follow one another.
 */
export const evaluateCrossing = (
  predicate: PredicateOf<'crossing'>,
  context: PredicateContext,
): PredicateResult => foundCrossing(predicate, context).result;

export function foundCrossing(
  predicate: PredicateOf<'crossing'>,
  context: PredicateContext,
): Found {
  const { window, happens } = predicate;
  const rival = rivalOf(predicate, context);
  const own = cut(context.series(predicate.observe), window);
  const values = new Map(own.years.map((year, i) => [year, own.values[i]!]));
  const years = Array.from({ length: window[1] - window[0] + 1 }, (_, i) => window[0] + i);
  const margins = years.map((year) => (values.get(year) ?? NaN) - rival.at(year));
  const observed = margins.filter((margin) => !Number.isNaN(margin)).length;
  const crossing = firstCrossing(years, margins);
  const coverage = coverageOf(years.length, observed);
  const testable = coverage.share >= requiredCoverage && crossing.observable;
  const holds = !testable ? 'untestable' : (crossing.year !== null) === happens ? 'yes' : 'no';
  const threshold = happens
    ? `ahead of ${rival.label} for ${crossingRun} years running`
    : `never ahead of ${rival.label} for ${crossingRun} years running`;
  const found =
    crossing.year === null
      ? `not ahead of ${rival.label} for ${crossingRun} years running in ${formatWindow(window)}`
      : `ahead of ${rival.label} ${crossing.fromStart ? 'already in the first covered year,' : 'from'} ${crossing.year}`;
  const covered = coverageText(coverage, [...own.points, ...rival.points]);
  const told = `${own.series.label}: ${found}`;
  const finding = testable
    ? `${told}; asked: ${threshold}; ${outcome(holds)}. ${covered}`
    : `${own.series.label}, ${formatWindow(window)}: untestable, since half of the window and ${crossingRun} covered years running are needed and ${covered}`;
  const result = {
    kind: predicate.kind,
    label: predicate.label,
    ...describe(own.series),
    unit: 'year',
    datasets: union(own.series.datasets, rival.datasets),
    window,
    holds,
    observed: testable ? crossing.year : null,
    interval: null,
    intervalMethod: null,
    percentile: null,
    threshold,
    coverage,
    finding,
  } as const;
  return { result, told, covered };
}

interface Rival {
  readonly label: string;
  readonly datasets: readonly string[];
  readonly points: readonly ObservedValue[];
  readonly at: (year: number) => number;
}

function rivalOf(
  { other, value, window, label }: PredicateOf<'crossing'>,
  { series }: PredicateContext,
): Rival {
  if (other !== undefined) {
    const part = cut(series(other), window);
    const values = new Map(part.years.map((year, i) => [year, part.values[i]!]));
    return {
      label: part.series.label,
      datasets: part.series.datasets,
      points: part.points,
      at: (year) => values.get(year) ?? NaN,
    };
  }
  if (value === undefined)
    throw new UsageError(`crossing "${label}" names neither another series nor a value`, {
      code: 'bad-predicate',
      hint: 'give `other` or `value`',
    });
  return { label: formatNumber(value), datasets: [], points: [], at: () => value };
}
