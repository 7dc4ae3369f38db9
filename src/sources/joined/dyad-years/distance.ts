import { distanceYears, type CleanDistance } from '../../distance/dataset.js';
import { defineDyadColumns } from './define.js';

const datasets = ['distance'];

export const distanceColumns = defineDyadColumns({
  id: 'distance',
  datasets,
  columns: {
    contiguity: {
      type: 'uint8',
      kind: 'count',
      nullable: true,
      unit: 'type',
      min: 0,
      max: 5,
      description:
        'Closest direct contiguity of the year: 1 on land, 2 to 5 across at most 12, 24, 150, 400 miles of water, 0 none. Null after 2016',
      datasets,
    },
    distance_km: {
      type: 'uint16',
      kind: 'level',
      nullable: true,
      unit: 'km',
      min: 0,
      max: 20040,
      description:
        'Shortest distance between the two territories, to the whole kilometre; 0 where they meet. Null where the source has none, and after 2019',
      datasets,
    },
  },
  fill: (clean, pairs) => {
    const { contiguity, minimum } = clean.distance as CleanDistance;
    const type = Float64Array.from(pairs.year, (year) =>
      year > distanceYears.contiguity.last ? NaN : 0,
    );
    const km = new Float64Array(pairs.rows).fill(NaN);
    for (const spell of contiguity)
      for (let year = spell.from; year <= spell.to; year++) {
        const row = pairs.rowOf(spell.ccode1, spell.ccode2, year);
        if (row < 0) continue;
        const known = type[row]!;
        type[row] = known === 0 ? spell.type : Math.min(known, spell.type);
      }
    for (const { ccode1, ccode2, year, km: value } of minimum) {
      const row = pairs.rowOf(ccode1, ccode2, year);
      if (row >= 0) km[row] = Math.round(value);
    }
    return { contiguity: type, distance_km: km };
  },
});
