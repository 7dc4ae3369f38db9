import { missingReasons } from '../../core/missing.js';
import { grouped } from '../../table/codebook.js';
import { columnsOf, recordsOf, type Columns } from '../../table/column.js';
import { csvOf } from '../../table/csv.js';
import { inert } from '../../table/inert.js';
import { rollCallBibliography } from '../cite/cite.js';
import type { ResultFormat } from '../files/result-files.js';
import { idealPointRows, type IdealPoint, type IdealPointsResult } from './ideal-points.js';
import {
  commandWith,
  periodColumns,
  readAs,
  rollCallCodebook,
  sourceHead,
  voterIdHolds,
} from './roll-call-codebook.js';
import { rollCallMethods } from './roll-call-methods.js';

const wordOf = ({ source }: IdealPointsResult) => (source.isUn ? 'session' : 'period');

/** The columns of the table in their order; yes and no are 1 and 0 in CSV. */
function pointColumns(result: IdealPointsResult, format: ResultFormat): Columns<IdealPoint> {
  const over = result.points.model === 'dynamic' ? 'all points' : 'the points of the period';
  return {
    voter: [voterIdHolds(result.source), ({ voter }) => voter, '', '1 or more'],
    name: ['name of the voter', ({ name }) => (format === 'csv' ? inert(name) : name), '', 'text'],
    ...periodColumns<IdealPoint>(
      wordOf(result),
      ({ period }) => period,
      ({ year }) => year,
    ),
    votes: [
      'votes that the voter cast on the roll calls used',
      ({ votes }) => votes,
      'votes',
      '1 or more',
    ],
    value: [
      'ideal point: place of the voter on the axis',
      ({ value }) => value,
      `standard deviations of ${over}, from their mean`,
      '-5 to 5',
    ],
    error: ['standard error of value', ({ error }) => error, 'units of value', 'above 0'],
    low90: [
      'lower end of the interval of 90%: value less 1.645 error',
      ({ low }) => low,
      'units of value',
      'unbounded',
    ],
    high90: [
      'upper end of the interval of 90%: value plus 1.645 error',
      ({ high }) => high,
      'units of value',
      'unbounded',
    ],
    bounded: [
      'whether the point came out beyond 5 in size and was set to 5 or -5',
      ({ bounded }) => (format === 'csv' ? Number(bounded) : bounded),
      '',
      '0 or 1, in JSON false or true',
    ],
  };
}

/** All points as CSV: a row for each voter and period, by voter. */
export const idealPointsCsv = (result: IdealPointsResult): string =>
  csvOf(idealPointRows(result), pointColumns(result, 'csv'));

/** All points and how they were estimated, as JSON. */
export function idealPointsJson(result: IdealPointsResult): string {
  const { source, points, options, voters } = result;
  const { model, omitted, rounds, steps, residual, anchor, items } = points;
  const { periods, issue, parts, smoothing, bridge } = options;
  const text = {
    ...sourceHead(source),
    model,
    options: { periods, issue, parts, smoothing, bridge },
    positive: voters[anchor]!.name,
    ...{ rollCalls: items.row.length, rounds, steps, residual, omitted },
    points: recordsOf(idealPointRows(result), columnsOf(pointColumns(result, 'json'))),
  };
  return `${JSON.stringify(text, null, 2)}\n`;
}

/** The command that makes the points again, without the place where they were written. */
function commandOf(result: IdealPointsResult, out: string): string {
  const { source, points, options, voters, positive } = result;
  const { periods, issue, parts, smoothing, bridge } = options;
  const dynamic = points.model === 'dynamic';
  return commandWith('ideal-points', source, {
    sessions: periods?.join('-'),
    issue,
    smoothing: dynamic ? smoothing : undefined,
    parts,
    'no-bridge': dynamic && bridge === false,
    static: !dynamic,
    positive: positive === undefined ? undefined : voters[positive]!.name,
    out,
  });
}

export function idealPointsBibtex(result: IdealPointsResult, file: string): string {
  const { isUn, name } = result.source;
  const dataset = isUn ? name : null;
  return rollCallBibliography('ideal-points', { dataset, run: commandOf(result, file) }).bibtex;
}

/** What the table holds, for a reader. */
export function idealPointsCodebook(
  result: IdealPointsResult,
  name: string,
  format: ResultFormat,
): string {
  const { source, points, voters } = result;
  const word = wordOf(result);
  const file = `${name}.${format}`;
  return rollCallCodebook({
    ...{ file, source, records: 'points', keys: ['voter', word] },
    unit: `a voter in a ${word} in which it cast a vote on a roll call used`,
    rows: idealPointRows(result),
    columns: pointColumns(result, format),
    about: [
      ['roll calls used', `${grouped(points.items.row.length)}, those that are not unanimous`],
      ['voters', grouped(new Set(points.voter).size)],
      ...readAs(source),
      ['positive', voters[points.anchor]!.name],
    ],
    command: commandOf(result, file),
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

function methodLines(result: IdealPointsResult): string[] {
  const { points, options } = result;
  const word = wordOf(result);
  return [
    points.model === 'dynamic'
      ? `Dynamic ordinal item-response model with one axis over all ${word}s: a vote is yes, abstention or no as b x point + e, e standard normal, lies below, between or above two cut points of the roll call; points walk from ${word} to ${word} with variance ${options.smoothing ?? 0.5}, weighed by the votes of both; b has a standard normal prior. Mean 0 and variance 1 over all points.`
      : `Ordinal item-response model of every ${word} by itself: a vote is yes, abstention or no as b x point + e, e standard normal, lies below, between or above two cut points of the roll call; points and b have standard normal priors. Mean 0 and variance 1 in each ${word}: nothing ties the ${word}s together, and only points of the same ${word} can be compared.`,
    'Estimates are the joint mode with second-order terms for the uncertainty of the other side; standard errors are from the curvature of a voter’s points, the roll calls held. Intervals are of one point: points of one fit are not independent, and the interval of a difference does not follow from two of them.',
  ];
}
