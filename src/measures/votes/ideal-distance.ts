import { frameNeed, type FramesOf } from '../../core/frames.js';
import { LEAST_COVERED } from '../../core/of-groups.js';
import { defineMeasure } from '../../core/measure.js';
import { baileyStrezhnevVoeten2017 } from '../../core/bibliography/index.js';
import { seatChangeFlags, withoutSeatIn } from './china-seat.js';
import { columnOf, partsByRow } from '../shared/lazy.js';
import { allPairs } from '../shared/pairs.js';
import { statesWithValue, stateYearValues, type StateYearValues } from '../shared/state-years.js';

const needs = { points: frameNeed('state-year', 'ideal-points', ['fp']) } as const;

/**
 * Distance between the ideal points of two states, estimated from votes in the UN General Assembly.
 *
 * **Definition.** |th_i - th_j|, th the published estimate (posterior mean) of a state's ideal point in the calendar year, on the one
 * dimension of the dynamic ordinal model of Bailey, Strezhnev & Voeten; votes on identical resolutions bridge the years.
 *
 * **Convention.** The final-passage series of the July 2025 edition, because it alone reaches 2024, in its own units: the
 * scale differs between series and editions, so values of different editions do not compare. Legacy series are by session
 * and use other votes. The published quantiles are of each state alone; the two are not independent, so no interval
 * of the distance follows from them.
 *
 * **Unit and range.** Units of the series, [0, infinity); higher is farther; symmetric. Parts: the two points (`point1` of
 * the state with the lower ccode, `point2` of the other).
 * **Nulls.** `seat-held-by-713` for 710 before 1971, `not-a-member` for 713 after it, `not-reported` where the series has no
 * value; none throws. Flag `partial-year` for both in 1971, the year in which the seat of China passed.
 * **Complexity.** O(pairs): about a million in 0.1 s.
 * **Example.** `counterpoise measure ideal-distance RUS CHN --from 2013 --to 2013` is 0.516.
 */
export const idealDistance = defineMeasure({
  id: 'ideal-distance',
  title: 'Distance of ideal points in the UN General Assembly',
  summary: 'Absolute difference of the two states’ published ideal points (final-passage series).',
  grain: 'dyad-year',
  unit: 'ideal-point units',
  range: [0, null],
  direction: 'farther',
  dimension: 'norms',
  population: 'all dyads of states with an ideal point in the year',
  datasets: ['un-ideal-points'],
  coverage: { from: 1946, to: 2024 },
  needs,
  ofGroups: {
    rule: 'made',
    says: 'distance of the mean ideal point of the members, each of which has one vote',
    of: ({ points }: FramesOf<typeof needs>) => {
      const theta = stateYearValues(points, points.numbers.fp);
      return ({ first, second, year }) => {
        const [point1, point2] = [first, second].map((states) => meanOver(states, year, theta));
        const parts = { point1: point1!.mean, point2: point2!.mean };
        const counted = point1!.counted && point2!.counted;
        const value = counted ? Math.abs(parts.point1 - parts.point2) : NaN;
        return { value, parts, ...(counted ? {} : { reason: 'members-missing' }) };
      };
    },
  },
  references: [baileyStrezhnevVoeten2017],
  compute({ points }) {
    const theta = stateYearValues(points, points.numbers.fp);
    const pairs = allPairs(statesWithValue(points, [theta]));
    const point1 = (row: number): number => theta.get(pairs.ccode1[row]!, pairs.year[row]!);
    const point2 = (row: number): number => theta.get(pairs.ccode2[row]!, pairs.year[row]!);
    return {
      ...pairs,
      value: columnOf(pairs.rows, (row) => Math.abs(point1(row) - point2(row))),
      ...partsByRow(pairs.rows, { point1, point2 }),
      flags: seatChangeFlags(pairs),
    };
  },
  explainMissing: (_frames, { ccode1, ccode2, year }) =>
    withoutSeatIn(year, ccode1, ccode2 ?? ccode1),
});

/** The mean over the states with a value, and whether they are enough of all. */
function meanOver(states: readonly number[], year: number, values: StateYearValues) {
  const known = states.map((state) => values.get(state, year)).filter((one) => !Number.isNaN(one));
  const sum = known.reduce((total, one) => total + one, 0);
  const counted = known.length > 0 && known.length >= LEAST_COVERED.mean * states.length;
  return { mean: known.length === 0 ? NaN : sum / known.length, counted };
}
