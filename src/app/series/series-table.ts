import { unitOfPart } from '../../core/measure.js';
import type { MeasureResult, SeriesPoint, StateLabel } from '../../core/series.js';
import { measureById } from '../../measures/index.js';
import { paramsCell } from '../bundle/table.js';
import { csv, type CsvCell } from '../files/csv.js';
import { hasIntervals, intervalWords, percentileWords } from './series-words.js';

/** A column of a series as a table, with what the codebook says of it. */
export interface SeriesColumn {
  readonly name: string;
  readonly holds: string;
  readonly unit: string;
  readonly cell: (point: SeriesPoint) => CsvCell;
}

/** The columns in their order: whom a row is of, the year, the value and what is known of it, its parts, where it comes from. */
export function seriesColumns(result: MeasureResult): readonly SeriesColumn[] {
  return [
    ...unitColumns(result),
    ...valueColumns(result),
    ...partColumns(result),
    ...originColumns(result),
  ];
}

/** The series as CSV, a row for each year and key. What is missing is empty, with the reason beside it. */
export function seriesCsv(result: MeasureResult): string {
  const columns = seriesColumns(result);
  return csv(
    columns.map(({ name }) => name),
    result.series.map((point) => columns.map(({ cell }) => cell(point))),
  );
}

export function seriesJson(result: MeasureResult): string {
  return `${JSON.stringify(result, null, 2)}\n`;
}

const text = (name: string, holds: string, cell: SeriesColumn['cell']): SeriesColumn => ({
  ...{ name, holds, cell },
  unit: '',
});

function unitColumns(result: MeasureResult): SeriesColumn[] {
  const { states, third, grain, group, series } = result;
  const single = states.length === 1 && third === undefined;
  const isOfGroups = grain === 'group-year';
  const keyed = !isOfGroups && series.some(({ key }) => key !== undefined);
  // A year without a row has no key: the group asked for is known from others, under its id.
  const asked = group === undefined ? undefined : (series.find(({ key }) => key)?.key ?? group);
  return [
    ...states.flatMap((state, at) => stateColumns(state, single ? '' : at === 0 ? '1' : '2')),
    ...(third === undefined ? [] : stateColumns(third, '3')),
    ...(isOfGroups ? [text('group', 'group of states', ({ key }) => key ?? asked)] : []),
    ...(!isOfGroups && group !== undefined
      ? [text('group', 'group of states in place of a second state', () => group)]
      : []),
    { name: 'year', holds: 'calendar year', unit: 'year', cell: ({ year }) => year },
    ...(keyed ? [text('key', 'what tells several values of a year apart', ({ key }) => key)] : []),
  ];
}

const places = {
  '': 'state',
  '1': 'first state',
  '2': 'second state',
  '3': 'third state',
} as const;

function stateColumns({ ccode, iso3, name }: StateLabel, suffix: keyof typeof places) {
  const [of, end] = [places[suffix], suffix === '' ? '' : `_${suffix}`];
  return [
    text(`ccode${suffix}`, `Correlates of War number of the ${of}`, () => ccode),
    text(`iso3${end}`, `ISO 3166 code of the ${of}; empty where it has none`, () => iso3),
    text(`name${end}`, `name of the ${of}`, () => name),
  ];
}

function valueColumns(result: MeasureResult): SeriesColumn[] {
  const { measure, title, part, changes = false, unit, population } = result;
  const named = part === undefined ? title : `the part ${part} of ${title}`;
  const interval =
    part === undefined && !changes && hasIntervals(measureById(measure))
      ? intervalWords(measureById(measure))
      : 'none here: it takes observations that the panel holds one by one and that can be drawn again';
  return [
    {
      name: 'value',
      holds: changes ? `change from the year before: ${named}` : named,
      unit,
      cell: ({ value }) => value,
    },
    {
      name: 'low90',
      holds: `lower end of the interval (${interval})`,
      unit,
      cell: ({ interval: ends }) => ends?.[0],
    },
    { name: 'high90', holds: 'upper end', unit, cell: ({ interval: ends }) => ends?.[1] },
    {
      name: 'percentile',
      holds: changes ? 'none of a change' : `${percentileWords}; among ${population}`,
      unit: '0 to 1',
      cell: ({ percentile }) => percentile,
    },
    {
      name: 'n',
      holds: 'observations behind the value, where they are counted',
      unit: 'observations',
      cell: ({ n }) => n,
    },
    text('flag', 'caveat on the value', ({ flag }) => flag),
    text('missing_reason', 'why there is no value', ({ reason }) => reason),
  ];
}

/** A column for every part, whether or not a year has it. */
function partColumns({ measure, series }: MeasureResult): SeriesColumn[] {
  const names = new Set(series.flatMap(({ parts = {} }) => Object.keys(parts)));
  const definition = measureById(measure);
  return [...names].map((part) => ({
    name: `part_${part.replaceAll(/[^A-Za-z0-9]+/g, '_')}`,
    holds: `part ${part} of the measure`,
    unit: unitOfPart(definition, part),
    cell: ({ parts }) => parts?.[part],
  }));
}

function originColumns({ measure, part, params, unit }: MeasureResult): SeriesColumn[] {
  return [
    text('unit', 'unit of the value', () => unit),
    text('measure', 'measure', () => measure),
    ...(part === undefined ? [] : [text('part', 'part that stands for the value', () => part)]),
    text('parameters', 'parameters of the measure, as JSON', () => paramsCell(params)),
    text('sources', 'ids of the datasets behind it, with spaces between', ({ source }) =>
      source.join(' '),
    ),
  ];
}
