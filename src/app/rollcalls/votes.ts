import {
  allDyads,
  mostDyads,
  type AllDyads,
  type VoteStatisticName,
} from '../../analysis/all-dyads.js';
import { rowsByPeriod, type RollCallRule } from '../../analysis/vote-planes.js';
import { DataError, UsageError } from '../../core/errors.js';
import { formatNumber } from '../../core/format.js';
import type { RollCalls } from '../../core/roll-calls.js';
import { medianByMoving } from '../../core/statistics.js';
import { columnsOf, refuseLoneVoter, refuseReversed, requireColumn } from './roll-call-choice.js';
import type { LoadedRollCalls, RollCallSource } from './roll-call-source.js';
import { loadRollCalls, yearOfSession } from './roll-calls.js';
import type { VoteSource } from '../../measures/votes/vote-sources.js';
import type { VoterKind } from './voters.js';

export { voteStatistics, type VoteStatisticName } from '../../analysis/all-dyads.js';

export interface VotesRequest extends RollCallRule {
  /** A user’s own roll calls; those of the UN General Assembly without it. */
  readonly file?: string;
  readonly statistics: readonly VoteStatisticName[];
  /** First and last session or other period; calendar years by date. */
  readonly periods?: readonly [number, number];
  /** What the voters of a file are, where its names are not to decide. */
  readonly votersAs?: VoterKind;
  /** Voters: the pairs among them, or all pairs of a single one; `all` is everyone. */
  readonly states?: readonly string[];
  readonly rawRoot?: string;
  /** Which roll calls of the UN General Assembly, where no file is named. */
  readonly unSource?: VoteSource;
  /** Bytes of a file at most. */
  readonly most?: number;
  readonly onStep?: (label: string) => void;
}

/** One period of a comparison. */
export interface VotesPeriod {
  readonly period: number;
  readonly rollCalls: number;
  readonly voters: number;
  readonly pairs: number;
  /** Median over the pairs that have a value; NaN where none has. */
  readonly medians: Readonly<Partial<Record<VoteStatisticName, number>>>;
}

/** How alike pairs of voters vote, in every period. */
export interface Votes {
  readonly source: RollCallSource;
  readonly rule: RollCallRule;
  readonly statistics: readonly VoteStatisticName[];
  /** Voters of the roll calls, by their columns. */
  readonly voters: RollCalls['voters'];
  readonly dyads: AllDyads;
  readonly periods: readonly VotesPeriod[];
  /** What of it the request named. */
  readonly requested: Pick<VotesRequest, 'periods' | 'states'>;
}

/**
 * Compare all pairs of voters of a file, or of the UN General Assembly.
 *
 * @throws what `loadRollCalls` throws; DataError for a file of one voter; UsageError for a voter or a column that is not in the
 *   file, for reversed periods and where nothing is left to compare
 */
export async function compareVotes(request: VotesRequest): Promise<Votes> {
  const { file, statistics, periods, states, onStep = () => undefined } = request;
  const { yearOf, votes, nonUnanimousOnly, absences } = request;
  const rule = { yearOf, votes, nonUnanimousOnly, absences };
  refuseReversed(periods);
  onStep('reading roll calls');
  const { rawRoot, most, unSource, votersAs: voters } = request;
  const calls = await loadRollCalls(file, { rawRoot, most, unSource, voters });
  refuseLoneVoter(file, calls);
  if (yearOf === 'date') requireColumn(calls, 'date', '--by date');
  if (votes === 'whole-resolutions') requireColumn(calls, 'part', '--votes whole-resolutions');
  onStep('comparing votes');
  const chosen = columnsOf(calls, states);
  const which = { ...(periods && { periods }), ...(chosen && { voters: new Set(chosen) }) };
  refuseTooMany(mostDyads(calls, rule, which), calls, file);
  const dyads = allDyads(calls, rule, statistics, which);
  if (dyads.rows === 0) throw nothingLeft(calls, request);
  return {
    source: calls.source,
    rule,
    statistics,
    voters: calls.voters,
    dyads,
    periods: summarise(calls, rule, dyads),
    requested: {
      ...(periods && { periods }),
      ...(chosen && { states: chosen.map((column) => calls.voters[column]!.name) }),
    },
  };
}

/** The calendar year that a period stands for; undefined for a user’s periods that need be none. */
export function yearOfPeriod({ source, rule }: Votes, period: number): number | undefined {
  if (rule.yearOf === 'date') return period;
  return source.isUn ? yearOfSession(period) : undefined;
}

/** Pairs and periods that fit into a gigabyte of memory with all statistics. */
const MOST_PAIRS = 15_000_000;

function refuseTooMany(pairs: number, calls: LoadedRollCalls, file: string | undefined): void {
  if (pairs <= MOST_PAIRS) return;
  const [all, most] = [pairs, MOST_PAIRS].map(formatNumber);
  throw new DataError(
    `${file ?? calls.source.name} has ${all!} pairs of voters by period, more than are compared at once`,
    {
      code: 'too-large',
      details: {
        ...(file === undefined ? {} : { file }),
        value: all!,
        expected: `at most ${most!} pairs, counted in each period`,
      },
      hint: 'Name voters with --states, or take fewer periods at a time with --sessions.',
    },
  );
}

function summarise(calls: RollCalls, rule: RollCallRule, dyads: AllDyads): VotesPeriod[] {
  const rollCalls = rowsByPeriod(calls, rule);
  const found: VotesPeriod[] = [];
  const scratch = new Float64Array(mostInPeriod(dyads));
  for (let from = 0, to = 0; from < dyads.rows; from = to) {
    const period = dyads.period[from]!;
    const voters = new Set<number>();
    for (; to < dyads.rows && dyads.period[to] === period; to++)
      voters.add(dyads.voter1[to]!).add(dyads.voter2[to]!);
    const medians = Object.entries(dyads.values).map(([name, column]) => {
      let known = 0;
      for (let row = from; row < to; row++)
        if (!Number.isNaN(column[row]!)) scratch[known++] = column[row]!;
      return [name, medianByMoving(scratch, known)] as const;
    });
    found.push({
      period,
      rollCalls: rollCalls.get(period)!.length,
      voters: voters.size,
      pairs: to - from,
      medians: Object.fromEntries(medians),
    });
  }
  return found;
}

function mostInPeriod({ rows, period }: AllDyads): number {
  let [most, first] = [0, 0];
  for (let row = 0; row < rows; row++) {
    if (period[row] !== period[first]) first = row;
    most = Math.max(most, row - first + 1);
  }
  return most;
}

function nothingLeft(calls: LoadedRollCalls, { yearOf, periods }: VotesRequest): UsageError {
  const all = yearOf === 'date' ? calls.years : calls.periods;
  const [first, last] = [Math.min(...new Set(all)), Math.max(...new Set(all))];
  const bounds = first === last ? String(first) : `${first}-${last}`;
  const word = yearOf === 'date' ? 'year' : calls.source.isUn ? 'session' : 'period';
  return new UsageError('no two of these voters have a common roll call that counts', {
    code: 'nothing-to-compare',
    hint: `The roll calls are of ${word} ${bounds}. Name other voters, or leave out conditions.`,
    details: {
      ...(periods && { value: periods.join('-') }),
      expected: `votes of two voters on one roll call, in ${word} ${bounds}`,
    },
  });
}
