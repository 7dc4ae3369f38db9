import { diehl2021, thompson2021 } from '../../core/bibliography/index.js';
import { defineConflictMeasure } from './conflict-measure.js';
import { highestOfMembers } from '../../core/of-groups.js';

/** Years of the list. */
export const rivalryCoverage = { from: 1946, to: 2020 } as const;

/** The kinds in the order of their bits. */
const kinds = ['positional', 'spatial', 'ideological', 'interventionary'] as const;

/**
 * Strategic rivalry in force between two states.
 *
 * **Definition.** 1 in every year from the first to the last of a strategic rivalry, both included; 0 else. Strategic rivals
 * regard each other as competitors, as threatening and as enemies; the list rests on histories of foreign policy, not on
 * counts of disputes.
 *
 * **Convention.** Rivalries by perception (here) need no violence, so that they do not run in a circle with disputes; rival lists
 * count disputes within a span of years (enduring rivalries) and so cannot tell rivalry from its outcome. The list is
 * complete, so that zero is real. A rivalry that went on when the list was made ends in 2020 there: later years have no value.
 * The peace scale, which codes the relation from war to security community, is shown beside it and leaves out most pairs.
 *
 * **Unit and range.** 0 or 1; symmetric. Parts: positional, spatial, ideological, interventionary (kind of the rivalry, 0 or 1),
 * peace_scale (0 severe rivalry, .25, .5 negative peace, .75, 1 security community; yearly mean, null where missing).
 * **Nulls.** `outside-coverage` after 2020, `not-in-system`; none throws.
 * **Complexity.** O(pairs of system members): a million pairs in 0.1 s.
 * **Source.** Thompson, Sakuwa & Suhas 2021, pages 34-46.
 * **Example.** `counterpoise measure rivalry RUS CHN --from 1958 --to 1990` is 1 to 1989.
 */
export const rivalry = defineConflictMeasure({
  id: 'rivalry',
  title: 'Strategic rivalry',
  summary: '1 in the years of a strategic rivalry, 0 else.',
  ofGroups: highestOfMembers(
    'one where any member is a rival, and of the peace scale the highest; the part `members-above-zero` says how many',
  ),
  unit: '0 or 1',
  partUnits: { peace_scale: 'peace scale (0 to 1)' },
  range: [0, 1],
  direction: 'farther',
  dataset: 'rivalry',
  coverage: rivalryCoverage,
  columns: ['rivalry', 'rivalry_kinds', 'peace_scale'],
  references: [thompson2021, diehl2021],
  of(pairs, { rivalry: rivals, rivalry_kinds, peace_scale }) {
    const bits = pairs.pick(rivalry_kinds);
    const parts = Object.fromEntries(
      kinds.map((kind, bit) => [kind, bits.map((sum) => (sum >> bit) & 1)]),
    );
    return {
      value: pairs.pick(rivals),
      parts: { ...parts, peace_scale: pairs.pick(peace_scale) },
    };
  },
});
