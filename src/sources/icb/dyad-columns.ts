import { count, orNull } from '../columns.js';
import { coveredIn, defineDyadColumns } from '../joined/dyad-years/define.js';
import { icb, icbYears } from './dataset.js';

export const crisisColumns = defineDyadColumns({
  from: { icb },
  columns: {
    crises: orNull(
      count(
        'International crises of the year in which the two were adversaries. Null after 2019',
        'crises',
      ),
    ),
    crisis_violence: orNull(
      count(
        'Highest violence in these crises for one of the two: 0 no crisis, 1 none, 2 minor clashes, 3 serious clashes, 4 war. Null after 2019',
        'level',
        4,
      ),
    ),
  },
  fill: ({ icb }, pairs) => {
    const crises = coveredIn(pairs, { to: icbYears.last });
    const crisis_violence = crises.slice();
    for (const { ccode1, ccode2, year, violence } of icb.crises) {
      const row = pairs.rowOf(ccode1, ccode2, year);
      if (row < 0) continue;
      crises[row]!++;
      crisis_violence[row] = Math.max(crisis_violence[row]!, violence);
    }
    return { crises, crisis_violence };
  },
});
