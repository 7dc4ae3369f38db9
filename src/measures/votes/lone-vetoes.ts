import { martin2026, unLibraryVotes } from '../../core/bibliography/index.js';
import { frameNeed } from '../../core/frames.js';
import { defineMeasure, type RowFlag } from '../../core/measure.js';
import { yearsBetween } from '../../core/years.js';
import { columnOf } from '../shared/lazy.js';
import { holdersOfChinasSeat, seatPassedIn, withoutSeatIn } from './china-seat.js';
import { councilCoverage, otherPermanentSeats } from './council.js';
import { notOfGroups } from '../../core/of-groups.js';

const needs = {
  council: frameNeed('state-year', 'council-votes', ['item', 'veto'], ['document', 'date']),
} as const;

/**
 * Drafts that failed in the UN Security Council by the veto of one permanent member alone.
 *
 * **Definition.** Number of drafts of the year on which the member cast the only veto. A draft that was put to the vote several times on one day,
 * in paragraphs or with amendments, counts once, for each member that stood alone on one of its votes.
 *
 * **Convention.** Whoever vetoes alone blocks what all other powers would have let pass; a joint veto says less of either. The part votes counts every
 * vote by itself, as `vetoes-cast` does (its part alone is the same). The difference lies before 1986, when drafts were often voted on in
 * parts: sixteen vetoes of December 1955 are one draft on new members. An amendment that has a number or was moved orally is a draft of its own.
 * A draft that is withdrawn under threat leaves no record.
 *
 * **Unit and range.** Drafts, 0, 1, 2, ...; zero is real for a permanent member. Part: votes.
 * **Nulls.** `not-a-permanent-member`; `seat-held-by-713` for 710 before 1971. Flag `partial-year` for 710 and 713 in
 * 1971. None throws.
 * **Complexity.** O(votes of the Council).
 * **Source.** Martin 2026, corrected against the UN Digital Library.
 * **Example.** `counterpoise measure lone-vetoes RUS --from 2014 --to 2014` is 1.
 */
export const loneVetoes = defineMeasure({
  id: 'lone-vetoes',
  title: 'Lone vetoes in the UN Security Council',
  summary: 'Drafts of the year that failed by the veto of the member alone.',
  grain: 'state-year',
  ofGroups: notOfGroups(
    'a veto that another member casts as well is no lone one, but for the group it would be',
  ),
  unit: 'drafts',
  partUnits: { votes: 'votes' },
  range: [0, null],
  dimension: 'norms',
  population: 'all permanent members of the Security Council',
  datasets: ['unsc-votes'],
  coverage: councilCoverage,
  needs,
  references: [martin2026, unLibraryVotes],
  compute({ council: { rows, numbers, texts } }) {
    const vetoes = new Map<number, number[]>();
    for (let row = 0; row < rows; row++)
      if (numbers.veto[row] === 1) {
        const ofItem = vetoes.get(numbers.item[row]!) ?? [];
        vetoes.set(numbers.item[row]!, [...ofItem, row]);
      }
    const alone = [...vetoes.values()].filter(({ length }) => length === 1).flat();
    const members = yearsBetween([councilCoverage.from, councilCoverage.to]).flatMap((year) =>
      [...otherPermanentSeats, ...holdersOfChinasSeat(year)]
        .sort((a, b) => a - b)
        .map((ccode) => {
          const own = alone.filter(
            (row) => numbers.ccode[row] === ccode && numbers.year[row] === year,
          );
          const drafts = new Set(own.map((row) => `${texts.document[row]} ${texts.date[row]}`));
          return { ccode, year, votes: own.length, drafts: drafts.size };
        }),
    );
    const flags = new Map<number, RowFlag>();
    members.forEach(({ ccode, year }, row) => {
      if (year === seatPassedIn && holdersOfChinasSeat(year).includes(ccode))
        flags.set(row, 'partial-year');
    });
    return {
      rows: members.length,
      ccode1: Int16Array.from(members, ({ ccode }) => ccode),
      year: Int16Array.from(members, ({ year }) => year),
      value: columnOf(members.length, (row) => members[row]!.drafts),
      parts: { votes: columnOf(members.length, (row) => members[row]!.votes) },
      flags,
    };
  },
  explainMissing(_frames, { ccode1, year }) {
    const seat = withoutSeatIn(year, ccode1);
    return seat === 'seat-held-by-713' ? seat : 'not-a-permanent-member';
  },
});
