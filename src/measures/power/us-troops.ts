import { allenFlynnMachain2022, kane2006 } from '../../core/bibliography/index.js';
import { frameNeed, type NumberColumn } from '../../core/frames.js';
import { defineMeasure } from '../../core/measure.js';
import { flagsOf } from '../shared/lazy.js';
import { summed } from '../../core/of-groups.js';

const needs = {
  troops: frameNeed('state-year', 'us-troops', ['active_duty']),
  last: frameNeed('state-year', 'us-troops-2025', ['active_duty', 'halved']),
} as const;

/**
 * Military personnel of the United States in a state.
 *
 * **Definition.** Active-duty personnel of all services that the US Department of Defense reports for the state at its
 * reporting date in the year.
 *
 * **Convention.** Without reserves, civilians and personnel afloat. A handful of guards and attachés is in nearly every
 * state: what counts is the order of magnitude. Years that the source fills by interpolation (1951, 1952) or with sums of
 * several reports (Iraq 2006, 2007) have no value. The reports leave out Afghanistan, Iraq and Syria from 2018: figures to
 * 2021 are rounded estimates and the zeros since are not known to be zero. From 2018 they also leave out most personnel in
 * Kuwait and Qatar: the fall in that year is one of the reports.
 *
 * **2025.** The yearly file ends in 2024; December 2025 is from the source’s file of quarters, which is a rebuild with faults, so that
 * every value of the year is flagged. It counts Italy, Romania, South Korea and Turkey about twice, which the value halves; zeros that
 * are gaps (Vietnam) or withheld (Iraq) are null. A change from 2024 to 2025 may be one of the file, so that trends and
 * tests end in 2024.
 *
 * **Unit and range.** Persons, 0, 1, 2, ....
 * **Nulls.** `not-reported` where the source has no figure of its own, `home-state` for the United States; none throws.
 * **Flags.** `provisional` in 2025, `halved` where the value is half of what the file says.
 * **Complexity.** O(state-years).
 * **Example.** `counterpoise measure us-troops JPN --from 2024 --to 2024` is 55154.
 */
export const usTroops = defineMeasure({
  id: 'us-troops',
  title: 'US military personnel in the state',
  summary: 'Active-duty personnel of the United States in the state.',
  grain: 'state-year',
  ofGroups: summed('sum over the members'),
  unit: 'persons',
  range: [0, null],
  dimension: 'security',
  population:
    'all members of the state system but the United States that the source reports in the year',
  datasets: ['us-troops', 'us-troops-2025'],
  coverage: { from: 1950, to: 2025 },
  wholeTo: 2024,
  needs,
  references: [allenFlynnMachain2022, kane2006],
  compute({ troops, last }) {
    const rows = troops.rows + last.rows;
    const joined = <A extends Int16Array | Float64Array>(
      into: A,
      before: NumberColumn,
      after: NumberColumn,
    ): A => {
      into.set(before);
      into.set(after, troops.rows);
      return into;
    };
    const [early, late] = [troops.numbers, last.numbers];
    return {
      rows,
      ccode1: joined(new Int16Array(rows), early.ccode, late.ccode),
      year: joined(new Int16Array(rows), early.year, late.year),
      value: joined(new Float64Array(rows), early.active_duty, late.active_duty),
      flags: flagsOf(rows, (row) => {
        if (row < troops.rows) return undefined;
        return late.halved[row - troops.rows] === 1 ? 'halved' : 'provisional';
      }),
    };
  },
  explainMissing: (_frames, { ccode1 }) => (ccode1 === 2 ? 'home-state' : 'not-reported'),
});
