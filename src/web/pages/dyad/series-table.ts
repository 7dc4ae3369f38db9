import type { ChartTable } from '../../../charts/define.js';
import type { DyadLine, DyadPanel } from '../../api/dyad.js';
import { dyadPage } from '../../strings/dyad.js';

/** Every year of a line, those without a value with the reason. */
export function seriesTable(
  { from, to, unit, context }: DyadPanel,
  line: DyadLine,
  [first, last]: readonly [number, number],
): ChartTable {
  const { series: words, none, value: format } = dyadPage;
  const rows: string[][] = [];
  for (let year = Math.max(from, first); year <= Math.min(to, last); year++) {
    const at = year - from;
    const value = line.values[at] ?? null;
    const percentile = line.percentiles[at] ?? null;
    const interval = line.intervals.find(([of]) => of === year);
    const gap = line.gaps.find((one) => year >= one.from && year <= one.to);
    const median = context.median[at] ?? null;
    rows.push([
      String(year),
      value === null ? none : format(value, unit),
      interval === undefined ? none : `${format(interval[1], unit)} – ${format(interval[2], unit)}`,
      percentile === null ? none : dyadPage.places(percentile),
      String(line.n?.[at] ?? none),
      median === null ? none : format(median, unit),
      String(context.n[at] ?? 0),
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
