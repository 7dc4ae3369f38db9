import { yearsOf } from '../cells.js';
import { count, flag, level, orNull } from '../columns.js';
import { coveredIn, defineDyadColumns } from '../joined/dyad-years/define.js';
import { rivalry, rivalryYears } from './dataset.js';

export const rivalryColumns = defineDyadColumns({
  from: { source: rivalry },
  columns: {
    rivalry: orNull(flag('1: the two are strategic rivals in the year. Null after 2020')),
    rivalry_kinds: orNull(
      count(
        'Kinds of the rivalry, added up: 1 positional, 2 spatial, 4 ideological, 8 interventionary; 0 without one. Null after 2020',
        'sum of codes',
        15,
      ),
    ),
    peace_scale: level(
      'Mean over the year of the peace scale: 0 severe rivalry, .25 lesser rivalry, .5 negative peace, .75 warm peace, 1 security community. Null where the source leaves the pair out, and after 2020',
      'scale',
      { min: 0, max: 1 },
    ),
  },
  fill: ({ source: { rivalries, peace } }, pairs) => {
    const rivalry = coveredIn(pairs, { to: rivalryYears.last });
    const rivalry_kinds = rivalry.slice();
    const peace_scale = new Float64Array(pairs.rows).fill(NaN);
    for (const { ccode1, ccode2, from, to, kinds } of rivalries)
      for (const year of yearsOf(from, to)) {
        const row = pairs.rowOf(ccode1, ccode2, year);
        if (row < 0) continue;
        rivalry[row] = 1;
        rivalry_kinds[row]! |= kinds;
      }
    for (const { ccode1, ccode2, year, scale } of peace) {
      const row = pairs.rowOf(ccode1, ccode2, year);
      if (row >= 0) peace_scale[row] = scale;
    }
    return { rivalry, rivalry_kinds, peace_scale };
  },
});
