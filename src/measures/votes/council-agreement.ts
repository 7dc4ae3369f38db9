import { z } from 'zod';
import { martin2026, unLibraryVotes } from '../../core/bibliography/index.js';
import { defineMeasure } from '../../core/measure.js';
import { constant, param } from '../../core/variation.js';
import { pairYearKey } from '../shared/frames-by-key.js';
import { columnOf, lazyParts, reasonsWhereMissing } from '../shared/lazy.js';
import { holdersOfChinasSeat, seatChangeFlags } from './china-seat.js';
import {
  councilCoverage,
  councilItems,
  councilNeeds,
  explainCouncil,
  noVote,
  otherPermanentSeats,
  type CouncilItem,
} from './council.js';
import { notOfGroups } from '../../core/of-groups.js';

const params = z.strictObject({
  window: param(
    z.int().min(1).max(40),
    1,
    'Years whose votes are taken together, the year of the row the last of them.',
    constant('The years that are taken together go with the window of the test.'),
  ),
});

/**
 * How often two members of the UN Security Council vote alike where the Council is divided, and by how much more than with the other powers.
 *
 * **Definition.** s / n over the votes of the years t-window+1 to t on which the members who voted were divided and both cast a vote, s those on which both cast the
 * same one: yes, no or abstention. The part lead is that less the higher of two means: of the first state’s shares with the permanent members that
 * are not of the pair, and of the second’s.
 *
 * **Convention.** In one year it is `unsc-agreement` with `abstentions: apart`; joined years weigh each vote alike, where a mean of years lets one with
 * four divided votes weigh as much as one with thirty. Adopted and failed drafts count, amendments and paragraphs too. Votes by all say nothing, and four in
 * five resolutions pass so. An abstention is a position of its own: China’s usual way to stand aside is not half of Russia’s veto. For
 * Russia and China the other permanent members are the United States, the United Kingdom and France; the higher of the two means, because the claim that a pair stands
 * out must hold for both. Ties between votes on one draft are not undone: n overstates what is known.
 *
 * **Unit and range.** Share, [0, 1]; symmetric; n is the number of votes. Parts: others1, others2 (mean share of each state with the other
 * permanent members), lead, [-1, 1].
 * **Nulls.** `not-a-member` where one of the two had no seat in the year; `no-joint-votes` where the window has no divided vote of both; `seat-held-by-713`.
 * Flag `partial-year` for 710 and 713 in 1971. None throws.
 * **Complexity.** O(votes x pairs of members + pairs x window).
 * **Source.** Martin 2026, corrected against the UN Digital Library.
 * **Example.** `counterpoise measure council-agreement RUS CHN --window 15 --from 2021 --to 2021` is 0.6397.
 */
export const councilAgreement = defineMeasure({
  id: 'council-agreement',
  title: 'Voting alike in the UN Security Council',
  summary: 'Share of the divided votes of the window on which both members cast the same vote.',
  grain: 'dyad-year',
  ofGroups: notOfGroups(
    'few members of a group sit on the Council, and those that sit vote for themselves',
  ),
  unit: 'share',
  range: [0, 1],
  direction: 'closer',
  dimension: 'norms',
  population: 'all dyads of states that were both members of the Security Council in the year',
  datasets: ['unsc-votes'],
  coverage: councilCoverage,
  lookback: ({ window }) => window - 1,
  needs: councilNeeds,
  params,
  references: [martin2026, unLibraryVotes],
  compute(frames, { params: { window } }) {
    const tally = new Tally(councilItems(frames), window);
    const pairs = tally.pairs();
    const keys = {
      rows: pairs.length,
      ccode1: Int16Array.from(pairs, ([one]) => one),
      ccode2: Int16Array.from(pairs, ([, other]) => other),
      year: Int16Array.from(pairs, ([, , year]) => year),
    };
    const at = (row: number) => tally.of(keys.ccode1[row]!, keys.ccode2[row]!, keys.year[row]!);
    const value = columnOf(keys.rows, (row) => shareOf(at(row)));
    const others = (side: 'ccode1' | 'ccode2', beside: 'ccode1' | 'ccode2') => () =>
      columnOf(keys.rows, (row) =>
        tally.withPermanent(keys[side][row]!, keys[beside][row]!, keys.year[row]!),
      );
    const sides = lazyParts({
      others1: others('ccode1', 'ccode2'),
      others2: others('ccode2', 'ccode1'),
    });
    const parts = lazyParts({
      others1: () => sides.others1,
      others2: () => sides.others2,
      lead: () =>
        columnOf(
          keys.rows,
          (row) => value[row]! - Math.max(sides.others1[row]!, sides.others2[row]!),
        ),
    });
    return {
      ...keys,
      value,
      n: Int32Array.from(pairs, (_, row) => at(row).n),
      parts,
      reasons: reasonsWhereMissing(value, () => 'no-joint-votes'),
      flags: seatChangeFlags(keys),
    };
  },
  explainMissing: explainCouncil,
});

interface Votes {
  readonly n: number;
  readonly same: number;
}

const none: Votes = { n: 0, same: 0 };

const shareOf = ({ n, same }: Votes): number => (n === 0 ? NaN : same / n);

/** Divided votes of each pair by year, and who sat together. */
class Tally {
  private readonly votes = new Map<number, { n: number; same: number }>();
  private readonly sat = new Map<number, Set<number>>();

  constructor(
    items: readonly CouncilItem[],
    private readonly window: number,
  ) {
    for (const item of items) {
      const members = this.sat.get(item.year) ?? new Set();
      this.sat.set(item.year, members);
      for (const member of item.members) members.add(member);
      if (item.isDivided) this.add(item);
    }
  }

  private add({ members, votes, year }: CouncilItem): void {
    members.forEach((one, a) => {
      if (votes[a] === noVote) return;
      for (let b = a + 1; b < members.length; b++) {
        if (votes[b] === noVote) continue;
        const key = pairYearKey(one, members[b]!, year);
        const cell = this.votes.get(key) ?? { n: 0, same: 0 };
        this.votes.set(key, cell);
        cell.n++;
        if (votes[a] === votes[b]) cell.same++;
      }
    });
  }

  /** Every two members of a year. */
  pairs(): (readonly [one: number, other: number, year: number])[] {
    return [...this.sat]
      .sort(([a], [b]) => a - b)
      .flatMap(([year, members]) => {
        const states = [...members].sort((a, b) => a - b);
        return states.flatMap((one, a) =>
          states.slice(a + 1).map((other) => [one, other, year] as const),
        );
      });
  }

  /** The votes of two in the window that ends with a year. */
  of(one: number, other: number, year: number): Votes {
    const [first, second] = one < other ? [one, other] : [other, one];
    let [n, same] = [0, 0];
    for (let y = year - this.window + 1; y <= year; y++) {
      const cell = this.votes.get(pairYearKey(first, second, y)) ?? none;
      n += cell.n;
      same += cell.same;
    }
    return { n, same };
  }

  /** Mean share of a state with the permanent members of the year but one. */
  withPermanent(state: number, beside: number, year: number): number {
    const shares = [...otherPermanentSeats, ...holdersOfChinasSeat(year)]
      .filter((seat) => seat !== state && seat !== beside)
      .map((seat) => shareOf(this.of(state, seat, year)))
      .filter((share) => !Number.isNaN(share));
    return shares.reduce((sum, share) => sum + share, 0) / shares.length;
  }
}
