import { voteCodes, type RollCalls } from '../core/roll-calls.js';
import { agreementFrom, kappaFrom, piFrom } from '../core/vote-statistics.js';
import {
  membershipOf,
  rowsByPeriod,
  votePlanes,
  type RollCallRule,
  type VotePlanes,
} from './vote-planes.js';

/** Statistics of the votes of two voters, as the measures `vote-agreement`, `vote-identity`, `vote-kappa` and `vote-pi` have them. */
export const voteStatistics = ['agreement', 'identity', 'kappa', 'pi'] as const;
export type VoteStatisticName = (typeof voteStatistics)[number];

/** All pairs of voters that share a roll call, by period, then by their columns in the matrix. */
export interface AllDyads {
  readonly rows: number;
  /** Columns of the two voters in the matrix, the lower first. */
  readonly voter1: Int16Array;
  readonly voter2: Int16Array;
  readonly period: Int16Array;
  /** Roll calls that count for both. */
  readonly n: Int32Array;
  /** NaN where a statistic is undefined: kappa and pi of voters that both cast one and the same vote throughout. */
  readonly values: Readonly<Partial<Record<VoteStatisticName, Float64Array>>>;
}

/** Which of all pairs are compared. */
export interface ChosenDyads {
  /** First and last period. */
  readonly periods?: readonly [number, number];
  /** Columns of voters: the pairs among them, or all pairs of a single one. */
  readonly voters?: ReadonlySet<number>;
}

/** Pairs by period that may have a common roll call, and have a row each if they do. */
export function mostDyads(calls: RollCalls, rule: RollCallRule, chosen: ChosenDyads = {}): number {
  let most = 0;
  for (const [, rows] of chosenPeriods(calls, rule, chosen)) {
    const present = new Uint8Array(calls.voters.length);
    for (const row of rows)
      for (let voter = 0, at = row * present.length; voter < present.length; voter++, at++)
        if (calls.votes[at] !== voteCodes.absent) present[voter] = 1;
    let [all, named] = [0, 0];
    present.forEach((is, voter) => {
      all += is;
      if (chosen.voters?.has(voter)) named += is;
    });
    if (chosen.voters === undefined) most += (all * (all - 1)) / 2;
    else most += chosen.voters.size > 1 ? (named * (named - 1)) / 2 : named * (all - 1);
  }
  return most;
}

const chosenPeriods = (calls: RollCalls, rule: RollCallRule, { periods }: ChosenDyads) =>
  [...rowsByPeriod(calls, rule)].filter(
    ([period]) => periods === undefined || (period >= periods[0] && period <= periods[1]),
  );

/**
 * How alike all pairs of voters vote, in every period at once.
 *
 * **Definition.** For each pair and period, over the n roll calls on which both voted: agreement, the mean of
 * 1 - |x - y| / 2 with votes at 1 (yes), 2 (abstain) and 3 (no); identity, the share of equal votes; kappa and pi,
 * 1 - D / E with D = sum (x - y)^2, where E is what D would be if the two voted independently at their own rates (kappa) or
 * at the rates of both together (pi).
 *
 * **Convention.** As the measures of the same names, whose values these are to the last bit. Where absences count
 * (`as-category`), being absent together is agreement and identity, being absent while the other votes is disagreement in
 * full, at a squared distance of 4, as yes against no: no order puts an absence between other votes. A voter
 * could have voted from its first to its last vote in the file, in the periods in which it voted at all; who was a member and
 * never came is not told apart from who was none.
 *
 * **Params.** `yearOf` groups roll calls by session (or other period) or by calendar year; `votes`, `nonUnanimousOnly` and
 * `absences` as in the measures. Unanimous is a roll call on which all of the matrix who voted cast the same vote.
 * **Unit and range.** Agreement and identity [0, 1]; kappa and pi [-1, 1]; n roll calls.
 * **Nulls.** NaN for kappa and pi where E is 0. Pairs without a common roll call have no row. Never throws.
 * **Complexity.** O(pairs x roll calls / 32) with seven bit counts a word: counts of the nine cells of the table are never
 * needed one by one.
 * **Source.** Lijphart 1963, doi 10.2307/1952608; Häge 2011, doi 10.1093/pan/mpr023.
 */
