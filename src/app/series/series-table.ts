import type { MeasureResult, SeriesPoint } from '../../contract/index.js';
import { unitOfPart } from '../../core/measure.js';
import type { StateLabel } from '../../core/series.js';
import { measureById } from '../../measures/index.js';
import { paramsCell, type Columns } from '../../table/column.js';
import { nameInText } from '../engine/catalogue.js';
import { csvOf } from '../../table/csv.js';
import { stateOfPart } from './part-state.js';
import { hasIntervals, intervalWords, percentileWords } from './series-words.js';

type PointColumns = Columns<SeriesPoint>;

/** The columns in their order: whom a row is of, the year, the value and what is known of it, its parts, where it comes from. */
export const seriesColumns = (result: MeasureResult): PointColumns => ({
  ...unitColumns(result),
  ...valueColumns(result),
  ...partColumns(result),
  ...originColumns(result),
});

/** The series as CSV, a row for each year and key. What is missing is empty, with the reason beside it. */
export const seriesCsv = (result: MeasureResult): string =>
  csvOf(result.series, seriesColumns(result));

export const seriesJson = (result: MeasureResult): string => `${JSON.stringify(result, null, 2)}\n`;

function unitColumns(result: MeasureResult): PointColumns {
  const { states, third, grain, group, series } = result;
  const single = states.length === 1 && third === undefined;
  const isOfGroups = grain === 'group-year';
  const keyed = !isOfGroups && series.some(({ key }) => key !== undefined);
  // A year without a row has no key: the requested group is known from others, under its id.
  const requested = group === undefined ? undefined : (series.find(({ key }) => key)?.key ?? group);
  return {
    ...stateColumns(states[0], single ? '' : '1'),
    ...stateColumns(states[1], '2'),
    ...stateColumns(third, '3'),
    ...(isOfGroups ? { group: ['group of states', ({ key }) => key ?? requested] } : {}),
    ...(!isOfGroups && group !== undefined
      ? { group: ['group of states in place of a second state', () => group] }
      : {}),
    year: ['calendar year', ({ year }) => year, 'year'],
    ...(keyed ? { key: ['what tells several values of a year apart', ({ key }) => key] } : {}),
  };
}

const places = {
  '': 'state',
  '1': 'first state',
  '2': 'second state',
  '3': 'third state',
} as const;

function stateColumns(state: StateLabel | undefined, suffix: keyof typeof places): PointColumns {
  if (state === undefined) return {};
  const [of, end] = [places[suffix], suffix === '' ? '' : `_${suffix}`];
  return {
    [`ccode${suffix}`]: [`Correlates of War number of the ${of}`, () => state.ccode],
    [`iso3${end}`]: [`ISO 3166 code of the ${of}; empty where it has none`, () => state.iso3],
    [`name${end}`]: [`name of the ${of}`, () => state.name],
  };
}

function valueColumns(result: MeasureResult): PointColumns {
  const { measure, title, part, changes = false, unit, population } = result;
  const named = part === undefined ? title : `the part ${part} of ${title}`;
  const interval =
    part === undefined && !changes && hasIntervals(measureById(measure))
      ? intervalWords(measureById(measure))
      : 'none here: it takes observations that the panel holds one by one and that can be drawn again';
  return {
    value: [changes ? `change from the year before: ${named}` : named, ({ value }) => value, unit],
    low90: [`lower end of the interval (${interval})`, (point) => point.interval?.[0], unit],
    high90: ['upper end', (point) => point.interval?.[1], unit],
    percentile: [
      changes ? 'none of a change' : `${percentileWords}; among ${population}`,
      ({ percentile }) => percentile,
      '0 to 1',
    ],
    ...errorColumns(result),
    n: ['observations behind the value, where they are counted', ({ n }) => n, 'observations'],
    flag: ['caveat on the value', ({ flag }) => flag],
    missing_reason: ['why there is no value', ({ reason }) => reason],
  };
}

/** What an estimate has beside its interval. */
function errorColumns({ series }: MeasureResult): PointColumns {
  if (!series.some(({ information }) => information !== undefined)) return {};
  return {
    percentile_low90: [
      'percentile of the lower end of the interval',
      (point) => point.percentileInterval?.[0],
      '0 to 1',
    ],
    percentile_high90: ['of the upper end', (point) => point.percentileInterval?.[1], '0 to 1'],
    information: [
      'what the data say of the value: 1 less the variance that they leave over that before',
      ({ information }) => information,
      '0 to 1',
    ],
  };
}

const partLabel = (part: string, state: StateLabel | undefined): string =>
  `part ${part} of the measure${state === undefined ? '' : `: of ${nameInText(state.ccode)}`}`;

/** A column for every part, whether or not a year has it. */
function partColumns(result: MeasureResult): PointColumns {
  const { measure, series } = result;
  const names = new Set(series.flatMap(({ parts = {} }) => Object.keys(parts)));
  const definition = measureById(measure);
  return Object.fromEntries(
    [...names].map((part) => [
      `part_${part.replaceAll(/[^A-Za-z0-9]+/g, '_')}`,
      [
        partLabel(part, stateOfPart(result, part)),
        ({ parts }: SeriesPoint) => parts?.[part],
        unitOfPart(definition, part),
      ] as const,
    ]),
  );
}

const originColumns = ({ measure, part, params, unit }: MeasureResult): PointColumns => ({
  unit: ['unit of the value', () => unit],
  measure: ['measure', () => measure],
  ...(part === undefined ? {} : { part: ['part that stands for the value', () => part] }),
  parameters: ['parameters of the measure, as JSON', () => paramsCell(params)],
  sources: ['ids of the datasets behind it, with spaces between', ({ source }) => source.join(' ')],
});
