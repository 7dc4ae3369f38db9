import { davies2025, davies2026, gleditsch2002 } from '../../core/bibliography/index.js';
import { frameNeed, type NumberColumn } from '../../core/frames.js';
import { defineMeasure } from '../../core/measure.js';
import { dyadRows } from '../shared/dyad-rows.js';
import { flagWhere } from '../shared/lazy.js';
import { highestOfMembers } from '../../core/of-groups.js';

const columns = ['armed_conflict', 'armed_conflict_support'] as const;
const needs = {
  dyads: frameNeed('dyad-year', 'dyad-years', columns),
  last: frameNeed('dyad-year', 'armed-conflicts-2025', columns),
} as const;

/** Years of which the source is read in whole. */
const whole = { from: 1946, to: 2024 } as const;

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
 * **2025.** To 2024 the edition is 25.1, read in whole. Of 26.1, which adds 2025, about a third was read: a pair in one of its seven
 * conflicts has a value, flagged, which is at least that; every other pair is null, since what was not read is no peace. The year has
 * no percentiles.
 *
 * **Unit and range.** Intensity, one of 0, 1, 2; symmetric. Part: support (the same, where at least one of the two sent
 * troops in support of a party and was none itself).
 * **Nulls.** `not-in-system`; `pair-not-listed` in 2025; `outside-coverage` after it; none throws.
 * **Flags.** `excerpt` in 2025.
 * **Complexity.** O(pairs of system members): a million pairs in 0.1 s.
 * **Example.** `counterpoise measure armed-conflict RUS CHN --from 1969 --to 1969` is 1.
 */
export const armedConflict = defineMeasure({
  id: 'armed-conflict',
  title: 'Armed conflict',
  summary: 'Intensity of an armed conflict between the two states: 0 none, 1 minor, 2 war.',
  grain: 'dyad-year',
  ofGroups: highestOfMembers(
    'highest intensity of any member; the part `members-above-zero` says how many were in a conflict',
  ),
  unit: 'intensity (0 to 2)',
  range: [0, 2],
  direction: 'farther',
  dimension: 'conflict',
  population: 'all dyads of members of the state system in the year, to 2024',
  datasets: ['ucdp', 'ucdp-2025', 'states'],
  coverage: { from: whole.from, to: 2025 },
  needs,
  references: [davies2025, davies2026, gleditsch2002],
  compute({ dyads, last }) {
    const { keys, pick } = dyadRows(dyads, whole);
    const rows = keys.rows + last.rows;
    const keyed = (before: Int16Array, after: NumberColumn): Int16Array => {
      const joined = new Int16Array(rows);
      joined.set(before);
      joined.set(after, keys.rows);
      return joined;
    };
    const valued = (name: (typeof columns)[number]): Float64Array => {
      const joined = new Float64Array(rows);
      joined.set(pick(dyads.numbers[name]));
      joined.set(last.numbers[name], keys.rows);
      return joined;
    };
    return {
      rows,
      ccode1: keyed(keys.ccode1, last.numbers.ccode1),
      ccode2: keyed(keys.ccode2, last.numbers.ccode2),
      year: keyed(keys.year, last.numbers.year),
      value: valued('armed_conflict'),
      parts: { support: valued('armed_conflict_support') },
      rankedTo: whole.to,
      flags: flagWhere(rows, 'excerpt', (row) => row >= keys.rows),
    };
  },
  explainMissing: (_frames, { year }) => (year > whole.to ? 'pair-not-listed' : 'not-reported'),
});
