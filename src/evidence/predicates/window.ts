import { UsageError } from '../../core/errors.js';
import { type MissingReason, missingReasons } from '../../core/missing.js';
import { mean } from '../../core/statistics.js';
import type { ObservedSeries, ObservedValue, PredicateResult } from '../types.js';
import { formatWindow } from '../../core/format.js';

export type Window = readonly [number, number];
export type Coverage = PredicateResult['coverage'];

/** The part of a series that a predicate looks at. Null years are dropped, never filled. */
export interface Windowed {
  readonly series: ObservedSeries;
  readonly window: Window;
  /** Points of the window in order of years. */
  readonly points: readonly ObservedValue[];
  /** Years with a value, ascending. */
  readonly years: readonly number[];
  readonly values: Float64Array;
  readonly coverage: Coverage;
}

export function coverageOf(years: number, observed: number): Coverage {
  return { years, observed, share: years === 0 ? 0 : observed / years };
}

/** Cut a series to a window. One value a year: a series with several (roll calls without a key) is a UsageError. */
export function cut(series: ObservedSeries, window: Window): Windowed {
  const points = pointsIn(series, window);
  const covered = points.filter(({ value }) => value !== null);
  const years = covered.map(({ year }) => year);
  const repeated = years.find((year, i) => years[i - 1] === year);
  if (repeated !== undefined)
    throw new UsageError(`${series.label} has several values in ${repeated}`, {
      code: 'several-values-a-year',
      hint: 'name the row with `key`, or use a `fact` predicate',
    });
  return {
    series,
    window,
    points,
    years,
    values: Float64Array.from(covered, ({ value }) => value!),
    coverage: coverageOf(window[1] - window[0] + 1, years.length),
  };
}

/** A window in some of its years alone. */
export function inYears(part: Windowed, kept: ReadonlySet<number>): Windowed {
  const years = part.years.filter((year) => kept.has(year));
  return {
    ...part,
    points: part.points.filter(({ year, value }) => value === null || kept.has(year)),
    years,
    values: part.values.filter((_, i) => kept.has(part.years[i]!)),
    coverage: coverageOf(part.coverage.years, years.length),
  };
}

export function pointsIn(series: ObservedSeries, [from, to]: Window): ObservedValue[] {
  if (!(from <= to))
    throw new UsageError(`the window ${from} to ${to} runs backwards`, { code: 'reversed-years' });
  return series.points
    .filter(({ year }) => year >= from && year <= to)
    .sort((a, b) => a.year - b.year);
}

/** Mean percentile of the covered years; null where the series has none. */
export function meanPercentile({ points }: Pick<Windowed, 'points'>): number | null {
  const known = points.flatMap(({ value, percentile }) =>
    value === null || percentile === undefined ? [] : [percentile],
  );
  return known.length === 0 ? null : mean(known);
}

/** What is averaged, and over which years. */
export function meanText({ observe }: ObservedSeries, window: Window): string {
  return `mean${observe.as === 'percentile' ? ' percentile' : ''} of ${formatWindow(window)}`;
}

/** `n of N years are covered`, and why most of the others are not. */
export function coverageText(
  { years, observed }: Coverage,
  points: readonly ObservedValue[] = [],
): string {
  const text = `${observed} of ${years} ${years === 1 ? 'year is' : 'years are'} covered`;
  if (observed === years) return `${text}.`;
  const counts = new Map<MissingReason, number>();
  for (const { value, reason } of points)
    if (value === null && reason !== undefined) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return most === undefined ? `${text}.` : `${text} (mostly: ${missingReasons[most[0]]})`;
}

/** The fields of a result that come from the series alone. */
export function describe(
  series: ObservedSeries,
): Pick<PredicateResult, 'measure' | 'of' | 'params' | 'unit' | 'datasets'> {
  const { observe, unit, datasets } = series;
  const { third, group, part, key, as } = observe;
  const named = Object.entries({ third, group, part, key, as }).filter(([, v]) => v !== undefined);
  return {
    measure: observe.measure,
    of: observe.of,
    params: { ...observe.params, ...Object.fromEntries(named) },
    unit,
    datasets,
  };
}

export function untestableText(windowed: Windowed, required: string): string {
  const { series, window, coverage, points } = windowed;
  return `${series.label}, ${formatWindow(window)}: untestable, since ${required} is needed and ${coverageText(coverage, points)}`;
}

/** A result without a number, with the reason in its finding. */
export function untestable(
  base: Omit<PredicateResult, 'holds' | 'observed' | 'interval' | 'intervalMethod' | 'finding'>,
  finding: string,
): PredicateResult {
  return {
    ...base,
    holds: 'untestable',
    observed: null,
    interval: null,
    intervalMethod: null,
    finding,
  };
}

export const union = (a: readonly string[], b: readonly string[]): string[] => [
  ...new Set([...a, ...b]),
];
