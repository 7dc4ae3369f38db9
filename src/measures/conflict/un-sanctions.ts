import { felbermayr2020, yalcin2025 } from '../../core/bibliography/index.js';
import { recordOf } from '../../core/entries.js';
import { frameNeed } from '../../core/frames.js';
import { sanctionTypes } from '../../core/sanction-types.js';
import { defineMeasure } from '../../core/measure.js';
import { columnOf } from '../shared/lazy.js';
import { inYears, StateYearValues, statesByYear } from '../shared/state-years.js';
import { sanctionCoverage } from './sanction-cases.js';
import { highestOfMembers } from '../../core/of-groups.js';

const columns = [...sanctionTypes, 'cases'] as const;
const needs = {
  states: frameNeed('state-year', 'state-years', []),
  un: frameNeed('state-year', 'un-sanctions', columns),
} as const;

/**
 * Sanctions of the United Nations on a state.
 *
 * **Definition.** Number of types of sanctions (trade, arms, military assistance, finance, travel, other) that the United Nations have in
 * force against the state on a day of the year. Parts: one for each type, 0 or 1, and cases, the number of cases in force.
 *
 * **Convention.** They are those of no member: a state that must apply them is not for that reason hostile to the target, so that
 * no measure of two states counts them. Recommendations of the General Assembly are in the list (arms for China and
 * North Korea, 1951) as well as decisions of the Security Council; sanctions on armed groups and on persons
 * alone, without a state as target, are not.
 *
 * **Unit and range.** Types of sanctions, 0 to 6.
 * **Nulls.** `outside-coverage` before 1949 and after 2023, `not-in-system`; none throws. 0 means that the source has no case.
 * **Complexity.** O(states x years): 12,000 rows in 0.01 s.
 * **Source.** Felbermayr et al. 2020; Yalcin et al. 2025, release 4 of the Global Sanctions Data Base.
 * **Example.** `counterpoise measure un-sanctions PRK --from 2005 --to 2006` is 1, then 6.
 */
export const unSanctions = defineMeasure({
  id: 'un-sanctions',
  title: 'Sanctions of the United Nations',
  summary:
    'Types of sanctions that the United Nations have in force against the state in the year.',
  grain: 'state-year',
  ofGroups: highestOfMembers('highest of any member; the part `members-above-zero` says how many'),
  unit: 'types of sanctions',
  range: [0, 6],
  dimension: 'conflict',
  population: 'all members of the state system in the year',
  datasets: ['sanctions', 'states'],
  coverage: sanctionCoverage,
  needs,
  references: [felbermayr2020, yalcin2025],
  compute({ states, un }) {
    const rows = [...inYears(statesByYear(states), sanctionCoverage)].flatMap(([year, listed]) =>
      [...listed].map((ccode) => ({ ccode, year })),
    );
    const parts = recordOf(columns, (column) => {
      const values = new StateYearValues(un, un.numbers[column]);
      return columnOf(rows.length, (row) => {
        const found = values.get(rows[row]!.ccode, rows[row]!.year);
        return Number.isNaN(found) ? 0 : found;
      });
    });
    return {
      rows: rows.length,
      ccode1: Int16Array.from(rows, ({ ccode }) => ccode),
      year: Int16Array.from(rows, ({ year }) => year),
      value: columnOf(rows.length, (row) =>
        sanctionTypes.reduce((sum, type) => sum + parts[type][row]!, 0),
      ),
      parts,
    };
  },
});
