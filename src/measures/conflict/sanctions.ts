import { felbermayr2020, yalcin2025 } from '../../core/bibliography/index.js';
import { recordOf } from '../../core/entries.js';
import { sanctionTypes, type SanctionType } from '../../core/sanction-types.js';
import { defineMeasure } from '../../core/measure.js';
import { columnOf, lazyParts } from '../shared/lazy.js';
import { oppositeRows } from '../shared/pair-index.js';
import { popcount } from '../shared/popcount.js';
import {
  hasType,
  sanctionCoverage,
  sanctionNeeds,
  sanctionParams,
  sanctionRows,
} from './sanction-cases.js';
import { highestOfMembers } from '../../core/of-groups.js';

/**
 * Sanctions of one state on another.
 *
 * **Definition.** Number of types of sanctions (trade, arms, military assistance, finance, travel, other) that the first state has in
 * force against the second on a day of the year, in whatever number of cases. Parts: one for each type, 0 or 1; cases,
 * the number of cases in force; both, the types of the first against the second and of the second against the first.
 *
 * **Convention.** The number of types says how broad the sanctions are, not how hard: a ban on one good and an embargo are one
 * type alike. Sanctions of a body are those of its members of the year: of the European Union and the Economic Community before it, the
 * Group of Seven, NATO, CoCom, the Arab League and others. Where a body acts against one of its own members (the African
 * Union that suspends one, the arms embargo of the OSCE on Armenia and Azerbaijan) its members are no senders, unless
 * `attribution` is `all`. That a member carried out what its body decided is taken from the decision, but for the exceptions that the dataset
 * names (Egypt in the boycott of Israel after its peace). Sanctions of the United Nations are those of no state: see `un-sanctions`. Threats are no sanctions. Cases
 * against lost territory or against persons whom the government opposes (Crimea, Transnistria) are none on the state.
 *
 * **Unit and range.** Types of sanctions, 0 to 6; directed (first state sanctions the second).
 * **Nulls.** `outside-coverage` before 1949 and after 2023, `not-in-system`; none throws. 0 means that the source has no case.
 * **Complexity.** O(ordered pairs of system members): 1.7 million in 0.6 s.
 * **Source.** Felbermayr et al. 2020; Yalcin et al. 2025, release 4 of the Global Sanctions Data Base.
 * **Example.** `counterpoise measure sanctions USA RUS --from 2013 --to 2014` is 0, then 3 (trade, finance, travel).
 */
export const sanctions = defineMeasure({
  id: 'sanctions',
  title: 'Sanctions',
  summary: 'Types of sanctions that the first state has in force against the second in the year.',
  grain: 'directed-dyad-year',
  ofGroups: highestOfMembers('highest of any member; the part `members-above-zero` says how many'),
  unit: 'types of sanctions',
  range: [0, 6],
  direction: 'farther',
  dimension: 'conflict',
  population: 'all directed dyads of members of the state system in the year',
  datasets: ['sanctions', 'institutions', 'igo', 'states'],
  coverage: sanctionCoverage,
  needs: sanctionNeeds,
  params: sanctionParams,
  references: [felbermayr2020, yalcin2025],
  compute(frames, { params: { attribution } }) {
    const { pairs, at } = sanctionRows(frames, attribution);
    const ofType = (type: SanctionType) => () =>
      columnOf(pairs.rows, (row) => hasType(at(row), type));
    const value = columnOf(pairs.rows, (row) => popcount(at(row).types));
    const parts = lazyParts({
      ...recordOf(sanctionTypes, ofType),
      cases: () => columnOf(pairs.rows, (row) => at(row).cases),
      both: () => {
        const opposite = oppositeRows(pairs);
        return columnOf(pairs.rows, (row) => value[row]! + value[opposite[row]!]!);
      },
    });
    return { ...pairs, value, parts };
  },
});
