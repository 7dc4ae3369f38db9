import Table from 'cli-table3';
import { measureById } from '../../app/catalogue.js';
import { rowFlags, unitOfPart } from '../../core/measure.js';
import { missingReasons } from '../../core/missing.js';
import type { MeasureResult, SeriesPoint } from '../../core/series.js';
import { formatNumber, formatPercentile } from './numbers.js';
import { plainBorders } from './table.js';
import { wrap } from './wrap.js';

/** A series for a terminal: one line per year, reasons for gaps, parts of the last value, coverage and sources below. */
export function seriesText(result: MeasureResult): string {
  const who = [...result.states.map(({ name }) => name), ...(result.group ? [result.group] : [])];
  const beside = result.third === undefined ? '' : ` | ${result.third.name}`;
  const points = withoutUncoveredEnds(result.series);
  const columns = columnsOf(points);
  const table = new Table({
    ...plainBorders,
    head: columns.map(({ head }) => head),
    colAligns: columns.map(({ left }) => (left ? 'left' : 'right')),
  });
  for (const point of points) table.push(columns.map(({ cell }) => cell(point)));
  const { coverage } = result;
  return [
    `${result.title}${who.length === 0 ? '' : ': '}${who.join(' – ')}${beside} [${result.unit}]`,
    paramText(result.params),
    table.toString(),
    partsText(result.measure, points),
    `Coverage: ${coverage.observed} of ${coverage.years} years, ${coverage.from} to ${coverage.to}.${points.some(({ percentile }) => percentile !== undefined) ? ` Percentiles among ${result.population}.` : ''}`,
    `Source: ${[...new Set(points.flatMap((point) => point.source))].join(', ')}.`,
  ]
    .filter((line) => line !== '')
    .join('\n');
}

interface Column {
  readonly head: string;
  readonly left?: true;
  readonly cell: (point: SeriesPoint) => string;
}

const allColumns: readonly (Column & { readonly only?: keyof SeriesPoint })[] = [
  { head: 'year', cell: ({ year }) => String(year) },
  { head: 'key', left: true, only: 'key', cell: ({ key }) => key ?? '' },
  { head: 'value', cell: ({ value }) => (value === null ? '–' : formatNumber(value)) },
  { head: '90% interval', only: 'interval', cell: intervalText },
  {
    head: 'percentile',
    only: 'percentile',
    cell: ({ percentile }) => formatPercentile(percentile),
  },
  { head: 'n', only: 'n', cell: ({ n }) => (n === undefined ? '' : String(n)) },
  { head: 'note', left: true, cell: note },
];

/** The columns that any point has something for. */
function columnsOf(points: readonly SeriesPoint[]): readonly Column[] {
  return allColumns.filter(
    ({ only }) => only === undefined || points.some((point) => point[only] !== undefined),
  );
}

function intervalText({ interval }: SeriesPoint): string {
  return interval === undefined ? '' : interval.map((end) => formatNumber(end)).join(' to ');
}

function note(point: SeriesPoint): string {
  if (point.reason !== undefined) return missingReasons[point.reason];
  return point.flag === undefined ? '' : rowFlags[point.flag];
}

/** The parts that the last value is made of; `--json` has those of every year. */
function partsText(measure: string, points: readonly SeriesPoint[]): string {
  const last = points.findLast(({ value }) => value !== null);
  const definition = measureById(measure);
  const known = Object.entries(last?.parts ?? {}).filter(([, value]) => value !== null);
  const units = known.map(([name]) => unitOfPart(definition, name));
  const parts = known.map(([name, value], i) => {
    const unit = units[i]!;
    if (unit === 'year') return `${name} ${value}`;
    // Said once for parts of the same unit that follow each other.
    const said = unit === definition.unit || unit === units[i + 1];
    return `${name} ${formatNumber(value!)}${said ? '' : ` [${unit}]`}`;
  });
  return parts.length === 0 ? '' : wrap(`Parts in ${last!.year}: ${parts.join(', ')}.`);
}

function paramText(params: Readonly<Record<string, unknown>>): string {
  const entries = Object.entries(params)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name} = ${String(value)}`);
  return entries.length === 0 ? '' : `Parameters: ${entries.join(', ')}`;
}

const isCovered = ({ reason }: SeriesPoint): boolean => reason !== 'outside-coverage';

/** Leading and trailing years that the source does not cover say nothing: leave them out of the table. */
function withoutUncoveredEnds(series: readonly SeriesPoint[]): readonly SeriesPoint[] {
  const first = series.findIndex(isCovered);
  if (first === -1) return series;
  const last = series.findLastIndex(isCovered);
  return series.slice(first, last + 1);
}
