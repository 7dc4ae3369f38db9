import { count } from '../columns.js';
import { defineDyadColumns } from '../joined/dyad-years/define.js';
import { ucdp } from './dataset.js';

export const armedConflictColumns = defineDyadColumns({
  from: { ucdp },
  columns: {
    armed_conflict: count(
      'Highest intensity of an armed conflict between states in which the two were parties on opposite sides: 0 none, 1 from 25, 2 from 1,000 deaths in battle in the year',
      'level',
      2,
    ),
    armed_conflict_support: count(
      'The same, where at least one of the two was no party but sent troops in support of one',
      'level',
      2,
    ),
  },
  fill: ({ ucdp }, pairs) => {
    const parties = new Uint8Array(pairs.rows);
    const supporters = new Uint8Array(pairs.rows);
    for (const { ccode1, ccode2, year, intensity, supporting } of ucdp.pairs) {
      const row = pairs.rowOf(ccode1, ccode2, year);
      const into = supporting ? supporters : parties;
      if (row >= 0) into[row] = Math.max(into[row]!, intensity);
    }
    return { armed_conflict: parties, armed_conflict_support: supporters };
  },
});
