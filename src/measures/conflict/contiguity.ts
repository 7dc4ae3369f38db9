import { z } from 'zod';
import { stinnett2002 } from '../../core/bibliography/index.js';
import { claim, param } from '../../core/variation.js';
import { defineConflictMeasure } from './conflict-measure.js';
import { highestOfMembers } from '../../core/of-groups.js';

/** The types of the source from the closest on: 1 to 5. */
const reaches = ['land', '12-miles', '24-miles', '150-miles', '400-miles'] as const;

const params = z.strictObject({
  within: param(
    z.enum(reaches),
    '400-miles',
    'Neighbours on land or a river alone, or also across as much water: `12-miles`, `24-miles`, `150-miles` or `400-miles`.',
    claim('Who counts as a neighbour is what is claimed.'),
  ),
});

/**
 * Whether two states are neighbours, by direct contiguity of their homelands.
 *
 * **Definition.** 1 where the territories meet on land or a river, or are parted by no more than 12, 24, 150 or 400 miles of
 * water with no third state between; 0 else. The closest type that was in force on any day of the year counts.
 *
 * **Convention.** All five types count unless `within` is narrower; many studies of conflict stop at 150 miles. Dependencies
 * do not make neighbours. Zero is real: the source lists every contiguous pair. It says nothing of how near states are that are
 * no neighbours: see distance.
 *
 * **Unit and range.** 0 or 1; symmetric. Part: type (1 land, 2 to 5 water, 0 none).
 * **Nulls.** `outside-coverage` after 2016, `not-in-system`; none throws.
 * **Complexity.** O(pairs of system members): a million pairs in 0.1 s.
 * **Example.** `counterpoise measure contiguity USA RUS --from 1958 --to 2016` is 0, and 1 from 1959 (across 12 miles).
 */
export const contiguity = defineConflictMeasure({
  id: 'contiguity',
  title: 'Direct contiguity',
  summary: '1 for neighbours on land or across at most 400 miles of water, 0 else.',
  ofGroups: highestOfMembers('one where any member is a neighbour'),
  unit: '0 or 1',
  partUnits: { type: 'type (1 land, 2 to 5 water, 0 none)' },
  range: [0, 1],
  dataset: 'distance',
  coverage: { from: 1946, to: 2016 },
  columns: ['contiguity'],
  params,
  references: [stinnett2002],
  of(pairs, { contiguity: types }, { within }) {
    const type = pairs.pick(types);
    const widest = reaches.indexOf(within) + 1;
    return { value: type.map((code) => (code > 0 && code <= widest ? 1 : 0)), parts: { type } };
  },
});
