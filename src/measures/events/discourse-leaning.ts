import { z } from 'zod';
import {
  baturoDasandiMikhaylov2017,
  laverBenoitGarry2003,
  slapinProksch2008,
} from '../../core/bibliography/index.js';
import { defineMeasure } from '../../core/measure.js';
import { statesWithValue } from '../shared/state-years.js';
import { placesOn, speechNeeds, speechScale, speechUnit, speechYears } from './speech-scales.js';
import { meanOfMembers } from '../../core/of-groups.js';

const params = z.strictObject({ scale: speechScale('wordscores') });
/**
 * Whether a third state speaks more like the first or like the second state of a pair.
 *
 * **Definition.** d_rj - d_ri, d the distance of two speeches in the UN General Debate of the year (`discourse-distance` of speeches), r the third
 * state, i and j the first and second of the pair.
 *
 * **Convention.** As `relative-alignment` for votes: a difference of two distances, not a share. On one axis it is never farther from 0
 * than the two are from each other, and it is that distance for every state that stands beyond the nearer one: read it with
 * the distance of the pair. The scale is that of `discourse-distance`.
 *
 * **Unit and range.** Standard deviations, (-infinity, infinity), positive toward the first state; it changes sign when the pair is named the other
 * way round. Parts: first, second (the two distances).
 * **Nulls.** `not-reported` where one of the three did not speak in the year; `outside-coverage` outside 2014-2024; none throws.
 * **Complexity.** O(dyad-years of the distances).
 * **Source.** This project.
 * **Example.** `counterpoise measure discourse-leaning USA CHN --third RUS --from 2022 --to 2022` is -0.630.
 */
export const discourseLeaning = defineMeasure({
  id: 'discourse-leaning',
  title: 'Leaning of a third state in the UN General Debate',
  summary:
    'Distance of a third state’s speech from that of the second state less that from the first.',
  grain: 'arena-year',
  ofGroups: meanOfMembers('mean over the speeches of the members'),
  unit: speechUnit,
  range: [null, null],
  dimension: 'discourse',
  population: 'all third states that spoke in the year, as both states of the pair did',
  datasets: ['un-speeches'],
  coverage: speechYears,
  needs: speechNeeds,
  params,
  references: [slapinProksch2008, laverBenoitGarry2003, baturoDasandiMikhaylov2017],
  compute(frames, { params: { scale }, pair }) {
    const [i, j] = pair!;
    const { placeOf } = placesOn(scale, frames);
    const rows = [...statesWithValue(frames.speeches, [placeOf])].flatMap(([year, states]) =>
      states.includes(i) && states.includes(j)
        ? [...states].filter((r) => r !== i && r !== j).map((third) => ({ year, third }))
        : [],
    );
    const distanceTo = (state: number): Float64Array =>
      Float64Array.from(rows, ({ year, third }) =>
        Math.abs(placeOf.get(third, year) - placeOf.get(state, year)),
      );
    const parts = { first: distanceTo(i), second: distanceTo(j) };
    return {
      rows: rows.length,
      ccode1: new Int16Array(rows.length).fill(i),
      ccode2: new Int16Array(rows.length).fill(j),
      third: Int16Array.from(rows, ({ third }) => third),
      year: Int16Array.from(rows, ({ year }) => year),
      value: parts.second.map((second, row) => second - parts.first[row]!),
      parts,
    };
  },
});
