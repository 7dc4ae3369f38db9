import { codedForce, gibler2024, palmer2022 } from '../../core/bibliography/index.js';
import { frameNeed } from '../../core/frames.js';
import { defineMeasure } from '../../core/measure.js';
import { dyadRows } from '../shared/dyad-rows.js';
import { pairYearKey } from '../shared/frames-by-key.js';
import { flagWhere } from '../shared/lazy.js';
import { highestOfMembers } from '../../core/of-groups.js';

const disputes = { to: 2014 } as const;
const years = { from: 1946, to: 2024 } as const;
/** No militarized act: the level of a state that a dispute of several lists, and that did nothing against the other. */
const LISTED = 1;
/** Of disputes to 2014. */
type Disputes = Readonly<
  Record<'mid_hostility' | 'mid_multilateral' | 'mie_hostility', ArrayLike<number>>
>;

/** Level of a row of disputes: of one of several states that of the events between the two. */
function disputeLevel(disputes: Disputes, row: number): number {
  const events = disputes.mie_hostility[row]!;
  return disputes.mid_multilateral[row] === 1
    ? Math.max(events, LISTED)
    : Math.max(disputes.mid_hostility[row]!, events);
}

/**
 * Level of force between two states in a year.
 *
 * **Definition.** The highest of: 0 none, 1 listed on opposite sides of a dispute of several states without an act between the
 * two, 2 threat, 3 display, 4 use of force, 5 war. To 2014 of a dispute of the two the higher of its level and of that of
 * its events; of a dispute of several states that of the events between the two. From 2015 as coded by this project.
 *
 * **Convention.** Two editions of one scale: the levels of militarized disputes (Jones, Bremer & Singer 1996). That list ends in 2014; what is coded since
 * has the known cases only, so that a step down from 2014 to 2015 may be the source’s, and a 0 since then means that no
 * case is known. `mid-hostility` has the disputes as published.
 *
 * **Unit and range.** Level, 0 to 5; symmetric.
 * **Nulls.** `outside-coverage` after 2024, `not-in-system`; none throws.
 * **Flags.** `incomplete-list` where no case is coded since 2015.
 * **Complexity.** O(pairs of system members): a million pairs in 0.2 s.
 * **Source.** Palmer et al. 2022 and Gibler & Miller 2024 to 2014; coded/force.csv since.
 * **Example.** `counterpoise measure force-level RUS UKR --from 2018 --to 2022` is 4 to 2021 and 5 in 2022.
 */
export const forceLevel = defineMeasure({
  id: 'force-level',
  title: 'Level of force',
  summary:
    'Highest level of force between the two in the year: 2 threat, 3 display, 4 use, 5 war; 0 without.',
  grain: 'dyad-year',
  ofGroups: highestOfMembers(
    'highest level that any member reached; the part `members-above-zero` says how many threatened, showed or used force',
  ),
  unit: 'level (0 to 5)',
  range: [0, 5],
  direction: 'farther',
  dimension: 'conflict',
  population: 'all dyads of members of the state system in the year',
  datasets: ['mid', 'coded-force', 'states'],
  coverage: years,
  needs: {
    dyads: frameNeed('dyad-year', 'dyad-years', [
      'mid_hostility',
      'mid_multilateral',
      'mie_hostility',
    ]),
    coded: frameNeed('dyad-year', 'coded-force', ['level']),
  },
  references: [palmer2022, gibler2024, codedForce],
  compute({ dyads, coded }) {
    const { keys, tableRows } = dyadRows(dyads, years);
    const known = new Map<number, number>();
    for (let row = 0; row < coded.rows; row++) {
      const { ccode1, ccode2, year, level } = coded.numbers;
      known.set(pairYearKey(ccode1[row]!, ccode2[row]!, year[row]!), level[row]!);
    }
    const value = new Float64Array(keys.rows);
    for (let row = 0; row < keys.rows; row++) {
      const year = keys.year[row]!;
      const at = tableRows[row]!;
      if (year > disputes.to)
        value[row] = known.get(pairYearKey(keys.ccode1[row]!, keys.ccode2[row]!, year)) ?? 0;
      else value[row] = disputeLevel(dyads.numbers, at);
    }
    const isSilent = (row: number): boolean => keys.year[row]! > disputes.to && value[row] === 0;
    return { ...keys, value, flags: flagWhere(keys.rows, 'incomplete-list', isSilent) };
  },
});
