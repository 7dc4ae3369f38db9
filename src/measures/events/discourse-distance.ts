import { baileyStrezhnevVoeten2017, boschee2015 } from '../../core/bibliography/index.js';
import { defineMeasure, type MeasureColumns } from '../../core/measure.js';
import { bothDirections, countNeeds, explainNoEvents, kinds, pairEvents } from './events.js';
import { yearlyPercentiles } from '../shared/midranks.js';
import { indexPairs } from '../shared/pair-index.js';

/** Fewest verbal events of a pair in a year: a share of fewer is chance. */
const MINIMUM = 20;

const uses = {
  distance: { measure: 'ideal-distance' },
  conflict: {
    measure: 'events-conflict',
    params: { source: 'icews', form: 'verbal', minimum: MINIMUM },
  },
} as const;

const verbalEvents = (counts: readonly number[]): number =>
  counts[kinds.verbalCooperation]! + counts[kinds.verbalConflict]!;

/**
 * How far apart two states are in what they say.
 *
 * **Definition.** Mean of two percentiles among the pairs of the year that have both: of the distance of ideal points in the UN General
 * Assembly (`ideal-distance`), and of the share of conflict in the verbal events between the two (`events-conflict`, words alone).
 *
 * **Convention.** A proposal of this project. Positions taken before all and words exchanged between two are different things: two
 * states may vote apart and speak politely, or vote alike and quarrel. Percentiles put them on one scale, and the set of two is
 * fixed: no year rests on one of them. Distances between speeches in the General Debate are the usual third; they are left
 * out, since speeches of a single year (2017) are at hand, which is no series and must not decide a value alone. Votes
 * count toward norms elsewhere: beside voting measures they would count twice.
 *
 * **Unit and range.** Mean of percentiles, (0, 1), higher is farther; symmetric. Parts: distance (ideal-point units), conflict (share of
 * verbal events), and the percentile of each (distance-percentile, conflict-percentile).
 * **Nulls.** No row for a pair without both: `too-few-events` with fewer than 20 verbal events, `no-events`, `state-not-covered`;
 * `not-reported` where a state has no ideal point; `outside-coverage` outside 2002-2014; none throws.
 * **Complexity.** O(n log n) a year: 2,000 pairs a year in 0.1 s.
 * **Source.** This project.
 * **Example.** `counterpoise measure discourse-distance USA RUS --from 2014 --to 2014` is 0.920.
 */
export const discourseDistance = defineMeasure({
  id: 'discourse-distance',
  title: 'Distance in discourse',
  summary:
    'Mean percentile of the distance of ideal points and of the share of conflict in verbal events.',
  grain: 'dyad-year',
  unit: 'mean percentile',
  partUnits: {
    distance: 'ideal-point units',
    conflict: 'share of verbal events',
    'distance-percentile': 'percentile',
    'conflict-percentile': 'percentile',
  },
  range: [0, 1],
  direction: 'farther',
  dimension: 'discourse',
  population: 'all dyads with an ideal point of both states and enough verbal events in the year',
  datasets: ['icews', 'un-ideal-points'],
  coverage: { from: 2002, to: 2014 },
  needs: countNeeds,
  uses,
  references: [baileyStrezhnevVoeten2017, boschee2015],
  compute(_frames, _request, { distance, conflict }) {
    const { rows, year, ...pairs } = joined(conflict.columns, distance.columns);
    const parts = {
      ...pairs.parts,
      'distance-percentile': yearlyPercentiles(year, pairs.parts.distance),
      'conflict-percentile': yearlyPercentiles(year, pairs.parts.conflict),
    };
    const value = parts['distance-percentile'].map(
      (percentile, row) => (percentile + parts['conflict-percentile'][row]!) / 2,
    );
    return {
      rows,
      ccode1: pairs.ccode1,
      ccode2: pairs.ccode2,
      year,
      value,
      parts,
    };
  },
  explainMissing({ counts }, unit) {
    const events = pairEvents(counts);
    const row = events.rowOf(unit.ccode1, unit.ccode2!, unit.year);
    if (row >= 0 && verbalEvents(bothDirections(events, row)) >= MINIMUM) return 'not-reported';
    return explainNoEvents(counts, unit, verbalEvents);
  },
});

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
