import { allDyads, type AllDyads, type VoteStatisticName } from '../analysis/all-dyads.js';
import { rowsByPeriod, type RollCallRule } from '../analysis/vote-planes.js';
import { UsageError } from '../core/errors.js';
import type { RollCalls } from '../core/roll-calls.js';
import { medianByMoving } from '../core/statistics.js';
import { columnOf, isState, refuseReversed } from './roll-call-choice.js';
import { loadRollCalls, yearOfSession } from './roll-calls.js';

export { voteStatistics, type VoteStatisticName } from '../analysis/all-dyads.js';

export interface VotesRequest extends RollCallRule {
  /** A user’s own roll calls; those of the UN General Assembly without it. */
  readonly file?: string;
  readonly statistics: readonly VoteStatisticName[];
  /** First and last session or other period; calendar years by date. */
  readonly periods?: readonly [number, number];
  /** Voters: the pairs among them, or all pairs of a single one. */
  readonly states?: readonly string[];
  readonly rawRoot?: string;
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
  /** The dataset, or the user’s file. */
  readonly source: string;
  readonly isUn: boolean;
  readonly rule: RollCallRule;
  readonly statistics: readonly VoteStatisticName[];
  /** Voters of the roll calls, by their columns. */
  readonly voters: RollCalls['voters'];
  /** Names of the file that are those of no state, where the others are. */
  readonly noStates: readonly string[];
  readonly dyads: AllDyads;
  readonly periods: readonly VotesPeriod[];
}

/**
 * Compare all pairs of voters of a file, or of the UN General Assembly.
 *
 * @throws what `loadRollCalls` throws; UsageError for a voter that is not in the file, for reversed periods and where
 *   nothing is left to compare
 */
export async function compareVotes(request: VotesRequest): Promise<Votes> {
  const { file, statistics, periods, states, onStep = () => undefined } = request;
  const { yearOf, votes, nonUnanimousOnly, absences } = request;
  const rule = { yearOf, votes, nonUnanimousOnly, absences };
  refuseReversed(periods);
  onStep('reading roll calls');
  const calls = await loadRollCalls(file, { rawRoot: request.rawRoot });
  onStep('comparing votes');
  const chosen = states && new Set(states.map((text) => columnOf(calls, text)));
  const dyads = chooseRows(allDyads(calls, rule, statistics), periods, chosen);
  if (dyads.rows === 0) throw nothingLeft(calls, request);
  return {
    source: file ?? 'un-votes',
    isUn: file === undefined,
    rule,
    statistics,
    voters: calls.voters,
    noStates: noStatesAmong(calls.voters),
    dyads,
    periods: summarise(calls, rule, dyads),
  };
}

/** The calendar year that a period stands for; undefined for a user’s periods that need be none. */
export function yearOfPeriod({ isUn, rule }: Votes, period: number): number | undefined {
  if (rule.yearOf === 'date') return period;
  return isUn ? yearOfSession(period) : undefined;
}

function chooseRows(
  dyads: AllDyads,
  periods: readonly [number, number] | undefined,
  chosen: ReadonlySet<number> | undefined,
): AllDyads {
  if (periods === undefined && chosen === undefined) return dyads;
  const needed = chosen === undefined ? 0 : Math.min(2, chosen.size);
  const [from, to] = periods ?? [-Infinity, Infinity];
  const { voter1, voter2, period, n, values } = dyads;
  const kept = new Int32Array(dyads.rows);
  let rows = 0;
  for (let row = 0; row < dyads.rows; row++) {
    if (period[row]! < from || period[row]! > to) continue;
    if (needed > 0) {
      const named = Number(chosen!.has(voter1[row]!)) + Number(chosen!.has(voter2[row]!));
      if (named < needed) continue;
    }
    kept[rows++] = row;
  }
  const take = <T extends Int16Array | Int32Array | Float64Array>(into: T, column: T): T => {
    for (let row = 0; row < rows; row++) into[row] = column[kept[row]!]!;
    return into;
  };
  return {
    rows,
    voter1: take(new Int16Array(rows), voter1),
    voter2: take(new Int16Array(rows), voter2),
    period: take(new Int16Array(rows), period),
    n: take(new Int32Array(rows), n),
    values: Object.fromEntries(
      Object.entries(values).map(([name, column]) => [name, take(new Float64Array(rows), column)]),
    ),
  };
}

function summarise(calls: RollCalls, rule: RollCallRule, dyads: AllDyads): VotesPeriod[] {
  const rollCalls = rowsByPeriod(calls, rule);
  const found: VotesPeriod[] = [];
  for (let from = 0, to = 0; from < dyads.rows; from = to) {
    const period = dyads.period[from]!;
    const voters = new Set<number>();
    for (; to < dyads.rows && dyads.period[to] === period; to++)
      voters.add(dyads.voter1[to]!).add(dyads.voter2[to]!);
    const medians = Object.entries(dyads.values).map(([name, column]) => {
      const known = column.subarray(from, to).filter((value) => !Number.isNaN(value));
      return [name, medianByMoving(known)] as const;
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

function noStatesAmong(voters: RollCalls['voters']): string[] {
  return voters.some(isState)
    ? voters.filter((voter) => !isState(voter)).map(({ name }) => name)
    : [];
}

function nothingLeft(calls: RollCalls, { yearOf, periods }: VotesRequest): UsageError {
  const all = yearOf === 'date' ? calls.years : calls.periods;
  const bounds = `${all.reduce((a, b) => Math.min(a, b))}-${all.reduce((a, b) => Math.max(a, b))}`;
  return new UsageError('no two of these voters have a common roll call that counts', {
    code: 'nothing-to-compare',
    hint: `The roll calls are of ${yearOf === 'date' ? 'years' : 'sessions (or other periods)'} ${bounds}; name other voters or leave out conditions.`,
    details: { value: periods?.join('-') ?? '', expected: bounds },
  });
}
