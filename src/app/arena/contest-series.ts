import type { ContestSeries, ContestLead } from '../../contract/index.js';
import { crossingRun, firstCrossing } from '../../core/crossing.js';

/** Years that at least two sources cover, and those of them in which they name another side. */
export interface ComparedYears {
  readonly years: number;
  readonly disagree: readonly number[];
}

export interface Origin extends Pick<ContestSeries, 'dataset' | 'measure' | 'params'> {
  readonly hedging?: Float64Array;
}

/** The lists cut to the years with both ties; undefined where no year has both. */
export function tiesSeries(
  [from]: readonly [number, number],
  first: Float64Array,
  second: Float64Array,
  { hedging, ...origin }: Origin,
): ContestSeries | undefined {
  const margins = first.map((value, i) => value - second[i]!);
  const start = margins.findIndex((value) => !Number.isNaN(value));
  if (start === -1) return undefined;
  const end = margins.findLastIndex((value) => !Number.isNaN(value));
  const listed = (values: Float64Array): (number | null)[] =>
    Array.from(values.subarray(start, end + 1), (value) => (Number.isNaN(value) ? null : value));
  return {
    ...origin,
    from: from + start,
    first: listed(first),
    second: listed(second),
    ...(hedging === undefined ? {} : { hedging: listed(hedging) }),
    leads: leadsOf(from + start, margins.subarray(start, end + 1)),
    latest: { year: from + end, first: first[end]!, second: second[end]! },
  };
}

/**
 * Who was ahead when: a side leads from the first of three years running in which it is ahead, until the other side
 * has three such years (the crossing of `influence-contest`, sought again after each).
 *
 * @param margins first less second by year, NaN where unknown.
 * @example leadsOf(2000, Float64Array.of(1, 1, 1, -1, -1, -1)).map(({ from }) => from) // [2000, 2003]
 */
export function leadsOf(from: number, margins: Float64Array): ContestLead[] {
  const leads: ContestLead[] = [];
  const years = Array.from(margins, (_, i) => from + i);
  for (let start = 0; start + crossingRun <= margins.length;) {
    const rest = margins.subarray(start);
    const next = (['first', 'second'] as const)
      .filter((side) => side !== leads.at(-1)?.side)
      .map((side) => ({
        side,
        ...firstCrossing(
          years.slice(start),
          rest.map((margin) => (side === 'first' ? margin : -margin)),
        ),
      }))
      .filter(({ year }) => year !== null)
      .sort((a, b) => a.year! - b.year!)[0];
    if (next === undefined) break;
    leads.push({
      side: next.side,
      from: next.year!,
      fromStart: leads.length === 0 && next.fromStart,
    });
    start = next.year! - from;
  }
  return leads;
}

/** The years that at least two sources cover, and those in which one names another side than the next. */
export function comparedYears(series: readonly ContestSeries[]): ComparedYears {
  const sides = new Map<number, number[]>();
  for (const { from, first, second } of series)
    first.forEach((value, i) => {
      const other = second[i] ?? null;
      if (value === null || other === null) return;
      const listed = sides.get(from + i) ?? [];
      sides.set(from + i, [...listed, Math.sign(value - other)]);
    });
  const common = [...sides].filter(([, signs]) => signs.length > 1).sort(([a], [b]) => a - b);
  return {
    years: common.length,
    disagree: common
      .filter(([, signs]) => signs.includes(1) && signs.includes(-1))
      .map(([year]) => year),
  };
}
