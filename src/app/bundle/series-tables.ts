import type { MeasureResult, SeriesPoint } from '../../core/series.js';
import { measureById } from '../../measures/index.js';
import type { Assessment } from '../assess/assessment.js';
import { bundleTable, common, paramsCell, type BundleTable, type BundleTables } from './table.js';
import type { AlignmentResult, DependenceResult, LevelsResult } from '../assess/figure-results.js';

/** The series that the case asks to show and those behind the figures, by year; figures that there are not have none. */
export function seriesTables(assessment: Assessment): BundleTables {
  const { levels, alignment, dependence } = assessment;
  return {
    series: shownSeries(assessment),
    ...(levels === undefined ? {} : { levels: levelSeries(levels) }),
    ...(levels?.leaveOneOut === undefined
      ? {}
      : { 'levels-without-channel': withoutChannel(levels.leaveOneOut) }),
    ...(alignment === undefined ? {} : { alignment: alignmentSeries(alignment) }),
    ...(dependence === undefined ? {} : { dependence: dependenceSeries(dependence) }),
  };
}

const shownSeries = ({ series: all }: Assessment): BundleTable =>
  bundleTable(
    'a line of a series shown and a year',
    {
      series: 'id of the series',
      title: 'title of the series',
      line: 'name of the line',
      actor: 'state or pair that the line is of',
      measure: common.measure,
      params: common.params,
      unit: common.unit,
      year: common.year,
      key: 'what tells several values of a year apart, for example the roll call',
      value: 'value of the measure',
      low: common.low,
      high: common.high,
      percentile: common.percentile,
      n: 'observations behind the value, where they are counted',
      missing: common.missing,
      flag: common.flag,
      sources: common.sources,
    },
    all.flatMap(({ id, title, lines }) =>
      lines.flatMap(({ label, actor, result }) =>
        result.series.map((point) => ({
          series: id,
          title,
          line: label,
          actor,
          ...measured(result),
          unit: result.unit,
          ...dated(point),
          key: point.key,
          n: point.n,
        })),
      ),
    ),
  );

const measured = ({ measure, params }: MeasureResult) => ({ measure, params: paramsCell(params) });

/** What a point says of its value. */
const dated = (point: SeriesPoint) => ({
  year: point.year,
  value: point.value,
  low: point.interval?.[0],
  high: point.interval?.[1],
  percentile: point.percentile,
  missing: point.reason,
  flag: point.flag,
  sources: point.source.join(' '),
});

/** Name of the value itself among the parts. */
const whole = 'value';

/** A row for the value and one for each part of it, by year. */
function partRows(result: MeasureResult) {
  const { partUnits } = measureById(result.measure);
  return result.series.flatMap((point) => [
    { part: whole, unit: result.unit, ...dated(point) },
    ...Object.entries(point.parts ?? {}).map(([part, value]) => ({
      part,
      unit: partUnits?.[part],
      ...partOf(point, value),
    })),
  ]);
}

/** A part has no interval and no percentile, and a reason of its own only where the value has one. */
const partOf = (point: SeriesPoint, value: number | null) => ({
  ...dated(point),
  value,
  low: null,
  high: null,
  percentile: null,
  missing: value === null ? point.reason : null,
});

const states = ({ states: [first, second] }: MeasureResult) => ({
  ccode1: first?.ccode,
  ccode2: second?.ccode,
});

const partColumn =
  '`value` for the value of the measure, otherwise the part of it; what is called first and second is of the state with the lower and the higher number';
const partUnit = 'unit of the value; of a part, where the measure states one for it';
const partMissing = `${common.missing}; empty where a part alone is missing`;

