import {
  dynamicIdealPoints,
  staticIdealPoints,
  type IdealPointOptions,
  type IdealPoints,
} from '../../analysis/index.js';
import { UsageError } from '../../core/errors.js';
import { quoted } from '../../core/quoted.js';
import type { Parallel } from '../../core/parallel.js';
import type { RollCalls } from '../../core/roll-calls.js';
import { normalQuantile } from '../../core/special.js';
import {
  columnOf,
  columnsOf,
  isState,
  refuseLoneVoter,
  refuseReversed,
  requireColumn,
} from './roll-call-choice.js';
import type { LoadedRollCalls, RollCallSource } from './roll-call-source.js';
import { loadRollCalls, yearOfSession } from './roll-calls.js';
import type { VoteSource } from '../../measures/votes/vote-sources.js';
import type { VoterKind } from './voters.js';

export interface IdealPointsRequest extends Omit<IdealPointOptions, 'anchor'> {
  /** A user’s own roll calls; those of the UN General Assembly without it. */
  readonly file?: string;
  readonly model: IdealPoints['model'];
  /** What the voters of a file are, where its names are not to decide. */
  readonly votersAs?: VoterKind;
  /** Voter whose points are positive: the United States, or the first voter where they are none. */
  readonly positive?: string;
  /** Voters to show, or `all`: the permanent members of the Security Council, or the first five voters. */
  readonly states?: readonly string[];
  readonly rawRoot?: string;
  /** Which roll calls of the UN General Assembly, where no file is named. */
  readonly unSource?: VoteSource;
  /** Bytes of a file at most. */
  readonly most?: number;
  /** Threads for periods that are estimated one by one. */
  readonly parallel?: Parallel;
  readonly onStep?: (label: string) => void;
}

/** Ideal points of a file, or of the UN General Assembly. */
export interface IdealPointsResult {
  readonly source: RollCallSource;
  readonly voters: RollCalls['voters'];
  readonly points: IdealPoints;
  readonly options: IdealPointOptions;
  /** Column of the voter that was asked to be positive; one without points is not. */
  readonly positive?: number;
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
 * @throws what `loadRollCalls`, `dynamicIdealPoints` and `staticIdealPoints` throw; DataError for a file of one voter;
 *   UsageError for a voter, an issue or a column that the roll calls do not have, and for reversed periods
 */
export async function estimateIdealPoints(request: IdealPointsRequest): Promise<IdealPointsResult> {
  const { file, model, periods, issue, parts, smoothing, bridge, parallel, states } = request;
  const { onStep = () => undefined } = request;
  refuseReversed(periods);
  onStep('reading roll calls');
  const { rawRoot, most, unSource, votersAs } = request;
  const calls = await loadRollCalls(file, { rawRoot, most, unSource, voters: votersAs });
  refuseLoneVoter(file, calls);
  if (parts === 'none') requireColumn(calls, 'part', '--parts none');
  refuseUnknownIssue(calls, issue);
  const { voters, source } = calls;
  const positive = request.positive === undefined ? undefined : columnOf(calls, request.positive);
  const anchor = voters[positive ?? defaultAnchor(calls)]!;
  const options = { periods, issue, parts, smoothing, bridge, anchor: anchor.id };
  const chosen = columnsOf(calls, states) ?? (states && [...voters.keys()]);
  onStep('estimating');
  const points = await pointsOf(calls, model, options, parallel);
  const shown = chosen ?? defaultShown(calls, points);
  return { source, voters, points, options, positive, shown };
}

async function pointsOf(
  calls: LoadedRollCalls,
  model: IdealPoints['model'],
  options: IdealPointOptions,
  parallel: Parallel | undefined,
): Promise<IdealPoints> {
  try {
    if (model === 'dynamic') return dynamicIdealPoints(calls, options);
    return await staticIdealPoints(calls, options, parallel);
  } catch (cause) {
    if (!(cause instanceof UsageError && cause.code === 'too-few-roll-calls')) throw cause;
    const { message, code, details } = cause;
    throw new UsageError(message, {
      code,
      details,
      cause,
      hint: moreRollCalls(calls, model, options),
    });
  }
}

/** What to do where too few roll calls divide the voters. */
function moreRollCalls(
  calls: LoadedRollCalls,
  model: IdealPoints['model'],
  { periods, issue, parts = 'to-1989' }: IdealPointOptions,
): string {
  const [first, last] = [calls.periods[0]!, calls.periods.at(-1)!];
  const word = calls.source.isUn ? 'session' : 'period';
  if (periods !== undefined && (periods[1] < first || periods[0] > last))
    return `The roll calls are of ${first === last ? `${word} ${first}` : `${word}s ${first} to ${last}`}.`;
  if (periods !== undefined || issue !== undefined || parts !== 'to-1989')
    return `Choose more ${word}s, or leave out --issue and --parts.`;
  if (model === 'static')
    return `Without --static, ${word}s lean on each other and two are enough.`;
  return 'A roll call counts where voters divide over it. Put several periods together, or add roll calls.';
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
      ...(result.source.isUn && { year: yearOfSession(period[k]!) }),
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
  throw new UsageError(`no roll call is coded as the issue ${quoted(issue)}`, {
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
