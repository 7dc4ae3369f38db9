import type {
  AlignmentResult,
  Assessment,
  DependenceResult,
  LevelsResult,
  MeasureResult,
  SeriesPoint,
} from '../../contract/index.js';
import { measureById } from '../../measures/index.js';
import { paramsCell, tableOf, type Columns, type Table, type Tables } from '../../table/column.js';
import { common } from './common.js';

/** The series that the case asks to show and those behind the figures, by year; figures that there are not have none. */
export function seriesTables(assessment: Assessment): Tables {
  const { levels, alignment, dependence } = assessment;
  return {
    series: shownSeries(assessment),
    ...(levels === undefined ? {} : { levels: levelSeries(levels) }),
    ...(alignment === undefined ? {} : { alignment: alignmentSeries(alignment) }),
    ...(dependence === undefined ? {} : { dependence: dependenceSeries(dependence) }),
  };
}

const shownSeries = ({ series: all }: Assessment): Table =>
  tableOf(
    'a line of a series shown and a year',
    all.flatMap((shown) =>
      shown.lines.flatMap((line) => line.result.series.map((point) => ({ shown, line, point }))),
    ),
    {
      series: ['id of the series', ({ shown }) => shown.id],
      title: ['title of the series', ({ shown }) => shown.title],
      line: ['name of the line', ({ line }) => line.label],
      actor: ['state or pair that the line is of', ({ line }) => line.actor],
      measure: [common.measure, ({ line }) => line.result.measure],
      params: [common.params, ({ line }) => paramsCell(line.result.params)],
      unit: [common.unit, ({ line }) => line.result.unit],
      year: [common.year, ({ point }) => point.year],
      key: [
        'what tells several values of a year apart, for example the roll call',
        ({ point }) => point.key,
      ],
      value: ['value of the measure', ({ point }) => point.value],
      low: [common.low, ({ point }) => point.interval?.[0]],
      high: [common.high, ({ point }) => point.interval?.[1]],
      percentile: [common.percentile, ({ point }) => point.percentile],
      n: ['observations behind the value, where they are counted', ({ point }) => point.n],
      missing: [common.missing, ({ point }) => point.reason],
      flag: [common.flag, ({ point }) => point.flag],
      sources: [common.sources, ({ point }) => point.source.join(' ')],
    },
  );

/** The value of a year, or a part of it, of a measure. */
interface PartRow {
  readonly result: MeasureResult;
  /** Undefined for the value itself. */
  readonly part: string | undefined;
  readonly unit: string | undefined;
  readonly point: SeriesPoint;
}

/**
 * A row for the value and one for each part of it, by year. A part has no interval and no percentile, and a reason only where the
 * value has one.
 */
function partRows(result: MeasureResult): PartRow[] {
  const { partUnits } = measureById(result.measure);
  return result.series.flatMap((point) => [
    { result, part: undefined, unit: result.unit, point },
    ...Object.entries(point.parts ?? {}).map(([part, value]) => {
      const { year, source, flag, reason } = point;
      const why = value === null && reason !== undefined ? { reason } : {};
      const of = { year, source, ...(flag === undefined ? {} : { flag }), value, ...why };
      return { result, part, unit: partUnits?.[part], point: of };
    }),
  ]);
}
const partMissing = `${common.missing}; empty where a part alone is missing`;

const stateColumns: Columns<PartRow> = {
  ccode1: [common.ccode1, ({ result }) => result.states[0]?.ccode],
  ccode2: [common.ccode2, ({ result }) => result.states[1]?.ccode],
};
const params: Columns<PartRow>[string] = [common.params, ({ result }) => paramsCell(result.params)];
const sources: Columns<PartRow>[string] = [common.sources, ({ point }) => point.source.join(' ')];
const partColumns = (value: string): Columns<PartRow> => ({
  params,
  unit: ['unit of the value; of a part, where the measure states one for it', ({ unit }) => unit],
  year: [common.year, ({ point }) => point.year],
  value: [value, ({ point }) => point.value],
});
const endColumns: Columns<PartRow> = {
  percentile: [common.percentile, ({ point }) => point.percentile],
  missing: [partMissing, ({ point }) => point.reason],
  flag: [common.flag, ({ point }) => point.flag],
  sources,
};

const levelSeries = ({ levels, double }: LevelsResult): Table =>
  tableOf(
    'a level of containment, a part of it and a year',
    [...levels, { level: 'double', result: double }].flatMap(({ level, result }) =>
      partRows(result).map((row) => ({ level, ...row })),
    ),
    {
      level: [
        '`external`, `mutual` or `multilateral`; `double` for the probability of the first two together',
        ({ level }) => level,
      ],
      part: [
        '`value` for the value of the measure, otherwise the part of it; what is called first and second is of the state with the lower and the higher number',
        ({ part = 'value' }) => part,
      ],
      ...stateColumns,
      third: ['Correlates of War number of the third state', ({ result }) => result.third?.ccode],
      measure: [common.measure, ({ result }) => result.measure],
      ...partColumns('value of the level, or of the part'),
      low: [common.low, ({ point }) => point.interval?.[0]],
      high: [common.high, ({ point }) => point.interval?.[1]],
      ...endColumns,
    },
  );

const alignmentSeries = ({ pairs }: AlignmentResult): Table =>
  tableOf(
    'two of the three states, a domain and a year',
    pairs.flatMap(({ role, result }) => partRows(result).map((row) => ({ role, ...row }))),
    {
      pair: [
        '`ab` for the pair, `ak` and `bk` for the first and the second of it with the third state',
        ({ role }) => role,
      ],
      ...stateColumns,
      domain: ['domain of alignment; `overall` for the mean', ({ part = 'overall' }) => part],
      measure: [common.measure, ({ result }) => result.measure],
      params: [common.params, ({ result }) => paramsCell(result.params)],
      unit: [common.unit, ({ result }) => result.unit],
      year: [common.year, ({ point }) => point.year],
      value: ['mean percentile among the relevant dyads of the year', ({ point }) => point.value],
      low: [
        'lower end of the 90% interval, of the overall value',
        ({ part, point }) => (part === undefined ? point.interval?.[0] : undefined),
      ],
      high: [
        'its upper end',
        ({ part, point }) => (part === undefined ? point.interval?.[1] : undefined),
      ],
      missing: [partMissing, ({ point }) => point.reason],
      sources,
    },
  );

const dependenceSeries = ({ asymmetry, minorPartner }: DependenceResult): Table =>
  tableOf(
    'a measure of dependence by channel and source, a part of it and a year',
    [...asymmetry, ...minorPartner].flatMap(({ channel, source, result }) =>
      partRows(result).map((row) => ({ channel, source, ...row })),
    ),
    {
      measure: [
        '`asymmetry`, or `minor-partner`, of the first state towards the second',
        ({ result }) => result.measure,
      ],
      channel: ['`trade` or `arms`', ({ channel }) => channel],
      source: ['source of the trade figures', ({ source }) => source],
      part: [
        '`value` for the value of the measure, otherwise the part of it; `first` is the dependence of the first state, `second` that of the second',
        ({ part = 'value' }) => part,
      ],
      ...stateColumns,
      ...partColumns('value of the measure, or of the part'),
      ...endColumns,
    },
  );
