import { missingReasons } from '../../core/missing.js';
import { csv, type CsvCell } from '../files/csv.js';
import { idealPointRows, type IdealPoint, type IdealPointsResult } from './ideal-points.js';
import { rollCallBibliography } from '../cite/cite.js';
import { grouped } from '../files/codebook-parts.js';
import type { ResultFormat } from '../files/result-files.js';
import {
  commandWith,
  readAs,
  rollCallCodebook,
  sourceHead,
  voterIdHolds,
  type CodebookColumn,
} from './roll-call-codebook.js';
import { rollCallMethods } from './roll-call-methods.js';

/** A column of the table, or a key of its records in JSON. */
interface PointColumn extends Omit<CodebookColumn, 'at'> {
  readonly value: (point: IdealPoint) => string | number | boolean;
}

/** The columns of the table in their order: its header, its cells and what the codebook says of them. */
function pointColumns({ source, points }: IdealPointsResult): readonly PointColumn[] {
  const { isUn } = source;
  const over = points.model === 'dynamic' ? 'all points' : 'the points of the period';
  const time: PointColumn = {
    name: isUn ? 'session' : 'period',
    holds: isUn ? 'session of the General Assembly' : 'period of the file',
    unit: '',
    range: '1 or more',
    value: ({ period }) => period,
  };
  const year: PointColumn = {
    name: 'year',
    holds: 'calendar year in which the session begins',
    unit: 'year',
    range: '1946 or later',
    value: (point) => point.year!,
  };
  const bound = (name: string, holds: string, key: 'low' | 'high'): PointColumn => ({
    ...{ name, holds, unit: 'units of value', range: 'unbounded' },
    value: (point) => point[key],
  });
  return [
    {
      name: 'voter',
      holds: voterIdHolds(source),
      unit: '',
      range: '1 or more',
      value: ({ voter }) => voter,
    },
    {
      ...{ name: 'name', holds: 'name of the voter', unit: '', range: 'text' },
      value: ({ name }) => name,
    },
    time,
    ...(isUn ? [year] : []),
    {
      name: 'votes',
      holds: 'votes that the voter cast on the roll calls used',
      unit: 'votes',
      range: '1 or more',
      value: ({ votes }) => votes,
    },
    {
      name: 'value',
      holds: 'ideal point: place of the voter on the axis',
      unit: `standard deviations of ${over}, from their mean`,
      range: '-5 to 5',
      value: ({ value }) => value,
    },
    {
      name: 'error',
      holds: 'standard error of value',
      unit: 'units of value',
      range: 'above 0',
      value: ({ error }) => error,
    },
    bound('low90', 'lower end of the interval of 90%: value less 1.645 error', 'low'),
    bound('high90', 'upper end of the interval of 90%: value plus 1.645 error', 'high'),
    {
      name: 'bounded',
      holds: 'whether the point came out beyond 5 in size and was set to 5 or -5',
      unit: '',
      range: '0 or 1, in JSON false or true',
      value: ({ bounded }) => bounded,
    },
  ];
}

/** All points as CSV: a row for each voter and period, by voter. */
export function idealPointsCsv(result: IdealPointsResult): string {
  const columns = pointColumns(result);
  const cell = (value: string | number | boolean): CsvCell =>
    typeof value === 'boolean' ? Number(value) : value;
  return csv(
    columns.map(({ name }) => name),
    idealPointRows(result).map((point) => columns.map(({ value }) => cell(value(point)))),
  );
}

/** All points and how they were estimated, as JSON. */
export function idealPointsJson(result: IdealPointsResult): string {
  const { source, points, options, voters } = result;
  const { model, omitted, rounds, steps, residual, anchor, items } = points;
  const { periods, issue, parts, smoothing, bridge } = options;
  const columns = pointColumns(result);
  const text = {
    ...sourceHead(source),
    model,
    options: { periods, issue, parts, smoothing, bridge },
    positive: voters[anchor]!.name,
    ...{ rollCalls: items.row.length, rounds, steps, residual, omitted },
    points: idealPointRows(result).map((point) =>
      Object.fromEntries(columns.map(({ name, value }) => [name, value(point)])),
    ),
  };
  return `${JSON.stringify(text, null, 2)}\n`;
}

