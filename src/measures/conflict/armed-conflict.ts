import { davies2025, gleditsch2002 } from '../../core/bibliography/index.js';
import { defineConflictMeasure } from './conflict-measure.js';

/**
 * Armed conflict between two states.
 *
 * **Definition.** Intensity of a conflict between states in which the two are parties on opposite sides: 0 none, 1 with at
 * least 25 deaths in battle in the year, 2 (war) with at least 1,000; the highest where there are several.
 *
 * **Convention.** Deaths of the conflict count, not those between the two alone. A state that sends troops in support
 * of a party is no party: the coalition of 1991 against Iraq shows in the part support. Conflicts inside a state are left
 * out, also where foreign troops fight in them, so that Russia and Ukraine have none in the source before 2022. Disputes
 * and crises below 25 deaths are the matter of mid-hostility and crises.
 *
 * **Unit and range.** Intensity, one of 0, 1, 2; symmetric. Part: support (the same, where at least one of the two sent
 * troops in support of a party and was none itself).
 * **Nulls.** `not-in-system`; `outside-coverage` after 2024; none throws.
 * **Complexity.** O(pairs of system members): a million pairs in 0.1 s.
 * **Example.** `counterpoise measure armed-conflict RUS CHN --from 1969 --to 1969` is 1.
 */
export const armedConflict = defineConflictMeasure({
  id: 'armed-conflict',
  title: 'Armed conflict',
  summary: 'Intensity of an armed conflict between the two states: 0 none, 1 minor, 2 war.',
  unit: 'intensity (0 to 2)',
  range: [0, 2],
  direction: 'farther',
  dataset: 'ucdp',
  coverage: { from: 1946, to: 2024 },
  columns: ['armed_conflict', 'armed_conflict_support'],
  references: [davies2025, gleditsch2002],
  of: (pairs, columns) => ({
    value: pairs.pick(columns.armed_conflict),
    parts: { support: pairs.pick(columns.armed_conflict_support) },
  }),
});
