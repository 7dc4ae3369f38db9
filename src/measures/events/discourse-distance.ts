import { z } from 'zod';
import {
  baileyStrezhnevVoeten2017,
  baturoDasandiMikhaylov2017,
  boschee2015,
  laverBenoitGarry2003,
  slapinProksch2008,
} from '../../core/bibliography/index.js';
import { defineMeasure, type MeasureColumns, type MeasureUse } from '../../core/measure.js';
import { claim, oneOf } from '../../core/variation.js';
import { bothDirections, countNeeds, explainNoEvents, kinds, pairEvents } from './events.js';
import { placesOn, speechNeeds, speechScale, speechUnit, speechYears } from './speech-scales.js';
import { columnOf, partsByRow } from '../shared/lazy.js';
import { yearlyPercentiles } from '../shared/midranks.js';
import { indexPairs } from '../shared/pair-index.js';
import { allPairs } from '../shared/pairs.js';
import { statesWithValue } from '../shared/state-years.js';
import { meanOfMembers } from '../../core/of-groups.js';

/** Fewest verbal events of a pair in a year: a share of fewer is chance. */
const MINIMUM = 20;

const params = z.strictObject({
  source: oneOf(
    ['speeches', 'icews'],
    'Source: `speeches` the distance of two speeches in the General Debate (2014-2024); `icews` votes and verbal events (2002-2014). They measure different things and are never joined.',
    claim('Speeches to all and words exchanged between two are two claims.'),
  ),
  scale: speechScale('wordscores', '; `icews` takes no notice of it'),
});
type Params = z.output<typeof params>;

/** Measures that `icews` is made of. */
const eventUses: Readonly<Record<string, MeasureUse>> = {
  distance: { measure: 'ideal-distance' },
  conflict: {
    measure: 'events-conflict',
    params: { source: 'icews', form: 'verbal', minimum: MINIMUM },
  },
};

const eventParts = {
  distance: 'ideal-point units',
  conflict: 'share of verbal events',
  'distance-percentile': 'percentile',
  'conflict-percentile': 'percentile',
} as const;

const verbalEvents = (counts: readonly number[]): number =>
  counts[kinds.verbalCooperation]! + counts[kinds.verbalConflict]!;

/**
 * How far apart two states are in what they say.
 *
 * **Definition.** `speeches`: |s_i - s_j|, s the place of a state’s speech in the General Debate of the year (`speech-position`), by default between the G7 and seven
 * states of the Group of Friends of the Charter. `icews`: mean of two percentiles among the pairs of the year that have both: of
 * the distance of ideal points in the UN General Assembly (`ideal-distance`), and of the share of conflict in the verbal events
 * between the two (`events-conflict`, words alone).
 *
 * **Convention.** A proposal of this project. Both speak to the same hall in the same week, so that a distance of speeches needs no news. It is
 * of the scale: on `wordfish`, the first dimension, the United States and Russia are near, since both speak of the same conflicts, so that the default is
 * `wordscores`. The states that define that scale are scored without their own words; the list is a convention all the same, and two
 * speeches may be at one place for different reasons. `icews`, the default before speeches were at hand, is what the pair says to each other and how it votes,
 * and counts toward norms elsewhere. `error` is the standard error of the difference, about .3: what is not much larger is no distance, and speakers differ (the United States
 * goes from -1.2 in 2016 to 1.0 in 2020 and back to -1.0 in 2021). Look at several years. Whose side a third state
 * takes is `discourse-leaning`.
 *
 * **Unit and range.** `speeches`: standard deviations, [0, infinity); parts: place1 of the state with the lower ccode, place2 of the other, error.
 * `icews`: mean of percentiles, (0, 1); parts: distance (ideal-point units), conflict (share of verbal events), and the percentile of each
 * (distance-percentile, conflict-percentile). Higher is farther; symmetric.
 * **Nulls.** `speeches`: `not-reported` where one did not speak. `icews`: no row for a pair without both: `too-few-events` with fewer than 20
 * verbal events, `no-events`, `state-not-covered`; `not-reported` where a state has no ideal point. `outside-coverage` outside
 * 2014-2024 and 2002-2014; none throws.
 * **Complexity.** O(n log n) a year: 19,000 pairs a year in 0.1 s.
 * **Source.** This project.
 * **Example.** `counterpoise measure discourse-distance USA RUS --from 2022 --to 2022` is 1.105.
 */
