import { allenFlynnMachain2022, kane2006 } from '../../core/bibliography/index.js';
import { frameNeed } from '../../core/frames.js';
import { defineMeasure } from '../../core/measure.js';

const needs = { troops: frameNeed('state-year', 'us-troops', ['active_duty']) } as const;

/**
 * Military personnel of the United States in a state.
 *
 * **Definition.** Active-duty personnel of all services that the US Department of Defense reports for the state at its
 * reporting date in the year.
 *
 * **Convention.** Without reserves, civilians and personnel afloat. A handful of guards and attachés is in nearly every
 * state: what counts is the order of magnitude. Years that the source fills by interpolation (1951, 1952) or with sums of
 * several reports (Iraq 2006, 2007) have no value. The reports leave out Afghanistan, Iraq and Syria from 2018: figures to
 * 2021 are rounded estimates and the zeros since are not known to be zero.
 *
 * **Unit and range.** Persons, 0, 1, 2, ....
 * **Nulls.** `not-reported` where the source has no figure of its own, `home-state` for the United States; none throws.
 * **Complexity.** O(state-years).
 * **Example.** `counterpoise measure us-troops JPN --from 2024 --to 2024` is 55154.
 */
export const usTroops = defineMeasure({
  id: 'us-troops',
  title: 'US military personnel in the state',
  summary: 'Active-duty personnel of the United States in the state.',
  grain: 'state-year',
  unit: 'persons',
  range: [0, null],
  dimension: 'security',
  population:
    'all members of the state system but the United States that the source reports in the year',
  datasets: ['us-troops'],
  coverage: { from: 1950, to: 2024 },
  needs,
  references: [allenFlynnMachain2022, kane2006],
  compute({ troops }) {
    return {
      rows: troops.rows,
      ccode1: Int16Array.from(troops.numbers.ccode),
      year: Int16Array.from(troops.numbers.year),
      value: Float64Array.from(troops.numbers.active_duty),
    };
  },
  explainMissing: (_frames, { ccode1 }) => (ccode1 === 2 ? 'home-state' : 'not-reported'),
});
