import { felbermayr2020, yalcin2025 } from '../../core/bibliography/index.js';
import { frameNeed } from '../../core/frames.js';
import { defineMeasure } from '../../core/measure.js';
import { columnOf, lazyParts } from '../shared/lazy.js';
import { stateYearValues } from '../shared/state-years.js';
import {
  hasType,
  sanctionCoverage,
  sanctionNeeds,
  sanctionParams,
  sanctionRows,
} from './sanction-cases.js';
import { highestOfMembers } from '../../core/of-groups.js';

const needs = {
  ...sanctionNeeds,
  un: frameNeed('state-year', 'un-sanctions', ['arms']),
} as const;

/**
 * Arms embargo of one state on another.
 *
 * **Definition.** 1 where the first state has sanctions on arms in force against the second on a day of the year, by its own decision or by that of a
 * body that it belongs to; else 0.
 *
 * **Convention.** An embargo of the United Nations binds every state and says nothing of any one of them, so that it is a part
 * and no value. A body’s embargo is that of its members as in `sanctions`: the embargo of the European Community of 1989 on China is that of France.
 * The source tells of a ban on arms, not of what it covers or how it is kept: a state that bans all trade may have no embargo on arms beside it
 * (the United States on China 1950-1972), and gaps are known (the United States on Iran 2017-2020). The end of military assistance is another type, which
 * `sanctions` has as a part.
 *
 * **Unit and range.** 0 or 1; directed (first state on the second). Part: un (1 where the United Nations have an embargo on
 * the second state).
 * **Nulls.** `outside-coverage` before 1949 and after 2023, `not-in-system`; none throws. 0 means that the source has no case.
 * **Complexity.** O(ordered pairs of system members): 1.7 million in 0.5 s.
 * **Source.** Felbermayr et al. 2020; Yalcin et al. 2025, release 4 of the Global Sanctions Data Base.
 * **Example.** `counterpoise measure arms-embargo FRA CHN --from 1988 --to 1989` is 0, then 1.
 */
export const armsEmbargo = defineMeasure({
  id: 'arms-embargo',
  title: 'Arms embargo',
  summary: 'Whether the first state has an arms embargo in force against the second in the year.',
  grain: 'directed-dyad-year',
  ofGroups: highestOfMembers('highest of any member; the part `members-above-zero` says how many'),
  unit: 'embargo (1 yes, 0 no)',
  range: [0, 1],
  direction: 'farther',
  dimension: 'conflict',
  population: 'all directed dyads of members of the state system in the year',
  datasets: ['sanctions', 'institutions', 'igo', 'states'],
  coverage: sanctionCoverage,
  needs,
  params: sanctionParams,
  references: [felbermayr2020, yalcin2025],
  compute(frames, { params: { attribution } }) {
    const { pairs, at } = sanctionRows(frames, attribution);
    const ofNations = stateYearValues(frames.un, frames.un.numbers.arms);
    const { rows, ccode2, year } = pairs;
    const parts = lazyParts({
      un: () => columnOf(rows, (row) => (ofNations.get(ccode2[row]!, year[row]!) === 1 ? 1 : 0)),
    });
    return { ...pairs, value: columnOf(rows, (row) => hasType(at(row), 'arms')), parts };
  },
});
