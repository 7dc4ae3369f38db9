import {
  dynamicIdealPoints,
  staticIdealPoints,
  type IdealPointOptions,
  type IdealPoints,
} from '../analysis/index.js';
import { UsageError } from '../core/errors.js';
import type { Parallel } from '../core/parallel.js';
import type { RollCalls } from '../core/roll-calls.js';
import { normalQuantile } from '../core/special.js';
import { csv } from './csv.js';
import { columnOf, isState, refuseReversed } from './roll-call-choice.js';
import { loadRollCalls, yearOfSession } from './roll-calls.js';

export interface IdealPointsRequest extends Omit<IdealPointOptions, 'anchor'> {
  /** A user’s own roll calls; those of the UN General Assembly without it. */
  readonly file?: string;
  readonly model: IdealPoints['model'];
  /** Voter whose points are positive: the United States, or the first voter where they are none. */
  readonly positive?: string;
  /** Voters to show: the permanent members of the Security Council, or the first five voters. */
  readonly states?: readonly string[];
  readonly rawRoot?: string;
  /** Threads for periods that are estimated one by one. */
  readonly parallel?: Parallel;
  readonly onStep?: (label: string) => void;
}

/** Ideal points of a file, or of the UN General Assembly. */
export interface IdealPointsResult {
  /** The dataset, or the user’s file. */
  readonly source: string;
  readonly isUn: boolean;
  readonly voters: RollCalls['voters'];
  readonly points: IdealPoints;
  readonly options: IdealPointOptions;
  /** Columns of the voters to show. */
  readonly shown: readonly number[];
}

/** One voter in one period. */
export interface IdealPoint {
  readonly voter: number;
  readonly name: string;
  readonly period: number;
  /** Calendar year in which a session of the UN begins; undefined for a user’s periods. */
  readonly year?: number;
  readonly votes: number;
  readonly value: number;
  readonly error: number;
  readonly low: number;
  readonly high: number;
  readonly bounded: boolean;
}

const unitedStates = 2;
const permanentMembers = [2, 200, 220, 365, 710];
const votersShown = 5;

/**
 * Estimate the ideal points of a file, or of the UN General Assembly.
 *
 * @throws what `loadRollCalls`, `dynamicIdealPoints` and `staticIdealPoints` throw; UsageError for a voter or an issue that the
 *   roll calls do not have, and for reversed periods
 */
export async function estimateIdealPoints(request: IdealPointsRequest): Promise<IdealPointsResult> {
  const { file, model, periods, issue, parts, smoothing, bridge, parallel } = request;
  const { onStep = () => undefined } = request;
  refuseReversed(periods);
  onStep('reading roll calls');
  const calls = await loadRollCalls(file, { rawRoot: request.rawRoot });
  refuseUnknownIssue(calls, issue);
  const positive = request.positive ?? defaultAnchor(calls);
  const anchor = calls.voters[typeof positive === 'number' ? positive : columnOf(calls, positive)]!;
  const options = { periods, issue, parts, smoothing, bridge, anchor: anchor.id };
  const chosen = request.states?.map((text) => columnOf(calls, text));
  onStep('estimating');
  const points =
    model === 'static'
      ? await staticIdealPoints(calls, options, parallel)
      : dynamicIdealPoints(calls, options);
  const { voters } = calls;
  const shown = chosen ?? defaultShown(calls, points);
  return { source: file ?? 'un-votes', isUn: file === undefined, voters, points, options, shown };
}

/** Rows of the result: all, or those of one voter (column). */
export function idealPointRows(result: IdealPointsResult, column?: number): IdealPoint[] {
  const { voter, period, votes, value, error, bounded } = result.points;
  const half = normalQuantile(0.95);
  const rows: IdealPoint[] = [];
  for (let k = 0; k < voter.length; k++) {
    if (column !== undefined && voter[k] !== column) continue;
    const { id, name } = result.voters[voter[k]!]!;
    rows.push({
      ...{ voter: id, name, period: period[k]! },
      ...(result.isUn && { year: yearOfSession(period[k]!) }),
      votes: votes[k]!,
      value: rounded(value[k]!),
      error: rounded(error[k]!),
      low: rounded(value[k]! - half * error[k]!),
      high: rounded(value[k]! + half * error[k]!),
      bounded: bounded[k] === 1,
    });
  }
  return rows;
}

/** Digits beyond these are those of the convergence. */
const rounded = (x: number): number => Math.round(x * 1e5) / 1e5;

/** All points as CSV: a row for each voter and period, by voter. */
export function idealPointsCsv(result: IdealPointsResult): string {
  const time = result.isUn ? ['session', 'year'] : ['period'];
  const header = [
    'voter',
    'name',
    ...time,
    'votes',
    'value',
    'error',
    'low90',
    'high90',
    'bounded',
  ];
  const rows = idealPointRows(result).map((row) => [
    row.voter,
    row.name,
    row.period,
    ...(row.year === undefined ? [] : [row.year]),
    row.votes,
    row.value,
    row.error,
    row.low,
    row.high,
    Number(row.bounded),
  ]);
  return csv(header, rows);
}

/** All points and how they were estimated, as JSON. */
export function idealPointsJson(result: IdealPointsResult): string {
  const { source, points, options, voters } = result;
  const { model, omitted, rounds, steps, residual, anchor, items } = points;
  const { periods, issue, parts, smoothing, bridge } = options;
  const given = { periods, issue, parts, smoothing, bridge };
  const summary = { source, model, options: given, positive: voters[anchor]!.name };
  const fit = { rollCalls: items.row.length, rounds, steps, residual, omitted };
  return `${JSON.stringify({ ...summary, ...fit, points: idealPointRows(result) }, null, 2)}\n`;
}

function defaultAnchor({ voters }: RollCalls): number {
  const column = voters.findIndex((voter) => isNumbered(voter, unitedStates));
  return column >= 0 ? column : 0;
}

const isNumbered = (voter: RollCalls['voters'][number], ccode: number): boolean =>
  voter.id === ccode && isState(voter);

function defaultShown({ voters }: RollCalls, { voter }: IdealPoints): number[] {
  const present = new Set(voter);
  const five = permanentMembers.flatMap((ccode) =>
    voters.flatMap((one, column) =>
      isNumbered(one, ccode) && present.has(column) ? [column] : [],
    ),
  );
  return five.length > 1 ? five : [...present].slice(0, votersShown);
}

function refuseUnknownIssue({ issues }: RollCalls, issue: string | undefined): void {
  if (issue === undefined) return;
  const known = [...new Set(issues?.flat() ?? [])].sort();
  if (known.includes(issue)) return;
  throw new UsageError(`no roll call is coded as the issue ${JSON.stringify(issue)}`, {
    code: 'unknown-issue',
    details: {
      value: issue,
      expected: known.length === 0 ? 'a file with issues' : known.join(', '),
    },
    hint:
      known.length === 0
        ? 'Leave --issue out, or give the file a column issues.'
        : `for example --issue ${known[0]!}`,
  });
}
