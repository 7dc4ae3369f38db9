import type { DyadContext, DyadLine } from '../contract/index.js';
import type { MissingReason } from '../core/missing.js';
import type { Years } from './draw/axes.js';
import { formatFixed } from '../core/format.js';
import { formatValue } from '../core/units.js';
import type { Slot } from './palette.js';
import { quarters, scaleOf, scaleOfValues, type Scale } from './draw/scales.js';

/** A line of a panel: numbers stand for the years from `DyadPanelState.from` on. */
export interface DyadPanelLine extends Pick<
  DyadLine,
  'values' | 'percentiles' | 'intervals' | 'n' | 'gaps'
> {
  readonly label: string;
  readonly slot: Slot;
  /** Whether the panel is about it; the others are what it is compared with. */
  readonly isSubject: boolean;
  /** The second of two directions of a pair that has one colour for both. */
  readonly broken: boolean;
  readonly flags: readonly (readonly [year: number, flag: string])[];
}

/** One indicator for a pair and others, before the middle of all pairs. */
export interface DyadPanelState {
  readonly title: string;
  readonly unit: string;
  /** The pairs that it is ranked among, in few words. */
  readonly population: string;
  readonly as: 'value' | 'percentile';
  /** First and last year of the axis. */
  readonly years: Years;
  /** Year of the first of all numbers. */
  readonly from: number;
  readonly context: Omit<DyadContext, 'n'>;
  readonly lines: readonly DyadPanelLine[];
  /** Drawn by itself, with room for values at the ends of the lines. */
  readonly large: boolean;
}

export interface YearNumber {
  readonly year: number;
  readonly value: number;
}

/** The numbers of a list inside the axis. */
export function numbersOf(
  { from, years: [first, last] }: DyadPanelState,
  values: readonly (number | null)[],
): YearNumber[] {
  return values.flatMap((value, i) => {
    const year = from + i;
    return value === null || year < first || year > last ? [] : [{ year, value }];
  });
}

/** What is drawn of a line: its values, or their place among all. */
export const drawnOf = (
  { as }: DyadPanelState,
  { values, percentiles }: DyadPanelLine,
): readonly (number | null)[] => (as === 'value' ? values : percentiles);

/** A number that is drawn, in words: a value in its unit, or a place from 0 to 100. */
export const drawnWords = ({ as, unit }: DyadPanelState, drawn: number): string =>
  as === 'value' ? formatValue(drawn, unit) : formatFixed(100 * drawn, 1);

/** Why there is no value in most of the years of the axis that have none, of what the panel is about. */
export function commonestGap({
  lines,
  years: [first, last],
}: Pick<DyadPanelState, 'lines' | 'years'>): MissingReason {
  const counts = new Map<MissingReason, number>();
  for (const { gaps } of lines.filter(({ isSubject }) => isSubject))
    for (const { from, to, reason } of gaps) {
      const inside = Math.min(to, last) - Math.max(from, first) + 1;
      if (inside > 0) counts.set(reason, (counts.get(reason) ?? 0) + inside);
    }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'outside-coverage';
}

/** A number of a list in a year; null outside it. */
export const numberIn = (
  { from }: DyadPanelState,
  values: readonly (number | null)[],
  year: number,
): number | null => values[year - from] ?? null;

/** Whole numbers of things are drawn one by one: a line between two counts would mean nothing. */
export const areCounts = ({ as, unit }: DyadPanelState): boolean =>
  as === 'value' && /^(vetoes|agreements|visits|exercises|crises)\b/i.test(unit);

/** The axis of values holds all lines, their intervals and the middle of all pairs. */
export function dyadScale(state: DyadPanelState, bottom: number, top: number): Scale {
  if (state.as === 'percentile') return scaleOf(quarters, [bottom, top]);
  const { context, lines, years } = state;
  const shown = [
    ...[context.low, context.median, context.high, ...lines.map(({ values }) => values)].flatMap(
      (values) => numbersOf(state, values).map(({ value }) => value),
    ),
    ...lines.flatMap(({ intervals }) =>
      intervals
        .filter(([year]) => year >= years[0] && year <= years[1])
        .flatMap(([, low, high]) => [low, high]),
    ),
  ];
  return scaleOfValues(shown, state.unit, [bottom, top], state.large ? 5 : 3);
}
