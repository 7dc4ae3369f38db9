import { miller2022, schvitz2022 } from '../../core/bibliography/index.js';
import { frameNeed, type FramesOf } from '../../core/frames.js';
import { defineMeasure } from '../../core/measure.js';
import { dyadRows } from '../shared/dyad-rows.js';
import type { PairKeys } from '../shared/pairs.js';
import { reasonsWhereMissing } from '../shared/lazy.js';
import { stateYearValues } from '../shared/state-years.js';
import { lowestOfMembers } from '../../core/of-groups.js';

const needs = {
  dyads: frameNeed('dyad-year', 'dyad-years', ['distance_km']),
  capitals: frameNeed('state-year', 'capitals', ['latitude', 'longitude']),
} as const;

const coverage = { from: 1946, to: 2024 } as const;
/** Last year of the shortest distances; capitals go on to the end of the coverage. */
const lastOfBorders = 2019;

/** Mean radius of the Earth in km. */
const EARTH = 6371.0088;

/**
 * Distance between two states.
 *
 * **Definition.** Shortest distance in km between the two territories, to the whole kilometre; 0 where they meet. Part
 * capitals: length in km of the great circle between the capitals, 2 R asin sqrt(sin^2(dlat/2) + cos lat1 cos lat2 sin^2(dlong/2)) with R =
 * 6371.0088.
 *
 * **Convention.** The shortest distance is what neighbours and armies meet; that of capitals puts Russia and China 5,776 km
 * apart, though they share a long border. Capitals are known for longer, and are the usual stand-in in gravity models.
 * A territory that changed in the year counts as it was at one date of it; dependencies are left out. The capital is that of the
 * end of the year, as the source places it, for some cities dozens of km from the centre.
 *
 * **Unit and range.** km, 0 or more; symmetric. Part: capitals (km).
 * **Nulls.** `outside-coverage` for the territories after 2019; `not-reported` for pairs that the maps leave out; `not-in-system`; none throws.
 * **Complexity.** O(pairs of system members): a million pairs in 0.2 s.
 * **Source.** Schvitz et al. 2022 for the territories, Miller 2022 for the capitals.
 * **Example.** `counterpoise measure distance USA CHN --from 2019 --to 2019` is 3334.
 */
export const distance = defineMeasure({
  id: 'distance',
  title: 'Distance',
  summary: 'Shortest distance between the territories of the two states, in km.',
  grain: 'dyad-year',
  ofGroups: lowestOfMembers('distance of the nearest member'),
  unit: 'km',
  range: [0, 20040],
  dimension: 'conflict',
  population: 'all dyads of members of the state system in the year',
  datasets: ['distance', 'states'],
  coverage,
  needs,
  references: [schvitz2022, miller2022],
  compute(frames) {
    const pairs = dyadRows(frames.dyads, coverage);
    const { keys } = pairs;
    const value = pairs.pick(frames.dyads.numbers.distance_km);
    return {
      ...keys,
      value,
      parts: { capitals: betweenCapitals(frames, keys) },
      reasons: reasonsWhereMissing(value, (row) =>
        keys.year[row]! > lastOfBorders ? 'outside-coverage' : 'not-reported',
      ),
    };
  },
});

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

function betweenCapitals(
  { capitals }: FramesOf<typeof needs>,
  { rows, ccode1, ccode2, year }: PairKeys,
): Float64Array {
  const latitude = stateYearValues(capitals, capitals.numbers.latitude);
  const longitude = stateYearValues(capitals, capitals.numbers.longitude);
  const km = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    const [i, j, y] = [ccode1[row]!, ccode2[row]!, year[row]!];
    const north = radians(latitude.get(i, y));
    const south = radians(latitude.get(j, y));
    const up = Math.sin((south - north) / 2);
    const across = Math.sin(radians(longitude.get(j, y) - longitude.get(i, y)) / 2);
    const chord = up * up + Math.cos(north) * Math.cos(south) * across * across;
    km[row] = 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(chord)));
  }
  return km;
}
