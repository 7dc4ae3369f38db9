import type { SeriesPoint, StateLabel } from '../core/series.js';
import { dataOf, type ChartData, type DataColumns } from './data.js';
import type { PanelsState } from './panels-layout.js';
import type { SeriesLine } from './series-state.js';

type Years = readonly [number, number];

interface Row {
  readonly panel: string;
  readonly line: SeriesLine;
  readonly point: SeriesPoint;
}

const stateColumns = (
  name: string,
  stateOf: (row: Row) => StateLabel | undefined,
): DataColumns<Row> => ({
  [name]: (row) => stateOf(row)?.name,
  [`${name}_iso3`]: (row) => stateOf(row)?.iso3,
  [`${name}_ccode`]: (row) => stateOf(row)?.ccode,
});

/** What is measured of whom, then what the year has. */
const columns: DataColumns<Row> = {
  line: ({ line }) => line.label,
  measure: ({ line }) => line.result.measure,
  part: ({ line }) => line.result.part,
  parameters: ({ line }) => JSON.stringify(line.result.params),
  ...stateColumns('state1', ({ line }) => line.result.states[0]),
  ...stateColumns('state2', ({ line }) => line.result.states[1]),
  ...stateColumns('third', ({ line }) => line.result.third),
  group: ({ line }) => line.result.group,
  year: ({ point }) => point.year,
  key: ({ point }) => point.key,
  value: ({ point }) => point.value,
  unit: ({ line }) => line.result.unit,
  low90: ({ point }) => point.interval?.[0],
  high90: ({ point }) => point.interval?.[1],
  percentile: ({ point }) => point.percentile,
  n: ({ point }) => point.n,
  flag: ({ point }) => point.flag,
  missing_reason: ({ point }) =>
    point.value === null ? (point.reason ?? 'not-reported') : undefined,
  sources: ({ point }) => point.source.join(' '),
};

const rowsOf = (panel: string, lines: readonly SeriesLine[], [from, to]: Years): Row[] =>
  lines.flatMap((line) =>
    line.result.series
      .filter(({ year }) => year >= from && year <= to)
      .map((point) => ({ panel, line, point })),
  );

/** A row for each line and year that was asked for. */
export const linesData = (lines: readonly SeriesLine[], years: Years): ChartData =>
  dataOf(rowsOf('', lines, years), columns);

/** A row for each panel, line and year. */
export const panelsData = ({ groups, years }: PanelsState): ChartData =>
  dataOf(
    groups.flatMap(({ panels }) =>
      panels.flatMap(({ title, lines }) => rowsOf(title, lines, years)),
    ),
    { panel: ({ panel }) => panel, ...columns },
  );
