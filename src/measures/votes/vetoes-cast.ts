import { z } from 'zod';
import type { YearSpan } from '../../core/years.js';
import { martin2026, unLibraryVotes } from '../../core/bibliography/index.js';
import { defineMeasure, type RowFlag } from '../../core/measure.js';
import { holdersOfChinasSeat, seatPassedIn, withoutSeatIn } from './china-seat.js';
import { councilCoverage, councilItems, councilNeeds, otherPermanentSeats } from './council.js';
import { notOfGroups } from '../../core/of-groups.js';

/**
 * Vetoes that a permanent member of the UN Security Council cast.
 *
 * **Definition.** Number of items of the year that failed by the member’s vote against them, alone or with others. Parts:
 * all (the value), alone (vetoed by no other member).
 *
 * **Convention.** An item is a vote: amendments and separate paragraphs count by themselves, so that the sums are above those
 * of lists of vetoed drafts (Russia and the USSR 159, the United States 95, Britain 32, China 20, France 17, Taiwan 1). A veto
 * that is only threatened leaves no record.
 *
 * **Unit and range.** Vetoes, 0, 1, 2, ...; zero is real for a permanent member.
 * **Nulls.** `not-a-permanent-member`; `seat-held-by-713` for 710 before 1971. Flag `partial-year` for 710 and 713 in
 * 1971. None throws.
 * **Complexity.** O(votes of the Council).
 * **Source.** Martin 2026, corrected against the UN Digital Library.
 * **Example.** `counterpoise measure vetoes-cast USA --from 2024 --to 2024` is 3.
 */
export const vetoesCast = defineMeasure({
  id: 'vetoes-cast',
  title: 'Vetoes cast in the UN Security Council',
  summary: 'Votes of the year that failed by the member’s vote against them.',
  grain: 'state-year',
  ofGroups: notOfGroups('two members may veto the same draft, which a sum would count twice'),
  unit: 'vetoes',
  range: [0, null],
  dimension: 'norms',
  population: 'all permanent members of the Security Council',
  datasets: ['unsc-votes'],
  coverage: councilCoverage,
  needs: councilNeeds,
  params: z.strictObject({}),
  references: [martin2026, unLibraryVotes],
  compute(frames) {
    const rows: { ccode: number; year: number; all: number; alone: number }[] = [];
    const { from, to }: YearSpan = councilCoverage;
    for (let year = from; year <= to; year++) {
      const items = councilItems(frames).filter((item) => item.year === year);
      const members = [...otherPermanentSeats, ...holdersOfChinasSeat(year)];
      for (const ccode of members.sort((a, b) => a - b)) {
        const vetoed = items.filter(({ vetoedBy }) => vetoedBy.includes(ccode));
        const alone = vetoed.filter(({ vetoedBy }) => vetoedBy.length === 1).length;
        rows.push({ ccode, year, all: vetoed.length, alone });
      }
    }
    const all = Float64Array.from(rows, (row) => row.all);
    const flags = new Map<number, RowFlag>();
    rows.forEach(({ ccode, year }, row) => {
      if (year === seatPassedIn && holdersOfChinasSeat(year).includes(ccode))
        flags.set(row, 'partial-year');
    });
    return {
      rows: rows.length,
      ccode1: Int16Array.from(rows, ({ ccode }) => ccode),
      year: Int16Array.from(rows, ({ year }) => year),
      value: all,
      parts: { all, alone: Float64Array.from(rows, ({ alone }) => alone) },
      flags,
    };
  },
  explainMissing(_frames, { ccode1, year }) {
    const seat = withoutSeatIn(year, ccode1);
    return seat === 'seat-held-by-713' ? seat : 'not-a-permanent-member';
  },
});