export const discourseDistance = defineMeasure({
  id: 'discourse-distance',
  title: 'Distance in discourse',
  summary:
    'Distance of two speeches in the UN General Debate; of `icews` the mean percentile of the distance of ideal points and of the share of conflict in verbal events.',
  grain: 'dyad-year',
  ofGroups: meanOfMembers('mean over the speeches of the members'),
  unit: speechUnit,
  partUnits: eventParts,
  range: [0, null],
  direction: 'farther',
  dimension: 'discourse',
  population: 'all dyads of states that spoke in the General Debate of the year',
  datasets: ['un-speeches', 'icews', 'un-ideal-points'],
  coverage: { from: 2002, to: speechYears.to },
  needs: { ...speechNeeds, ...countNeeds },
  params,
  uses: ({ source }: Params) => (source === 'icews' ? eventUses : {}),
  variant: ({ source }) =>
    source === 'icews'
      ? {
          unit: 'mean percentile',
          range: [0, 1],
          datasets: ['icews', 'un-ideal-points'],
          coverage: { from: 2002, to: 2014 },
          population:
            'all dyads with an ideal point of both states and enough verbal events in the year',
        }
      : { datasets: ['un-speeches'], coverage: speechYears },
  references: [
    slapinProksch2008,
    laverBenoitGarry2003,
    baturoDasandiMikhaylov2017,
    baileyStrezhnevVoeten2017,
    boschee2015,
  ],
  compute(frames, { params: { source, scale } }, { distance, conflict }) {
    if (source === 'icews') return percentilesOf(distance!.columns, conflict!.columns);
    const { placeOf, errorOf } = placesOn(scale, frames);
    const pairs = allPairs(statesWithValue(frames.speeches, [placeOf]));
    const { rows, ccode1, ccode2, year } = pairs;
    const place1 = (row: number): number => placeOf.get(ccode1[row]!, year[row]!);
    const place2 = (row: number): number => placeOf.get(ccode2[row]!, year[row]!);
    const error = (row: number): number =>
      Math.hypot(errorOf.get(ccode1[row]!, year[row]!), errorOf.get(ccode2[row]!, year[row]!));
    return {
      ...pairs,
      value: columnOf(rows, (row) => Math.abs(place1(row) - place2(row))),
      ...partsByRow(rows, { place1, place2, error }),
    };
  },
  explainMissing({ counts }, unit, { params: { source } }) {
    if (source === 'speeches') return 'not-reported';
    const events = pairEvents(counts);
    const row = events.rowOf(unit.ccode1, unit.ccode2!, unit.year);
    if (row >= 0 && verbalEvents(bothDirections(events, row)) >= MINIMUM) return 'not-reported';
    return explainNoEvents(counts, unit, verbalEvents);
  },
});

/** Mean of the percentiles of both measures, for the pairs that have both. */
function percentilesOf(distance: MeasureColumns, conflict: MeasureColumns): MeasureColumns {
  const { rows, year, ...pairs } = joined(conflict, distance);
  const parts = {
    ...pairs.parts,
    'distance-percentile': yearlyPercentiles(year, pairs.parts.distance),
    'conflict-percentile': yearlyPercentiles(year, pairs.parts.conflict),
  };
  const value = parts['distance-percentile'].map(
    (percentile, row) => (percentile + parts['conflict-percentile'][row]!) / 2,
  );
  return { rows, ccode1: pairs.ccode1, ccode2: pairs.ccode2, year, value, parts };
}

/** The rows of both, in order of years. */
function joined(conflict: MeasureColumns, distance: MeasureColumns) {
  const rowOf = indexPairs(distance);
  const [i, j] = [conflict.ccode1, conflict.ccode2!];
  const found: { readonly own: number; readonly other: number }[] = [];
  for (let own = 0; own < conflict.rows; own++) {
    const other = rowOf(i[own]!, j[own]!, conflict.year[own]!);
    if (other < 0 || Number.isNaN(conflict.value[own]! + distance.value[other]!)) continue;
    found.push({ own, other });
  }
  found.sort((a, b) => conflict.year[a.own]! - conflict.year[b.own]! || a.own - b.own);
  return {
    rows: found.length,
    ccode1: Int16Array.from(found, ({ own }) => i[own]!),
    ccode2: Int16Array.from(found, ({ own }) => j[own]!),
    year: Int16Array.from(found, ({ own }) => conflict.year[own]!),
    parts: {
      distance: Float64Array.from(found, ({ other }) => distance.value[other]!),
      conflict: Float64Array.from(found, ({ own }) => conflict.value[own]!),
    },
  };
}
