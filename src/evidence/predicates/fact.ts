import type { MissingReason } from '../../core/missing.js';
import type { FactPredicate, ObservedValue, PredicateResult } from '../types.js';
import { type PredicateContext, requiredCoverage } from './context.js';
import { formatNumber, formatWindow } from './format.js';
import { type Holds, outcome } from './level.js';
import { coverageOf, coverageText, describe, pointsIn } from './window.js';

/** Reasons that say what a state did not do. The others say only that nothing is known. */
const knownNulls: readonly (MissingReason | undefined)[] = ['absent', 'no-votes-cast'];

/**
 * A recorded fact: all, some or none of the values in the window are among `values`. Exact, no interval. A single
 * value can settle a quantifier whatever else is covered (one hit is `some` and refutes `none`, one miss refutes
 * `all`); otherwise half of the window must be covered. A null is not covered, or, with `nulls: counts-as-other`
 * and a reason that says so (`absent`, `no-votes-cast`), known not to be among the values.
 *
 * `observed` is the value where there is one only, else the number of values that are among them.
 */
export function evaluateFact(predicate: FactPredicate, context: PredicateContext): PredicateResult {
  const { window, quantifier } = predicate;
  const series = context.series(predicate.observe);
  const points = pointsIn(series, window);
  const countsNull = predicate.nulls === 'counts-as-other';
  const isKnown = ({ value, reason }: ObservedValue): boolean =>
    value !== null || (countsNull && knownNulls.includes(reason));
  const known = points.filter(isKnown);
  const hits = known.filter(({ value }) => value !== null && predicate.values.includes(value));
  const coverage = coverageOf(
    window[1] - window[0] + 1,
    new Set(known.map(({ year }) => year)).size,
  );
  const holds = judgeFact(quantifier, hits.length, known.length, coverage.share);
  const uncovered = points.filter((point) => !isKnown(point));
  const single = known.length === 1;
  const accepted = predicate.values.map(formatNumber).join(' or ');
  const threshold =
    { all: 'always ', some: 'at least once ', none: 'never ' }[quantifier] + accepted;
  const finding = `${series.label}, ${formatWindow(window)}: ${factText(known, hits)}; asked: ${threshold}; ${holds === 'untestable' ? 'untestable' : outcome(holds)}. ${coverageText(coverage, uncovered)}`;
  return {
    kind: predicate.kind,
    label: predicate.label,
    ...describe(series),
    unit: single ? series.unit : 'values that match',
    window,
    holds,
    observed: known.length === 0 ? null : single ? known[0]!.value : hits.length,
    interval: null,
    intervalMethod: null,
    percentile: null,
    threshold,
    coverage,
    finding,
  };
}

function judgeFact(
  quantifier: FactPredicate['quantifier'],
  hits: number,
  known: number,
  share: number,
): Holds {
  if (hits > 0 && quantifier !== 'all') return quantifier === 'some' ? 'yes' : 'no';
  if (hits < known && quantifier === 'all') return 'no';
  if (known === 0 || share < requiredCoverage) return 'untestable';
  return quantifier === 'some' ? 'no' : 'yes';
}

function factText(known: readonly ObservedValue[], hits: readonly ObservedValue[]): string {
  const values = known.flatMap(({ value }) => (value === null ? [] : [value]));
  const first = hits[0] === undefined ? '' : `, first in ${hits[0].year}`;
  const recorded =
    values.length === 0
      ? 'nothing recorded'
      : known.length === 1
        ? `recorded ${formatNumber(values[0]!)}`
        : `${hits.length} of ${values.length} recorded values match${first}`;
  const nulls = known.filter(({ value }) => value === null);
  if (nulls.length === 0) return recorded;
  const reasons = [...new Set(nulls.map(({ reason }) => reason))].sort().join(', ');
  return nulls.length === 1
    ? `${recorded}; 1 year without a value (${reasons}) counts as other`
    : `${recorded}; ${nulls.length} years without a value (${reasons}) count as other`;
}