/** The command that makes the points again, without the place where they were written. */
function commandOf(result: IdealPointsResult, out: string): string {
  const { source, points, options, voters, positive } = result;
  const { periods, issue, parts, smoothing, bridge } = options;
  const flag = (wanted: boolean): string | undefined => (wanted ? '' : undefined);
  const dynamic = points.model === 'dynamic';
  return commandWith('ideal-points', source, [
    ['sessions', periods?.join('-')],
    ['issue', issue],
    ['smoothing', dynamic ? smoothing?.toString() : undefined],
    ['parts', parts],
    ['no-bridge', flag(dynamic && bridge === false)],
    ['static', flag(!dynamic)],
    ['positive', positive === undefined ? undefined : voters[positive]!.name],
    ['out', out],
  ]);
}

export function idealPointsBibtex(result: IdealPointsResult, file: string): string {
  const { isUn } = result.source;
  return rollCallBibliography('ideal-points', { isUn, run: commandOf(result, file) }).bibtex;
}

/** What the table holds, for a reader. */
export function idealPointsCodebook(
  result: IdealPointsResult,
  name: string,
  format: ResultFormat,
): string {
  const { source, points, voters } = result;
  const rows = idealPointRows(result);
  const word = source.isUn ? 'session' : 'period';
  return rollCallCodebook({
    ...{ name, format, source, records: 'points', keys: ['voter', word] },
    unit: `a voter in a ${word} in which it cast a vote on a roll call used`,
    rows: rows.length,
    about: [
      ['roll calls used', `${grouped(points.items.row.length)}, those that are not unanimous`],
      ['voters', grouped(new Set(points.voter).size)],
      ...readAs(source),
      ['positive', voters[points.anchor]!.name],
    ],
    command: commandOf(result, `${name}.${format}`),
    columns: pointColumns(result).map(({ value, ...column }) => ({
      ...column,
      ...(column.name !== 'name' && { at: (row: number) => Number(value(rows[row]!)) }),
    })),
    missing: [
      `A voter has no row for a ${word} in which it cast no vote on a roll call used: it was absent, no member, or all of its votes were on unanimous roll calls. No cell is empty.`,
      ...points.omitted.map(
        ({ period, rollCalls, reason }) =>
          `No row for ${word} ${period}: \`${reason}\` (${rollCalls}). ${missingReasons[reason]}`,
      ),
    ],
    method: methodLines(result),
    references: rollCallMethods['ideal-points'].references,
  });
}

function methodLines({ points, options, source }: IdealPointsResult): string[] {
  const word = source.isUn ? 'session' : 'period';
  return [
    points.model === 'dynamic'
      ? `Dynamic ordinal item-response model with one axis over all ${word}s: a vote is yes, abstention or no as b x point + e, e standard normal, lies below, between or above two cut points of the roll call; points walk from ${word} to ${word} with variance ${options.smoothing ?? 0.5}, weighed by the votes of both; b has a standard normal prior. Mean 0 and variance 1 over all points.`
      : `Ordinal item-response model of every ${word} by itself: a vote is yes, abstention or no as b x point + e, e standard normal, lies below, between or above two cut points of the roll call; points and b have standard normal priors. Mean 0 and variance 1 in each ${word}: nothing ties the ${word}s together, and only points of the same ${word} can be compared.`,
    'Estimates are the joint mode with second-order terms for the uncertainty of the other side; standard errors are from the curvature of a voter’s points, the roll calls held. Intervals are of one point: points of one fit are not independent, and the interval of a difference does not follow from two of them.',
  ];
}
