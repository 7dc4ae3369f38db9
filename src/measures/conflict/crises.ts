import { brecher2023, hewitt2003 } from '../../core/bibliography/index.js';
import { defineConflictMeasure } from './conflict-measure.js';
import { highestOfMembers } from '../../core/of-groups.js';

/**
 * International crises in which two states are adversaries.
 *
 * **Definition.** Number of crises that went on in the year and had the two on opposite sides, at least one of them in a crisis of
 * its own: its leaders saw a threat to basic values, little time, and a raised chance of military hostilities. Part violence: highest
 * violence in these crises for those of the two in them: 0 no crisis, 1 none, 2 minor clashes, 3 serious clashes, 4 war.
 *
 * **Convention.** A crisis is what leaders perceive, with or without force; a dispute (mid-hostility) is what forces do. A crisis
 * that spans a turn of the year counts in both years. Zero is real up to 2019.
 *
 * **Unit and range.** Crises, 0, 1, 2, ...; symmetric.
 * **Nulls.** `outside-coverage` after 2019, `not-in-system`; none throws.
 * **Complexity.** O(pairs of system members): a million pairs in 0.1 s.
 * **Example.** `counterpoise measure crises RUS CHN --from 1969 --to 1969` is 1 (Ussuri River).
 */
export const crises = defineConflictMeasure({
  id: 'crises',
  title: 'International crises',
  summary: 'Crises of the year in which the two states were adversaries.',
  ofGroups: highestOfMembers(
    'highest number of any member; the part `members-above-zero` says how many were in a crisis',
  ),
  unit: 'crises',
  range: [0, null],
  direction: 'farther',
  dataset: 'icb',
  coverage: { from: 1946, to: 2019 },
  columns: ['crises', 'crisis_violence'],
  references: [brecher2023, hewitt2003],
  of: (pairs, columns) => ({
    value: pairs.pick(columns.crises),
    parts: { violence: pairs.pick(columns.crisis_violence) },
  }),
});
