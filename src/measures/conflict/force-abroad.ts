import { z } from 'zod';
import { davies2025, gleditsch2002 } from '../../core/bibliography/index.js';
import { frameNeed } from '../../core/frames.js';
import { defineMeasure } from '../../core/measure.js';
import { choice, oneOf } from '../../core/variation.js';
import { columnOf } from '../shared/lazy.js';
import { allStateYears, inYears, statesByYear, stateYearPlaces } from '../shared/state-years.js';
import { highestOfMembers } from '../../core/of-groups.js';

const needs = {
  states: frameNeed('state-year', 'state-years', []),
  abroad: frameNeed('state-year', 'conflicts-abroad', [
    'between_states',
    'in_others',
    'un_missions',
  ]),
} as const;

const coverage = { from: 1946, to: 2024 } as const;

const params = z.strictObject({
  missions: oneOf(
    ['left-out', 'counted'],
    'Missions of the United Nations whose contributors the source lists as supporters (Mali 2013-2023, the Central African Republic from 2014, Congo from 2013): left out, or counted.',
    choice('un-missions', 'Staff officers of a mission are listed as troops in support.'),
  ),
});

/**
 * Armed conflicts abroad in which a state fights.
 *
 * **Definition.** Number of conflicts of the year, with 25 deaths in battle or more, in which the state fights outside its own territory: conflicts between
 * states to which it is a party, or in which it sent troops in support of one, and internationalised conflicts within another state in which it
 * sent troops in support of the government or of the rebels.
 *
 * **Convention.** Conflicts and not wars or deaths: the source takes each group that seeks a territory of its own for a conflict, so that Russia has three
 * in Ukraine in 2014, two in Syria from 2015. Wars of independence in colonies are left out, as the source files them apart.
 * The source names sides and no place. A conflict within a state is taken for one on the ground of its government, that of the
 * United States with al-Qaida for one abroad from 2002. In one between states both are abroad, border clashes included, but for twenty-one who fought on their own ground
 * alone: Egypt in 1956, Kuwait in 1990, Iraq in 2003, Ukraine in 2022 and 2023 (in 2024 it fought in Kursk) and others that
 * `src/sources/ucdp/abroad.ts` lists. Deeds below the threshold (Crimea in 2014) and bases without fighting do not count.
 *
 * **Missions of the United Nations.** Of Mali, the Central African Republic and Congo the source lists the states that gave personnel to the mission, China, Switzerland
 * and Ukraine among them, which is no use of force of theirs. They are left out unless asked for; France, Uganda and Burundi, who fought there under their own command, count. Every ally in
 * Iraq and Afghanistan counts, with few troops or many.
 *
 * **Unit and range.** Conflicts, 0, 1, 2, ...; zero is real for members of the system. Parts: between-states, in-others, un-missions (counted or not).
 * **Nulls.** `not-in-system`, `outside-coverage`; none throws.
 * **Complexity.** O(state-years): 12,000 in 0.01 s.
 * **Example.** `counterpoise measure force-abroad RUS --from 2013 --to 2014` is 0, then 3.
 */
export const forceAbroad = defineMeasure({
  id: 'force-abroad',
  title: 'Armed conflicts abroad',
  summary: 'Armed conflicts of the year in which the state fights outside its own territory.',
  grain: 'state-year',
  ofGroups: highestOfMembers(
    'highest number of any member; the part `members-above-zero` says how many fight abroad',
  ),
  unit: 'conflicts',
  range: [0, null],
  dimension: 'conflict',
  population: 'all members of the state system in the year',
  datasets: ['ucdp', 'states'],
  coverage,
  needs,
  params,
  references: [davies2025, gleditsch2002],
  compute({ states, abroad }, { params: { missions } }) {
    const { rows, ccode, year } = allStateYears(inYears(statesByYear(states), coverage));
    const place = stateYearPlaces(abroad.numbers.ccode, abroad.numbers.year);
    const column = (counts: ArrayLike<number>): Float64Array =>
      columnOf(rows, (row) => {
        const at = place(ccode[row]!, year[row]!);
        return at < 0 ? 0 : counts[at]!;
      });
    const { between_states, in_others, un_missions } = abroad.numbers;
    const parts = {
      'between-states': column(between_states),
      'in-others': column(in_others),
      'un-missions': column(un_missions),
    };
    const value = columnOf(
      rows,
      (row) =>
        parts['between-states'][row]! +
        parts['in-others'][row]! +
        (missions === 'counted' ? parts['un-missions'][row]! : 0),
    );
    return { rows, ccode1: ccode, year, value, parts };
  },
});
