import { reasonText } from '../core/missing.js';
import type { ChartTable } from './define.js';
import { formatFixed } from '../core/format.js';
import type { PanelAxis, PanelsState } from './panels-layout.js';
import { gapsOf, valuesOf, type SeriesLine } from './series-state.js';

/** From 0 to 1 with its middle. */
export const unitAxis: PanelAxis = {
  domain: [0, 1],
  ticks: [0, 0.5, 1].map((value) => ({ value, label: String(value) })),
  format: (value) => formatFixed(value, 2),
};

/** All panels as one table by year, years without any value left out. */
export function panelsTable({ groups, years: [from, to] }: PanelsState): ChartTable {
  const columns = groups.flatMap((group) =>
    group.panels.flatMap((panel) =>
      panel.lines.map((series) => ({
        label:
          panel.lines.length === 1 && series.label === panel.title
            ? panel.title
            : `${panel.title}: ${series.label}`,
        points: new Map(series.result.series.map((point) => [point.year, point])),
        format: (panel.axis ?? group.axis).format,
      })),
    ),
  );
  const rows: string[][] = [];
  for (let year = from; year <= to; year++) {
    const cells = columns.map(({ points, format }) => {
      const point = points.get(year);
      if (point?.value !== null && point?.value !== undefined)
        return `${format(point.value)}${point.flag === undefined ? '' : ` (${point.flag})`}`;
      return `no value: ${reasonText(point?.reason ?? 'outside-coverage').toLowerCase()}`;
    });
    if (cells.some((cell) => !cell.startsWith('no value'))) rows.push([String(year), ...cells]);
  }
  return {
    columns: [
      { label: 'Year', numeric: false },
      ...columns.map(({ label }) => ({ label, numeric: true })),
    ],
    rows,
  };
}

/** Coverage in a few words: `1991 to 2014`, which stay on one line, or why no year has a value. */
export function coverageNote(series: SeriesLine, years: readonly [number, number]): string {
  const values = valuesOf(series, years);
  const first = values[0];
  if (first === undefined) {
    const [gap] = gapsOf(series, years).sort((a, b) => b.to - b.from - (a.to - a.from));
    return `no value: ${reasonText(gap?.reason ?? 'not-reported').toLowerCase()}`;
  }
  const last = values.at(-1)!;
  if (first.year === last.year) return String(first.year);
  return `${first.year}\u00a0to\u00a0${last.year}`;
}
