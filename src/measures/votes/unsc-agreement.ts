import { z } from 'zod';
import { lijphart1963, martin2026, unLibraryVotes } from '../../core/bibliography/index.js';
import { defineMeasure, type MeasureColumns } from '../../core/measure.js';
import { choice, claim, oneOf, param } from '../../core/variation.js';
import { agreementFrom } from '../../core/vote-statistics.js';
import { seatChangeFlags } from './china-seat.js';
import {
  councilCoverage,
  councilItems,
  councilNeeds,
  explainCouncil,
  noVote,
  type CouncilFrames,
  type CouncilItem,
} from './council.js';
import { notOfGroups } from '../../core/of-groups.js';

const params = z.strictObject({
  drafts: oneOf(
    ['all', 'adopted', 'failed'],
    'Which votes count: on all drafts, on those adopted, or on those that a veto or a lack of votes kept from being adopted.',
    claim('Adopted and failed drafts are different questions.'),
  ),
  abstentions: oneOf(
    ['between', 'apart', 'left-out'],
    'An abstention stands `between` yes and no; is a vote `apart`, which agrees with another abstention alone; or is `left-out`.',
    choice('council-abstentions', 'To abstain may be half a no, a position of its own, or none.'),
  ),
  dividedOnly: param(
    z.boolean(),
    true,
    'Count only votes on which the members who voted were divided: most resolutions pass with all votes.',
    choice('council-unanimity', 'With all votes nearly every pair agrees on nearly everything.'),
  ),
});
type Params = z.output<typeof params>;

/**
 * Agreement of two members of the UN Security Council.
 *
 * **Definition.** Mean over the n items of the year on which both cast a vote of 1 - |v_i - v_j| / 2, with v = 1 (yes),
 * 2 (abstain), 3 (no), as in `vote-agreement`. With `abstentions: apart` it is the share of the n items on which both
 * cast the same of the three votes; with `left-out` the same share of the items on which neither abstained.
 *
 * **Convention.** Adopted resolutions and failed drafts count alike, each vote once, amendments and separate paragraphs
 * included; `drafts` takes one kind alone. Four resolutions in five pass with every vote, so that over all votes 83% of pairs
 * and years since 1991 (42% before) agree on 95% or more: by default only divided votes count (`dividedOnly`). Studies of
 * adopted resolutions alone leave out what the powers disagree on most. A member that is recorded without a vote, present or
 * absent, does not count; where China refused to take part, from 1973 to 1981, the source has an abstention. The Council votes
 * on what its members table, knowing the vetoes: few divided votes can mean agreement, or that nobody tried.
 *
 * **Unit and range.** Share of agreement, [0, 1]; symmetric; n is the number of votes, 8 in the median since 1991.
 * **Nulls.** `not-a-member` where one of the two had no seat; `no-joint-votes`; `seat-held-by-713`. Flag `partial-year`
 * for 710 and 713 in 1971. None throws.
 * **Complexity.** O(items x pairs of members).
 * **Source.** Martin 2026, corrected against the UN Digital Library; Lijphart 1963 for the index.
 * **Example.** `counterpoise measure unsc-agreement RUS CHN --from 2022 --to 2022` is 0.82 (25 votes).
 */
export const unscAgreement = defineMeasure({
  id: 'unsc-agreement',
  title: 'Agreement in the UN Security Council',
  summary:
    'Mean over the votes of the year that both members cast of 1 for the same vote, 1/2 for an abstention against yes or no, 0 for yes against no.',
  grain: 'dyad-year',
  ofGroups: notOfGroups(
    'few members of a group sit on the Council, and those that sit vote for themselves',
  ),
  unit: 'share of agreement',
  range: [0, 1],
  direction: 'closer',
  dimension: 'norms',
  population: 'all dyads of members of the Security Council with a vote in common',
  datasets: ['unsc-votes'],
  coverage: councilCoverage,
  needs: councilNeeds,
  params,
  references: [martin2026, unLibraryVotes, lijphart1963],
  compute: (frames, { params: chosen }) => agreementOf(tallied(frames, chosen), chosen),
  explainMissing: explainCouncil,
});

/** Votes of a pair in a year: all, those one step apart and those opposed. */
interface Tally {
  readonly ccode1: number;
  readonly ccode2: number;
  readonly year: number;
  n: number;
  oneStep: number;
  opposed: number;
}

function tallied(frames: CouncilFrames, chosen: Params): readonly Tally[] {
  const tallies = new Map<string, Tally>();
  for (const item of councilItems(frames)) {
    if (!counts(item, chosen)) continue;
    item.members.forEach((ccode1, a) => {
      for (let b = a + 1; b < item.members.length; b++) {
        const [first, second] = [item.votes[a]!, item.votes[b]!];
        if (!isCast(first, chosen) || !isCast(second, chosen)) continue;
        const ccode2 = item.members[b]!;
        const { year } = item;
        const key = `${year} ${ccode1} ${ccode2}`;
        const tally = tallies.get(key) ?? { ccode1, ccode2, year, n: 0, oneStep: 0, opposed: 0 };
        tallies.set(key, tally);
        const steps = Math.abs(first - second);
        tally.n++;
        if (steps === 1) tally.oneStep++;
        if (steps === 2) tally.opposed++;
      }
    });
  }
  return [...tallies.values()].sort(
    (a, b) => a.year - b.year || a.ccode1 - b.ccode1 || a.ccode2 - b.ccode2,
  );
}

function counts({ isAdopted, isDivided }: CouncilItem, { drafts, dividedOnly }: Params): boolean {
  if (dividedOnly && !isDivided) return false;
  return drafts === 'all' || isAdopted === (drafts === 'adopted');
}

const abstention = 2;

const isCast = (vote: number, { abstentions }: Params): boolean =>
  vote !== noVote && (vote !== abstention || abstentions !== 'left-out');

function agreementOf(tallies: readonly Tally[], { abstentions }: Params): MeasureColumns {
  const keys = {
    rows: tallies.length,
    ccode1: Int16Array.from(tallies, ({ ccode1 }) => ccode1),
    ccode2: Int16Array.from(tallies, ({ ccode2 }) => ccode2),
    year: Int16Array.from(tallies, ({ year }) => year),
  };
  return {
    ...keys,
    value: Float64Array.from(tallies, ({ n, oneStep, opposed }) =>
      abstentions === 'apart' ? (n - oneStep - opposed) / n : agreementFrom(n, oneStep, opposed),
    ),
    n: Int16Array.from(tallies, ({ n }) => n),
    flags: seatChangeFlags(keys),
  };
}
