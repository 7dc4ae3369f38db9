import { gibler2024, palmer2022 } from '../../core/bibliography/index.js';
import { flagWhere, lazyParts } from '../shared/lazy.js';
import { defineConflictMeasure } from './conflict-measure.js';
import { highestOfMembers } from '../../core/of-groups.js';

/**
 * Hostility of the militarized dispute between two states in a year.
 *
 * **Definition.** The higher of the two states' levels of hostility in their dispute of the year: 0 no dispute, 1 no militarized
 * act, 2 threat, 3 display, 4 use of force, 5 war. Part fatality: the higher of their levels of deaths in it: 0 none, 1 to 25, 2 to
 * 100, 3 to 250, 4 to 500, 5 to 999, 6 above. Parts from single events, the count of another project: event_hostility (highest level of an event between the two that
 * began in the year, 0 none), event_disputes (disputes with such an event).
 *
 * **Convention.** The source keeps one dispute for each pair and year and gives levels for each state in the whole dispute,
 * so that in disputes of more than two states, flagged `bounded-input`, level and deaths may stem from another
 * pair: the Soviet Union and China stand at 5 in 1978 through the war of China with Vietnam, while the highest event between
 * the two is at 4. The events take the pair and the year as they are; they also leave out disputes that their project found
 * no event for (Russia and China 1993, 1994, 2009, 2012). Where the two disagree, both are worth showing.
 * Zero is real up to 2014.
 *
 * **Unit and range.** Level, 0 to 5; symmetric.
 * **Nulls.** `outside-coverage` after 2014, `not-in-system`; fatality is null where deaths are unknown; none throws.
 * **Complexity.** O(pairs of system members): a million pairs in 0.1 s.
 * **Source.** Palmer et al. 2022 for the disputes, Gibler & Miller 2024 for the events.
 * **Example.** `counterpoise measure mid-hostility RUS CHN --from 1969 --to 1969` is 4.
 */
export const midHostility = defineConflictMeasure({
  id: 'mid-hostility',
  title: 'Hostility in militarized disputes',
  summary: 'Highest level of hostility of the two states in their dispute of the year, 0 without.',
  ofGroups: highestOfMembers(
    'highest level that any member reached; the part `members-above-zero` says how many were in a dispute',
  ),
  unit: 'level (0 to 5)',
  range: [0, 5],
  direction: 'farther',
  dataset: 'mid',
  coverage: { from: 1946, to: 2014 },
  columns: ['mid_hostility', 'mid_fatality', 'mid_multilateral', 'mie_hostility', 'mie_disputes'],
  references: [palmer2022, gibler2024],
  of: (pairs, columns) => ({
    value: pairs.pick(columns.mid_hostility),
    parts: lazyParts({
      fatality: () => pairs.pick(columns.mid_fatality),
      event_hostility: () => pairs.pick(columns.mie_hostility),
      event_disputes: () => pairs.pick(columns.mie_disputes),
    }),
    flags: flagWhere(
      pairs.keys.rows,
      'bounded-input',
      (row) => columns.mid_multilateral[pairs.tableRows[row]!] === 1,
    ),
  }),
});
