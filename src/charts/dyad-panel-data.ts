import { dataOf, type ChartData } from './data.js';
import { numberIn, type DyadPanelState } from './dyad-panel-state.js';

/** A row for each line and year of the axis, beside it the middle half of all pairs in the year. */
export function dyadPanelData(state: DyadPanelState): ChartData {
  const { title, unit, lines, years, context } = state;
  const rows = lines.flatMap((line) =>
    Array.from({ length: years[1] - years[0] + 1 }, (_, i) => ({ line, year: years[0] + i })),
  );
  const intervalIn = ({ line, year }: (typeof rows)[number]) =>
    line.intervals.find(([of]) => of === year);
  return dataOf(rows, {
    panel: () => title,
    line: ({ line }) => line.label,
    year: ({ year }) => year,
    value: ({ line, year }) => numberIn(state, line.values, year),
    unit: () => unit,
    low90: (row) => intervalIn(row)?.[1],
    high90: (row) => intervalIn(row)?.[2],
    percentile: ({ line, year }) => numberIn(state, line.percentiles, year),
    n: ({ line, year }) => (line.n === null ? null : numberIn(state, line.n, year)),
    flag: ({ line, year }) => line.flags.find(([of]) => of === year)?.[1],
    missing_reason: ({ line, year }) =>
      line.gaps.find(({ from, to }) => year >= from && year <= to)?.reason,
    population_lower_quartile: ({ year }) => numberIn(state, context.low, year),
    population_median: ({ year }) => numberIn(state, context.median, year),
    population_upper_quartile: ({ year }) => numberIn(state, context.high, year),
  });
}
