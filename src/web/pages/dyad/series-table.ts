import { numbers, tableOf, words, type ChartTable } from '../../../charts/table.js';
import type { DyadLine, DyadPanel } from '../../../contract/index.js';
import { formatFixed } from '../../../core/format.js';
import { formatValue } from '../../../core/units.js';
import { missingReasons } from '../../../core/missing.js';
import { yearsBetween } from '../../../core/years.js';
import { dyadPage } from './strings.js';

/** Every year of a line, those without a value with the reason. */
export function seriesTable({ from, to, unit, context }: DyadPanel, line: DyadLine): ChartTable {
  const { series, none } = dyadPage;
  const number = (
    label: string,
    values: readonly (number | null)[] | null,
    format: (value: number) => string,
  ) =>
    numbers(label, (year: number) => {
      const value = values?.[year - from] ?? null;
      return value === null ? none : format(value);
    });
  const value = (one: number): string => formatValue(one, unit);
  const count = (n: number): string => formatFixed(n, 0);
  return tableOf(yearsBetween([from, to]), [
    words(series.year, String),
    number(series.value, line.values, value),
    numbers(series.interval, (year) => {
      const found = line.intervals.find(([of]) => of === year);
      return found === undefined ? none : `${value(found[1])} to ${value(found[2])}`;
    }),
    number(series.percentile, line.percentiles, (share) => formatFixed(100 * share, 1)),
    number(series.n, line.n, count),
    number(series.median, context.median, value),
    number(series.population, context.n, count),
    words(series.missing, (year) => {
      const gap = line.gaps.find((one) => year >= one.from && year <= one.to);
      return gap === undefined ? '' : missingReasons[gap.reason];
    }),
    words(series.flag, (year) => line.flags.find(([of]) => of === year)?.[1] ?? ''),
  ]);
}
