import type { MeasureResult, SeriesPoint } from '../../contract/index.js';
import { caveatsOfResults, measureById } from '../../app/engine/catalogue.js';
import { stateOfPart } from '../../app/series/part-state.js';
import { rowFlags, unitOfPart } from '../../core/measure.js';
import { missingReasons } from '../../core/missing.js';
import { formatCell, formatPercentileCell } from '../../core/format.js';
import { isYear } from '../../core/units.js';
import { textTable, wrap } from '../../table/text.js';
import { paramsText, seriesTitle } from './words.js';

/** A series for a terminal: one line per year or gap, with the reason, parts of the last value, coverage and sources below. */
export function seriesText(result: MeasureResult): string {
  const points = withoutUncoveredEnds(result.series);
  const columns = columnsOf(points, result.unit);
  const table = textTable(
    columns.map(({ head }) => head),
    runsOf(points).map((run) => columns.map(({ cell }) => cell(run))),
    columns.map(({ left }) => (left ? 'l' : 'r')).join(''),
  );
  const ranked = points.some(({ percentile }) => percentile !== undefined);
  return [
    seriesTitle(result),
    paramsLine(result.params),
    table,
    result.part === undefined ? partsText(result, points) : '',
    `${coverageText(result)}${ranked ? ` Percentiles among ${result.population}.` : ''}`,
    ...caveatsOfResults([result]).map((caveat) => wrap(caveat)),
    `Source: ${[...new Set(points.flatMap((point) => point.source))].join(', ')}.`,
  ]
    .filter((line) => line !== '')
    .join('\n');
}

/** A point, or the first of several years that are missing one after another for the same reason. */
interface Run {
  readonly point: SeriesPoint;
  readonly to: number;
}

/** Fewer missing years than this stand on lines of their own. */
const SHORTEST_RUN = 3;

function runsOf(points: readonly SeriesPoint[]): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < points.length;) {
    const point = points[at]!;
    let end = at + 1;
    while (end < points.length && isMissingAlike(points[end]!, point)) end++;
    const last = end - at >= SHORTEST_RUN ? end - 1 : at;
    runs.push({ point, to: points[last]!.year });
    at = last + 1;
  }
  return runs;
}

/** Whether a year is missing for the reason of another, and a line has nothing else to say of either. */
function isMissingAlike(point: SeriesPoint, other: SeriesPoint): boolean {
  const isBare = ({ value, key, n, flag }: SeriesPoint): boolean =>
    value === null && key === undefined && n === undefined && flag === undefined;
  return isBare(point) && isBare(other) && point.reason === other.reason;
}

interface Column {
  readonly head: string;
  readonly left?: true;
  readonly cell: (run: Run) => string;
}

/** The columns that any point has something for. */
function columnsOf(points: readonly SeriesPoint[], unit: string): readonly Column[] {
  const columns: readonly (Column & { readonly only?: keyof SeriesPoint })[] = [
    { head: 'year', cell: ({ point: { year }, to }) => (to > year ? `${year}–${to}` : `${year}`) },
    { head: 'key', left: true, only: 'key', cell: ({ point }) => point.key ?? '' },
    {
      head: 'value',
      cell: ({ point: { value } }) => (value === null ? '–' : inUnit(value, unit)),
    },
    { head: '90% interval', only: 'interval', cell: ({ point }) => intervalText(point) },
    {
      head: 'percentile',
      only: 'percentile',
      cell: ({ point }) => formatPercentileCell(point.percentile),
    },
    {
      head: 'its 90% interval',
      only: 'percentileInterval',
      cell: ({ point: { percentileInterval: ends } }) =>
        ends === undefined ? '' : ends.map((end) => formatPercentileCell(end)).join(' to '),
    },
    {
      head: 'information',
      only: 'information',
      cell: ({ point: { information } }) => information?.toFixed(2) ?? '',
    },
    { head: 'n', only: 'n', cell: ({ point: { n } }) => (n === undefined ? '' : String(n)) },
    { head: 'note', left: true, cell: ({ point }) => note(point) },
  ];
  return columns.filter(
    ({ only }) => only === undefined || points.some((point) => point[only] !== undefined),
  );
}

const inUnit = (value: number, unit: string): string => {
  if (isYear(unit)) return String(value);
  return unit === 'probability' && value > 0 && value < leastShown
    ? `<${leastShown}`
    : formatCell(value);
};

/** A smaller probability would be written with an exponent. */
const leastShown = 0.0001;

function intervalText({ interval }: SeriesPoint): string {
  return interval === undefined ? '' : interval.map((end) => formatCell(end)).join(' to ');
}

function note(point: SeriesPoint): string {
  if (point.reason !== undefined) return missingReasons[point.reason];
  return point.flag === undefined ? '' : rowFlags[point.flag];
}

/** How many years have a value: of those in which all that is measured existed, where these are not all. */
export function coverageText({ coverage, grain, states, third }: MeasureResult): string {
  const { observed, existing, years, from, to } = coverage;
  const span = `${from} to ${to}`;
  if (existing === undefined) return `Coverage: ${observed} of ${years} years, ${span}.`;
  const single = states.length === 1 && third === undefined;
  const being =
    grain === 'group-year'
      ? 'the group had members'
      : `${single ? 'the state was' : 'all the states were'} in the state system`;
  if (existing === 0) return `Coverage: 0 of ${years} years, ${span}: in none of them ${being}.`;
  return `Coverage: ${observed} of the ${existing} years in which ${being}, of ${years} requested, ${span}.`;
}

/** The parts that the last value is made of; `--out` and `--json` have those of every year. */
function partsText(result: MeasureResult, points: readonly SeriesPoint[]): string {
  const last = points.findLast(({ value }) => value !== null);
  const definition = measureById(result.measure);
  const known = Object.entries(last?.parts ?? {}).filter(([, value]) => value !== null);
  const units = known.map(([name]) => unitOfPart(definition, name));
  const parts = known.map(([name, value], i) => {
    const unit = units[i]!;
    if (isYear(unit)) return `${name} ${value}`;
    // Said once for parts of the same unit that follow each other.
    const said = unit === definition.unit || unit === units[i + 1];
    const state = stateOfPart(result, name);
    const of = state === undefined ? '' : ` (${state.name})`;
    return `${name}${of} ${formatCell(value!)}${said ? '' : ` [${unit}]`}`;
  });
  if (parts.length === 0) return '';
  const { year, key } = last!;
  const isOneOfSeveral = points.some((point) => point.year === year && point.key !== key);
  return wrap(`Parts in ${year}${isOneOfSeveral ? ` of ${key}` : ''}: ${parts.join(', ')}.`);
}

/** The parameters on a line, or nothing where there are none. */
export function paramsLine(params: Readonly<Record<string, unknown>>): string {
  const text = paramsText(params);
  return text === '' ? '' : `Parameters: ${text}`;
}

const isCovered = ({ reason }: SeriesPoint): boolean => reason !== 'outside-coverage';

/** Leading and trailing years that the source does not cover say nothing: leave them out of the table. */
function withoutUncoveredEnds(series: readonly SeriesPoint[]): readonly SeriesPoint[] {
  const first = series.findIndex(isCovered);
  if (first === -1) return series;
  const last = series.findLastIndex(isCovered);
  return series.slice(first, last + 1);
}