export function allDyads(
  calls: RollCalls,
  rule: RollCallRule,
  wanted: readonly VoteStatisticName[] = voteStatistics,
  chosen: ChosenDyads = {},
): AllDyads {
  const members = rule.absences === 'as-category' ? membershipOf(calls) : undefined;
  const out = columnsFor(mostDyads(calls, rule, chosen), wanted);
  const compare = members === undefined ? comparePresent : compareCounted;
  let rows = 0;
  for (const [period, calledIn] of chosenPeriods(calls, rule, chosen)) {
    const planes = votePlanes(calls, period, calledIn, members);
    rows = compare(planes, pairsAmong(planes, chosen), out, rows);
  }
  return {
    rows,
    voter1: out.voter1.subarray(0, rows),
    voter2: out.voter2.subarray(0, rows),
    period: out.period.subarray(0, rows),
    n: out.n.subarray(0, rows),
    values: Object.fromEntries(wanted.map((name) => [name, out[name]!.subarray(0, rows)])),
  };
}

/** Whether the pair of two places among the voters is compared. */
type IsCompared = (i: number, j: number) => boolean;

function pairsAmong({ voters }: VotePlanes, { voters: chosen }: ChosenDyads): IsCompared {
  if (chosen === undefined) return () => true;
  const named = Uint8Array.from(voters, (voter) => Number(chosen.has(voter)));
  const needed = Math.min(2, chosen.size);
  return (i, j) => named[i]! + named[j]! >= needed;
}

interface Columns extends Partial<Record<VoteStatisticName, Float64Array>> {
  readonly voter1: Int16Array;
  readonly voter2: Int16Array;
  readonly period: Int16Array;
  readonly n: Int32Array;
}

function columnsFor(rows: number, wanted: readonly VoteStatisticName[]): Columns {
  return {
    voter1: new Int16Array(rows),
    voter2: new Int16Array(rows),
    period: new Int16Array(rows),
    n: new Int32Array(rows),
    ...Object.fromEntries(wanted.map((name) => [name, new Float64Array(rows)])),
  };
}

/** Bits of a word that are set: sums of two, four and eight bits side by side, then all bytes by one product. */
function bitsIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** All pairs of one period over the roll calls on which both voted. Returns the next free row. */
function comparePresent(
  planes: VotePlanes,
  isCompared: IsCompared,
  out: Columns,
  from: number,
): number {
  const { voters, words, yes, no, cast, period } = planes;
  const { agreement, identity, kappa, pi, n: counts, voter1, voter2, period: periods } = out;
  let row = from;
  for (let i = 0; i < voters.length; i++)
    for (let j = i + 1; j < voters.length; j++) {
      if (!isCompared(i, j)) continue;
      let n = 0;
      let alike = 0;
      let opposed = 0;
      let yes1 = 0;
      let no1 = 0;
      let yes2 = 0;
      let no2 = 0;
      for (let a = i * words, b = j * words; a < (i + 1) * words; a++, b++) {
        const y1 = yes[a]!;
        const n1 = no[a]!;
        const c1 = cast[a]!;
        const y2 = yes[b]!;
        const n2 = no[b]!;
        const c2 = cast[b]!;
        n += bitsIn(c1 & c2);
        alike += bitsIn((y1 & y2) | (n1 & n2));
        opposed += bitsIn((y1 & n2) | (n1 & y2));
        yes1 += bitsIn(y1 & c2);
        no1 += bitsIn(n1 & c2);
        yes2 += bitsIn(c1 & y2);
        no2 += bitsIn(c1 & n2);
      }
      if (n === 0) continue;
      const decided = yes1 + no1 + yes2 + no2;
      // Of the votes that are no abstentions, those that meet one.
      const oneStep = decided - 2 * (alike + opposed);
      const disagreement = oneStep + 4 * opposed;
      if (agreement !== undefined) agreement[row] = agreementFrom(n, oneStep, opposed);
      if (identity !== undefined) identity[row] = (n - oneStep - opposed) / n;
      if (kappa !== undefined)
        kappa[row] = kappaFrom(n, disagreement, decided, no1 - yes1, no2 - yes2);
      if (pi !== undefined) pi[row] = piFrom(n, disagreement, decided, no1 - yes1, no2 - yes2);
      voter1[row] = voters[i]!;
      voter2[row] = voters[j]!;
      periods[row] = period;
      counts[row++] = n;
    }
  return row;
}

