import type { MeasureResult, SeriesPoint } from '../contract/index.js';
import { runsByReason } from '../core/year-runs.js';
import type { Years } from './draw/axes.js';
import type { DatedEvent } from './draw/events.js';
import type { Gap } from './draw/lines.js';
import { scaleOfValues, type Scale } from './draw/scales.js';
import type { Slot } from './palette.js';

export interface SeriesLine {
  readonly label: string;
  readonly slot: Slot;
  readonly result: MeasureResult;
}

export interface SeriesState {
  /** What is shown, without the finding: `Distance between ideal points`. */
  readonly topic: string;
  /** Definition and unit. */
  readonly subtitle: string;
  readonly lines: readonly SeriesLine[];
  readonly events: readonly DatedEvent[];
  readonly rule?: { readonly value: number; readonly label: string };
  /** First and last year of the axis, shared by the charts of a page. */
  readonly years: Years;
}

export interface ValuePoint {
  readonly year: number;
  readonly value: number;
  readonly point: SeriesPoint;
}

/** Points with a value inside the years, one per year (the first where a year has several rows). */
export function valuesOf(line: SeriesLine, [from, to]: Years): ValuePoint[] {
  const seen = new Set<number>();
  const values: ValuePoint[] = [];
  for (const point of line.result.series) {
    if (point.value === null || point.year < from || point.year > to || seen.has(point.year))
      continue;
    seen.add(point.year);
    values.push({ year: point.year, value: point.value, point });
  }
  return values.sort((a, b) => a.year - b.year);
}

/** Flags of values that are bounds, of a part of a year, or hardly known: they are shown, but no change is counted from them or to them. */
const infirm: ReadonlySet<string> = new Set([
  'lower-bound',
  'upper-bound',
  'bounded-input',
  'partial-year',
  'uninformative',
]);

/** The values of whole years that are no bounds and not unknown. */
export const firmValuesOf = (line: SeriesLine, years: Years): ValuePoint[] =>
  valuesOf(line, years).filter(({ point }) => !infirm.has(point.flag ?? ''));

/** Runs of years inside the axis for which a line has no value, with the reason the measure gives. */
export function gapsOf(line: SeriesLine, [from, to]: Years): Gap[] {
  const observed = new Set(valuesOf(line, [from, to]).map(({ year }) => year));
  const reasons = new Map(line.result.series.map(({ year, reason }) => [year, reason]));
  return runsByReason(
    Array.from({ length: to - from + 1 }, (_, i) => from + i)
      .filter((year) => !observed.has(year))
      .map((year) => ({ year, reason: reasons.get(year) ?? 'outside-coverage' })),
  );
}

/** Whole numbers of events are drawn as bars: a line between two counts would mean nothing. */
export function areCounts(state: SeriesState): boolean {
  const values = state.lines.flatMap((line) => valuesOf(line, state.years));
  return (
    /^(vetoes|agreements|disputes|events|visits|exercises|count)\b/i.test(unitOf(state)) &&
    values.every(({ value }) => Number.isInteger(value) && value >= 0)
  );
}

/** Whether any value comes with an interval. */
export const hasIntervals = (state: SeriesState): boolean =>
  state.lines.some((line) =>
    valuesOf(line, state.years).some(({ point }) => point.interval !== undefined),
  );

/** Whether the intervals are of estimates, and not of what was drawn again. */
export const areEstimates = (state: SeriesState): boolean =>
  state.lines.some(({ result }) =>
    result.series.some(({ information }) => information !== undefined),
  );

export const unitOf = (state: SeriesState): string => state.lines[0]?.result.unit ?? '';

/** The axis of values holds all lines, their intervals and the rule. */
export function valueScale(state: SeriesState, bottom: number, top: number): Scale {
  const shown = state.lines.flatMap((line) =>
    valuesOf(line, state.years).flatMap(({ value, point }) => [value, ...(point.interval ?? [])]),
  );
  if (state.rule !== undefined) shown.push(state.rule.value);
  return scaleOfValues(shown, unitOf(state), [bottom, top]);
}

/** Whether the values stand on a logarithmic axis, which a figure must say. */
export const isLogarithmic = (state: SeriesState): boolean =>
  valueScale(state, 1, 0).type === 'log';
