import type { ChartTable } from '../../../charts/define.js';
import type { DyadLine, DyadPanel } from '../../../contract/index.js';
import { formatFixed } from '../../../core/format.js';
import { dyadPage } from './strings.js';

/** Every year of a line, those without a value with the reason. */
export function seriesTable({ from, to, unit, context }: DyadPanel, line: DyadLine): ChartTable {
  const { series: words, none, value: format } = dyadPage;
  const rows: string[][] = [];
  for (let year = from; year <= to; year++) {
    const at = year - from;
    const value = line.values[at] ?? null;
    const percentile = line.percentiles[at] ?? null;
    const interval = line.intervals.find(([of]) => of === year);
    const gap = line.gaps.find((one) => year >= one.from && year <= one.to);
    const count = line.n?.[at] ?? null;
    const median = context.median[at] ?? null;
    rows.push([
      String(year),
      value === null ? none : format(value, unit),
      interval === undefined
        ? none
        : `${format(interval[1], unit)} to ${format(interval[2], unit)}`,
      percentile === null ? none : dyadPage.places(percentile),
      count === null ? none : formatFixed(count, 0),
      median === null ? none : format(median, unit),
      formatFixed(context.n[at] ?? 0, 0),
      gap === undefined ? '' : dyadPage.reason(gap.reason),
      line.flags.find(([of]) => of === year)?.[1] ?? '',
    ]);
  }
  const numeric = (label: string) => ({ label, numeric: true });
  const text = (label: string) => ({ label, numeric: false });
  return {
    columns: [
      text(words.year),
      ...[
        words.value,
        words.interval,
        words.percentile,
        words.n,
        words.median,
        words.population,
      ].map(numeric),
      text(words.missing),
      text(words.flag),
    ],
    rows,
  };
}