/** The same over the roll calls that count for both, absences as a fourth category. */
function compareCounted(
  planes: VotePlanes,
  isCompared: IsCompared,
  out: Columns,
  from: number,
): number {
  const { voters, words, yes, no, cast, counted, period } = planes;
  const { agreement, identity, kappa, pi } = out;
  let row = from;
  for (let i = 0; i < voters.length; i++)
    for (let j = i + 1; j < voters.length; j++) {
      if (!isCompared(i, j)) continue;
      let n = 0;
      let both = 0;
      let opposed = 0;
      let cast1 = 0;
      let cast2 = 0;
      let oneStep = 0;
      let yes1 = 0;
      let no1 = 0;
      let yes2 = 0;
      let no2 = 0;
      for (let a = i * words, b = j * words; a < (i + 1) * words; a++, b++) {
        const y1 = yes[a]!;
        const n1 = no[a]!;
        const c1 = cast[a]!;
        const m1 = counted[a]!;
        const y2 = yes[b]!;
        const n2 = no[b]!;
        const c2 = cast[b]!;
        const m2 = counted[b]!;
        n += bitsIn(m1 & m2);
        both += bitsIn(c1 & c2);
        opposed += bitsIn((y1 & n2) | (n1 & y2));
        oneStep += bitsIn(c1 & c2 & ((y1 | n1) ^ (y2 | n2)));
        cast1 += bitsIn(c1 & m2);
        cast2 += bitsIn(m1 & c2);
        yes1 += bitsIn(y1 & m2);
        no1 += bitsIn(n1 & m2);
        yes2 += bitsIn(m1 & y2);
        no2 += bitsIn(m1 & n2);
      }
      if (n === 0) continue;
      // One of the two absent.
      const apart = cast1 + cast2 - 2 * both;
      const disagreement = oneStep + 4 * (opposed + apart);
      const decided1 = yes1 + no1;
      const decided2 = yes2 + no2;
      const balance1 = no1 - yes1;
      const balance2 = no2 - yes2;
      if (agreement !== undefined) agreement[row] = agreementFrom(n, oneStep, opposed + apart);
      if (identity !== undefined) identity[row] = (n - oneStep - opposed - apart) / n;
      if (kappa !== undefined) {
        const votes = cast2 * decided1 + cast1 * decided2 - 2 * balance1 * balance2;
        const absences = 4 * ((n - cast1) * cast2 + cast1 * (n - cast2));
        kappa[row] = oneLess(n * disagreement, votes + absences);
      }
      if (pi !== undefined) {
        const all = cast1 + cast2;
        const balance = balance1 + balance2;
        const votes = all * (decided1 + decided2) - balance * balance;
        pi[row] = oneLess(2 * n * disagreement, votes + 4 * (2 * n - all) * all);
      }
      out.voter1[row] = voters[i]!;
      out.voter2[row] = voters[j]!;
      out.period[row] = period;
      out.n[row++] = n;
    }
  return row;
}

const oneLess = (observed: number, expected: number): number =>
  expected === 0 ? NaN : 1 - observed / expected;