const levelSeries = ({ levels, weakest }: LevelsResult): BundleTable =>
  bundleTable(
    'a level of containment, a part of it and a year',
    {
      level:
        '`external`, `mutual` or `multilateral`; `weakest` for the lowest of their percentiles',
      part: partColumn,
      ccode1: common.ccode1,
      ccode2: common.ccode2,
      third: 'Correlates of War number of the third state',
      measure: common.measure,
      params: common.params,
      unit: partUnit,
      year: common.year,
      value: 'value of the level, or of the part',
      low: common.low,
      high: common.high,
      percentile: common.percentile,
      missing: partMissing,
      flag: common.flag,
      sources: common.sources,
    },
    [...levels, { level: 'weakest', result: weakest }].flatMap(({ level, result }) =>
      partRows(result).map((row) => ({
        level,
        ...states(result),
        third: result.third?.ccode,
        ...measured(result),
        ...row,
      })),
    ),
  );

const withoutChannel = ({
  year,
  weakest,
  rows,
}: NonNullable<LevelsResult['leaveOneOut']>): BundleTable =>
  bundleTable(
    'a channel of a level, left out',
    {
      year: 'the last year in which all three levels have a value',
      level: '`external`, `mutual` or `multilateral`',
      channel: 'the channel that is left out',
      percentile: 'percentile of the level without the channel, among the triads of the year',
      weakest: 'the lowest percentile of the three levels then',
      weakest_with_all: 'the lowest percentile of the three levels with every channel',
    },
    rows.map((row) => ({
      year,
      level: row.level,
      channel: row.channel,
      percentile: row.percentile,
      weakest: row.weakest,
      weakest_with_all: weakest,
    })),
  );

const alignmentSeries = ({ dimensions, dimensionParams, pairs }: AlignmentResult): BundleTable => {
  const weights = new Map(dimensions.map(({ id, weight }) => [id, weight]));
  return bundleTable(
    'two of the three states, a dimension and a year',
    {
      pair: '`ab` for the pair, `ak` and `bk` for the first and the second of it with the third state',
      ccode1: common.ccode1,
      ccode2: common.ccode2,
      dimension:
        'dimension of alignment; `overall` for the weighted mean, `longer` for that of the dimensions that reach further',
      weight: 'weight of the dimension in `overall`',
      measure: common.measure,
      params: `${common.params}; empty for \`longer\`, whose weights are those of \`overall\` without the dimensions that end early`,
      unit: common.unit,
      year: common.year,
      value: 'mean percentile among all pairs of states of the year',
      missing: partMissing,
      sources: common.sources,
    },
    pairs.flatMap(({ role, result }) =>
      partRows(result).map(({ part, year, value, missing, sources }) => ({
        pair: role,
        ...states(result),
        dimension: part === whole ? 'overall' : part,
        weight: weights.get(part),
        measure: result.measure,
        params:
          part === whole
            ? paramsCell(result.params)
            : weights.has(part)
              ? paramsCell(dimensionParams)
              : null,
        unit: result.unit,
        year,
        value,
        missing,
        sources,
      })),
    ),
  );
};

const dependenceSeries = ({ asymmetry, minorPartner }: DependenceResult): BundleTable =>
  bundleTable(
    'a measure of dependence by channel and source, a part of it and a year',
    {
      measure: '`asymmetry`, or `minor-partner`, of the first state towards the second',
      channel: '`trade` or `arms`',
      source: 'source of the trade figures',
      part: '`value` for the value of the measure, otherwise the part of it; `first` is the dependence of the first state, `second` that of the second',
      ccode1: common.ccode1,
      ccode2: common.ccode2,
      params: common.params,
      unit: partUnit,
      year: common.year,
      value: 'value of the measure, or of the part',
      percentile: common.percentile,
      missing: partMissing,
      flag: common.flag,
      sources: common.sources,
    },
    [...asymmetry, ...minorPartner].flatMap(({ channel, source, result }) =>
      partRows(result).map(({ low: _low, high: _high, ...row }) => ({
        ...measured(result),
        channel,
        source,
        ...states(result),
        ...row,
      })),
    ),
  );
