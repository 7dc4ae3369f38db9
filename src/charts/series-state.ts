import type { MissingReason } from '../core/missing.js';
import type { MeasureResult, SeriesPoint } from '../core/series.js';
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
  /** Dated events, as year or ISO date. */
  readonly events: readonly { readonly date: string; readonly label: string }[];
  readonly rule?: { readonly value: number; readonly label: string };
  /** First and last year of the axis, shared by the charts of a page. */
  readonly years: readonly [number, number];
}

export interface ValuePoint {
  readonly year: number;
  readonly value: number;
  readonly point: SeriesPoint;
}

/** Points with a value inside the years, one per year (the first where a year has several rows). */
export function valuesOf(line: SeriesLine, [from, to]: readonly [number, number]): ValuePoint[] {
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

/** Flags that make a value a bound: it is shown, but no change is counted from it or to it. */
const bounds: ReadonlySet<string> = new Set(['lower-bound', 'upper-bound', 'bounded-input']);

/** The values that are no bounds. */
export const firmValuesOf = (line: SeriesLine, years: SeriesState['years']): ValuePoint[] =>
  valuesOf(line, years).filter(({ point }) => !bounds.has(point.flag ?? ''));

/** Years in a row that both have values: what may be joined by a line. */
export function runsOf(values: readonly ValuePoint[]): ValuePoint[][] {
  const runs: ValuePoint[][] = [];
  for (const value of values) {
    const run = runs.at(-1);
    if (run?.at(-1)?.year === value.year - 1) run.push(value);
    else runs.push([value]);
  }
  return runs;
}

export interface Gap {
  readonly from: number;
  readonly to: number;
  readonly reason: MissingReason;
}

/** Runs of years inside the axis for which a line has no value, with the reason the measure gives. */
export function gapsOf(line: SeriesLine, [from, to]: readonly [number, number]): Gap[] {
  const observed = new Set(valuesOf(line, [from, to]).map(({ year }) => year));
  const reasons = new Map(line.result.series.map(({ year, reason }) => [year, reason]));
  const gaps: { from: number; to: number; reason: MissingReason }[] = [];
  for (let year = from; year <= to; year++) {
    if (observed.has(year)) continue;
    const reason = reasons.get(year) ?? 'outside-coverage';
    const last = gaps.at(-1);
    if (last?.to === year - 1 && last.reason === reason) last.to = year;
    else gaps.push({ from: year, to: year, reason });
  }
  return gaps;
}

/** `2001-07-16`, `2001-07` or `2001` as a point on the axis of years. */
export function yearOfDate(date: string): number {
  const [year = NaN, month, day] = date.split('-').map(Number);
  if (month === undefined) return year + 0.5;
  return year + (month - 1 + ((day ?? 15) - 1) / 31) / 12;
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

export const unitOf = (state: SeriesState): string => state.lines[0]?.result.unit ?? '';
