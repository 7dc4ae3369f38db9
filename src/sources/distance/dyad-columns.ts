import { yearsOf } from '../cells.js';
import { count, orNull } from '../columns.js';
import { coveredIn, defineDyadColumns } from '../joined/dyad-years/define.js';
import { distance, distanceYears } from './dataset.js';

export const distanceColumns = defineDyadColumns({
  from: { distance },
  columns: {
    contiguity: orNull(
      count(
        'Closest direct contiguity of the year: 1 on land, 2 to 5 across at most 12, 24, 150, 400 miles of water, 0 none. Null after 2016',
        'type',
        5,
      ),
    ),
    distance_km: orNull({
      type: 'uint16',
      kind: 'level',
      unit: 'km',
      min: 0,
      max: 20_040,
      description:
        'Shortest distance between the two territories, to the whole kilometre; 0 where they meet. Null where the source has none, and after 2019',
    }),
  },
  fill: ({ distance: { contiguity: spells, minimum } }, pairs) => {
    const contiguity = coveredIn(pairs, { to: distanceYears.contiguity.last });
    const distance_km = new Float64Array(pairs.rows).fill(NaN);
    for (const { ccode1, ccode2, type, from, to } of spells)
      for (const year of yearsOf(from, to)) {
        const row = pairs.rowOf(ccode1, ccode2, year);
        if (row < 0) continue;
        const known = contiguity[row]!;
        contiguity[row] = known === 0 ? type : Math.min(known, type);
      }
    for (const { ccode1, ccode2, year, km } of minimum) {
      const row = pairs.rowOf(ccode1, ccode2, year);
      if (row >= 0) distance_km[row] = Math.round(km);
    }
    return { contiguity, distance_km };
  },
});
