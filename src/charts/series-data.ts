import type { SeriesPoint } from '../contract/index.js';
import type { StateLabel } from '../core/series.js';
import { dataOf, type ChartData, type DataColumns } from './data.js';
import type { PanelsState } from './panels-state.js';
import type { SeriesLine } from './series-state.js';

type Years = readonly [number, number];

interface Row {
  readonly panel: string;
  readonly line: SeriesLine;
  readonly point: SeriesPoint;
}

const stateColumns = (
  suffix: '' | '1' | '2' | '3',
  stateOf: (row: Row) => StateLabel | undefined,
): DataColumns<Row> => {
  const end = suffix === '' ? '' : `_${suffix}`;
  return {
    [`ccode${suffix}`]: (row) => stateOf(row)?.ccode,
    [`iso3${end}`]: (row) => stateOf(row)?.iso3,
    [`name${end}`]: (row) => stateOf(row)?.name,
  };
};

const groupOf = ({ line }: Row): string | undefined => line.result.group;
const keyOf = ({ point }: Row): string | undefined => point.key;
const partOf = ({ line }: Row): string | undefined => line.result.part;

/** Columns as `measure` names them: those that no row has anything for are left out. */
function columnsOf(rows: readonly Row[]): DataColumns<Row> {
  const has = (of: (row: Row) => unknown): boolean => rows.some((row) => of(row) !== undefined);
  const second = ({ line }: Row) => line.result.states[1];
  const third = ({ line }: Row) => line.result.third;
  return {
    line: ({ line }) => line.label,
    ...stateColumns(has(second) || has(third) ? '1' : '', ({ line }) => line.result.states[0]),
    ...(has(second) ? stateColumns('2', second) : {}),
    ...(has(third) ? stateColumns('3', third) : {}),
    ...(has(groupOf) ? { group: groupOf } : {}),
    year: ({ point }) => point.year,
    ...(has(keyOf) ? { key: keyOf } : {}),
    value: ({ point }) => point.value,
    low90: ({ point }) => point.interval?.[0],
    high90: ({ point }) => point.interval?.[1],
    percentile: ({ point }) => point.percentile,
    n: ({ point }) => point.n,
    flag: ({ point }) => point.flag,
    missing_reason: ({ point }) => point.reason,
    unit: ({ line }) => line.result.unit,
    measure: ({ line }) => line.result.measure,
    ...(has(partOf) ? { part: partOf } : {}),
    parameters: ({ line: { result } }) =>
      Object.keys(result.params).length === 0 ? undefined : JSON.stringify(result.params),
    sources: ({ point }) => point.source.join(' '),
  };
}

const rowsOf = (panel: string, lines: readonly SeriesLine[], [from, to]: Years): Row[] =>
  lines.flatMap((line) =>
    line.result.series
      .filter(({ year }) => year >= from && year <= to)
      .map((point) => ({ panel, line, point })),
  );

/** A row for each line and year inside the years. */
export function linesData(lines: readonly SeriesLine[], years: Years): ChartData {
  const rows = rowsOf('', lines, years);
  return dataOf(rows, columnsOf(rows));
}

/** A row for each panel, line and year. */
export function panelsData({ groups, years }: PanelsState): ChartData {
  const rows = groups.flatMap(({ panels }) =>
    panels.flatMap(({ title, lines }) => rowsOf(title, lines, years)),
  );
  return dataOf(rows, { panel: ({ panel }) => panel, ...columnsOf(rows) });
}
