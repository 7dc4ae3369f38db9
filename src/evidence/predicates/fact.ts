import type { MissingReason } from '../../core/missing.js';
import type { PredicateOf, ObservedValue } from '../types.js';
import { type PredicateContext, requiredCoverage } from './context.js';
import { formatNumber, formatWindow } from '../../core/format.js';
import type { Found } from './found.js';
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
export const evaluateFact = (predicate: PredicateOf<'fact'>, context: PredicateContext) =>
  foundFact(predicate, context).result;

export function foundFact(predicate: PredicateOf<'fact'>, context: PredicateContext): Found {
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
  const accepted = valuesText(predicate.values);
  const threshold =
    { all: 'always ', some: 'at least once ', none: 'never ' }[quantifier] + accepted;
  const told = `${series.label} [${series.unit}], ${formatWindow(window)}: expected ${threshold}; ${factText(predicate, known, hits)}`;
  const covered = coverageText(coverage, uncovered);
  const finding = `${told}; ${holds === 'untestable' ? 'untestable' : outcome(holds)}. ${covered}`;
  const result = {
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
  } as const;
  return { result, told, covered };
}

function judgeFact(
  quantifier: PredicateOf<'fact'>['quantifier'],
  hits: number,
  known: number,
  share: number,
): Holds {
  if (hits > 0 && quantifier !== 'all') return quantifier === 'some' ? 'yes' : 'no';
  if (hits < known && quantifier === 'all') return 'no';
  if (known === 0 || share < requiredCoverage) return 'untestable';
  return quantifier === 'some' ? 'no' : 'yes';
}

/** Which values were recorded, and when: those that decide, the misses of `all` and the matches of the others. */
function factText(
  { quantifier }: PredicateOf<'fact'>,
  known: readonly ObservedValue[],
  hits: readonly ObservedValue[],
): string {
  const recorded = known.filter(({ value }) => value !== null);
  const misses = recorded.filter((point) => !hits.includes(point));
  const deciding = quantifier === 'all' && misses.length > 0 ? misses : hits;
  return recordedText(recorded, deciding) + nullsText(known);
}

function recordedText(
  recorded: readonly ObservedValue[],
  deciding: readonly ObservedValue[],
): string {
  const [only] = recorded;
  if (only === undefined) return 'nothing recorded';
  if (recorded.length === 1) return `recorded ${formatNumber(only.value!)} in ${only.year}`;
  if (deciding.length === 0)
    return `recorded ${valuesText(valuesIn(recorded))} in ${recorded.length} values`;
  const share = `${deciding.length === recorded.length ? 'all ' : `${deciding.length} of `}${recorded.length} values`;
  return `recorded ${valuesText(valuesIn(deciding))} in ${share} (${yearsText(deciding)})`;
}

const valuesIn = (points: readonly ObservedValue[]): number[] => points.map(({ value }) => value!);

/** `0`, `1 or 3`, and `1 to 5` for whole numbers that follow one another. */
function valuesText(values: readonly number[]): string {
  const sorted = [...new Set(values)].sort((a, b) => a - b);
  const [first] = sorted;
  const isRun = sorted.length > 2 && sorted.every((one, i) => one === first! + i);
  if (isRun) return `${formatNumber(first!)} to ${formatNumber(sorted.at(-1)!)}`;
  if (sorted.length > 5)
    return `values from ${formatNumber(first!)} to ${formatNumber(sorted.at(-1)!)}`;
  return sorted.map(formatNumber).join(' or ');
}

/** The years by name where they are few or follow one another, else the first and the last. */
function yearsText(points: readonly ObservedValue[]): string {
  const years = [...new Set(points.map(({ year }) => year))];
  const [first, last] = [years[0]!, years.at(-1)!];
  if (last - first === years.length - 1) return formatWindow([first, last]);
  if (years.length > 5) return `first in ${first}, last in ${last}`;
  return `${years.slice(0, -1).join(', ')} and ${last}`;
}

function nullsText(known: readonly ObservedValue[]): string {
  const nulls = known.filter(({ value }) => value === null);
  if (nulls.length === 0) return '';
  const reasons = [...new Set(nulls.map(({ reason }) => reason))].sort().join(', ');
  return nulls.length === 1
    ? `; 1 year without a value (${reasons}) counts as other`
    : `; ${nulls.length} years without a value (${reasons}) count as other`;
}
