import Table from 'cli-table3';
import { missingReasons } from '../../core/missing.js';
import { rowFlags } from '../../core/measure.js';
import type { MeasureResult, SeriesPoint } from '../../core/series.js';
import { formatNumber, formatPercentile } from './numbers.js';
import { plainBorders } from './table.js';

/** A series for a terminal: one line per year, reasons for gaps, coverage and sources below. */
export function seriesText(result: MeasureResult): string {
  const who = [...result.states.map(({ name }) => name), ...(result.group ? [result.group] : [])];
  const points = withoutUncoveredEnds(result.series);
  const keyed = points.some((point) => point.key !== undefined);
  const counted = points.some((point) => point.n !== undefined);
  const table = new Table({
    ...plainBorders,
    head: [
      'year',
      ...(keyed ? ['key'] : []),
      'value',
      'percentile',
      ...(counted ? ['n'] : []),
      'note',
    ],
    colAligns: [
      'right',
      ...(keyed ? (['left'] as const) : []),
      'right',
      'right',
      ...(counted ? (['right'] as const) : []),
      'left',
    ],
  });
  for (const point of points) {
    table.push([
      String(point.year),
      ...(keyed ? [point.key ?? ''] : []),
      point.value === null ? '–' : formatNumber(point.value),
      formatPercentile(point.percentile),
      ...(counted ? [point.n === undefined ? '' : String(point.n)] : []),
      note(point),
    ]);
  }
  const { coverage } = result;
  return [
    `${result.title}: ${who.join(' – ')} [${result.unit}]`,
    paramText(result.params),
    table.toString(),
    `Coverage: ${coverage.observed} of ${coverage.years} years, ${coverage.from} to ${coverage.to}. Percentiles among ${result.population}.`,
    `Source: ${[...new Set(points.flatMap((point) => point.source))].join(', ')}.`,
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function note(point: SeriesPoint): string {
  if (point.reason !== undefined) return missingReasons[point.reason];
  return point.flag === undefined ? '' : rowFlags[point.flag];
}

function paramText(params: Readonly<Record<string, unknown>>): string {
  const entries = Object.entries(params).map(([name, value]) => `${name} = ${String(value)}`);
  return entries.length === 0 ? '' : `Parameters: ${entries.join(', ')}`;
}

/** Leading and trailing years that the source does not cover say nothing: leave them out of the table. */
function withoutUncoveredEnds(series: readonly SeriesPoint[]): readonly SeriesPoint[] {
  const first = series.findIndex((point) => point.value !== null);
  if (first === -1) return series;
  const last = series.findLastIndex((point) => point.value !== null);
  return series.slice(first, last + 1);
}
