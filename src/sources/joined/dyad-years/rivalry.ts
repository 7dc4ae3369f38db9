import { rivalryYears, type CleanRivalry } from '../../rivalry/dataset.js';
import { count, flag, level } from '../../keys.js';
import { defineDyadColumns } from './define.js';

const datasets = ['rivalry'];

export const rivalryColumns = defineDyadColumns({
  id: 'rivalry',
  datasets,
  columns: {
    rivalry: {
      ...flag('1: the two are strategic rivals in the year. Null after 2020', datasets),
      nullable: true,
    },
    rivalry_kinds: {
      ...count(
        'Kinds of the rivalry, added up: 1 positional, 2 spatial, 4 ideological, 8 interventionary; 0 without one. Null after 2020',
        datasets,
        'sum of codes',
      ),
      max: 15,
      nullable: true,
    },
    peace_scale: level(
      'Mean over the year of the peace scale: 0 severe rivalry, .25 lesser rivalry, .5 negative peace, .75 warm peace, 1 security community. Null where the source leaves the pair out, and after 2020',
      datasets,
      'scale',
      { min: 0, max: 1 },
    ),
  },
  fill: (clean, pairs) => {
    const { rivalries, peace } = clean.rivalry as CleanRivalry;
    const rivalry = Float64Array.from(pairs.year, (year) => (year > rivalryYears.last ? NaN : 0));
    const kinds = rivalry.slice();
    const scale = new Float64Array(pairs.rows).fill(NaN);
    for (const { ccode1, ccode2, from, to, kinds: bits } of rivalries)
      for (let year = from; year <= to; year++) {
        const row = pairs.rowOf(ccode1, ccode2, year);
        if (row < 0) continue;
        rivalry[row] = 1;
        kinds[row] = kinds[row]! | bits;
      }
    for (const { ccode1, ccode2, year, scale: value } of peace) {
      const row = pairs.rowOf(ccode1, ccode2, year);
      if (row >= 0) scale[row] = value;
    }
    return { rivalry, rivalry_kinds: kinds, peace_scale: scale };
  },
});
