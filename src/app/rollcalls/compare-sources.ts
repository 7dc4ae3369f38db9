import type { SourceComparison } from '../../contract/index.js';
import { kappaFrom, ofTable } from '../../core/vote-statistics.js';
import { readDataset } from '../../sources/read.js';
import { commonRollCalls, severalVotes } from '../../sources/un-votes-undl/common-roll-calls.js';
import { unVotesLibrary } from '../../sources/un-votes-undl/dataset.js';
import { unVotes } from '../../sources/un-votes/dataset.js';
import type { JointVoteSource } from '../../sources/un-votes/joint-vote-counts.js';
import { labelOf } from '../../states/index.js';
import { userRawDir } from '../../store/places.js';
import { requireImported } from './roll-calls.js';

const kappaOf = ofTable(kappaFrom);

/** More than this share of the votes of a resolution differ where the two files attach other votes to its number. */
const DISPUTED = 0.2;

type CommonYear = SourceComparison['years'][number];

/**
 * How far the two sources of votes in the General Assembly differ on the resolutions that both have, by calendar year: over all
 * states, and in one pair.
 *
 * @throws DataError `needs-import` where one of them is not imported
 */
export async function compareSources(
  pair?: readonly [number, number],
  rawRoot: string = userRawDir(),
): Promise<SourceComparison> {
  for (const dataset of [unVotesLibrary, unVotes]) requireImported(dataset, rawRoot);
  const [{ clean: library }, { clean: voeten }] = await Promise.all([
    readDataset(unVotesLibrary, rawRoot),
    readDataset(unVotes, rawRoot),
  ]);
  const common = commonRollCalls(library.rollCalls, voeten.rollCalls);
  const byYear = new Map<number, (readonly [number, number])[]>();
  for (const both of common) {
    const { year } = library.rollCalls[both[0]]!;
    byYear.set(year, [...(byYear.get(year) ?? []), both]);
  }
  const years = [...byYear].sort(([a], [b]) => a - b);
  return {
    sources: [unVotesLibrary.id, unVotes.id],
    ...(pair && { pair: [labelOf(pair[0]), labelOf(pair[1])] as const }),
    years: years.map(([year, rollCalls]) => yearOf(year, rollCalls, [library, voeten], pair)),
    disputed: common.flatMap(([own, other]) => {
      const { votes, equal } = comparedVotes(ballotsOf(library, own), ballotsOf(voeten, other));
      const share = votes === 0 ? 0 : 1 - equal / votes;
      const { resolution, date } = library.rollCalls[own]!;
      return share > DISPUTED ? [{ resolution, date, share }] : [];
    }),
    leftOut: severalVotes(library.rollCalls, voeten.rollCalls).map(
      (place) => library.rollCalls[place]!.resolution,
    ),
  };
}

type Ballots = ReadonlyMap<number, number>;

function ballotsOf({ offsets, ccode, vote }: JointVoteSource, r: number): Ballots {
  const ballots = new Map<number, number>();
  for (let at = offsets[r]!; at < offsets[r + 1]!; at++) ballots.set(ccode[at]!, vote[at]!);
  return ballots;
}

function comparedVotes(own: Ballots, other: Ballots): { votes: number; equal: number } {
  let [votes, equal] = [0, 0];
  for (const [state, vote] of own) {
    const theirs = other.get(state);
    if (theirs === undefined) continue;
    votes++;
    if (theirs === vote) equal++;
  }
  return { votes, equal };
}

function yearOf(
  year: number,
  rollCalls: readonly (readonly [number, number])[],
  [library, voeten]: readonly [JointVoteSource, JointVoteSource],
  pair: readonly [number, number] | undefined,
): CommonYear {
  const ballots = rollCalls.map(
    ([own, other]) => [ballotsOf(library, own), ballotsOf(voeten, other)] as const,
  );
  let [votes, equal] = [0, 0];
  for (const [own, other] of ballots) {
    const compared = comparedVotes(own, other);
    votes += compared.votes;
    equal += compared.equal;
  }
  const [own, other] = ([0, 1] as const).map((side) => ballots.map((both) => both[side])) as [
    Ballots[],
    Ballots[],
  ];
  return {
    ...{ year, rollCalls: rollCalls.length, votes, equal },
    kappaDifference: meanDifference(own, other),
    ...(pair && { pair: pairOf(pair, own, other) }),
  };
}

function pairOf(
  pair: readonly [number, number],
  own: readonly Ballots[],
  other: readonly Ballots[],
): NonNullable<CommonYear['pair']> {
  const both = (ballots: Ballots) => pair.every((state) => ballots.has(state));
  const kappa = (of: readonly Ballots[]): number | null => orNull(kappaOfPair(pair, of));
  const rollCalls = own.filter((ballots, at) => both(ballots) && both(other[at]!)).length;
  return { rollCalls, undl: kappa(own), voeten: kappa(other) };
}

const orNull = (value: number): number | null => (Number.isNaN(value) ? null : value);

const cells = new Int32Array(9);

/** Kappa of a pair over some roll calls; NaN where it is undefined. */
function kappaOfPair([a, b]: readonly [number, number], rollCalls: readonly Ballots[]): number {
  cells.fill(0);
  for (const ballots of rollCalls) {
    const [first, second] = [ballots.get(a), ballots.get(b)];
    if (first === undefined || second === undefined) continue;
    cells[3 * (first - 1) + second - 1]!++;
  }
  return kappaOf(cells, 0);
}

/** Over the pairs of all states with a kappa in both. */
function meanDifference(own: readonly Ballots[], other: readonly Ballots[]): number | null {
  const states = [...new Set(own.flatMap((ballots) => [...ballots.keys()]))].sort((a, b) => a - b);
  let [sum, count] = [0, 0];
  states.forEach((a, place) => {
    for (const b of states.slice(place + 1)) {
      const difference = Math.abs(kappaOfPair([a, b], own) - kappaOfPair([a, b], other));
      if (Number.isNaN(difference)) continue;
      sum += difference;
      count++;
    }
  });
  return count === 0 ? null : sum / count;
}
