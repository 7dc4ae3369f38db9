import { frameNeed } from '../../core/frames.js';
import { defineMeasure } from '../../core/measure.js';
import { codedPacts, leeds2002, pevehouse2020 } from '../../core/bibliography/index.js';
import { columnOf, flagWhere } from '../shared/lazy.js';
import { defencePacts, LISTED_TO, pactNeeds, pactYears } from './pacts.js';
import { allPairs } from '../shared/pairs.js';
import { inYears, statesByYear } from '../shared/state-years.js';
import { highestOfMembers } from '../../core/of-groups.js';

const needs = {
  states: frameNeed('state-year', 'state-years', []),
  ...pactNeeds,
} as const;

/**
 * How far a defence pact binds: whether two states promised each other defence, and whether the promise is one of a few or
 * of many.
 *
 * **Definition.** 0 without a defence obligation in either direction. With one, 1/2 where at least six other states have a
 * defence obligation with both, of whom more than two came to have one with both in the year in which that of the two began, and the two
 * are in no alliance with a standing command (NATO, CSTO, Warsaw Pact); else 1, also with a pact coded by hand, all of which are
 * of two or three states.
 *
 * **Convention.** A promise among a few is kept ready by staffs and exercises; the pacts of a whole region (Rio, the Arab
 * League, African unions) promise defence to all and plan for none. Treaties are those of ATOP; which of them have many
 * members follows from the partners that two states share, since the source lists pairs. What counts is whether these came with the
 * pact: Australia and the United States promised each other defence with New Zealand in 1951, and met five others in SEATO.
 * ATOP ends in 2018: later years carry its obligations forward (flag `carried-forward`)
 * beside pacts coded by hand since, and the members of NATO and of the CSTO, coded to 2025. The hand-coded list has the best
 * known pacts; another one, or the end of an old one, is missed. No pact is not no promise: guarantees without a treaty are not seen.
 *
 * **Unit and range.** 0, 1/2 or 1; symmetric.
 * **Nulls.** `not-in-system`, `outside-coverage`; none throws.
 * **Complexity.** O(pairs of system members + obligations): 0.6 million pairs in 0.2 s.
 * **Source.** This project, from the obligations of ATOP, `coded/pacts.csv`, `coded/memberships.csv` and the IGO list.
 * **Example.** `counterpoise measure defence-commitment POL USA --from 1999 --to 1999` is 1; BRA and MEX in 1980 have 0.5;
 * PRK and RUS have 1 from 2024.
 */
export const defenceCommitment = defineMeasure({
  id: 'defence-commitment',
  title: 'Defence commitment',
  summary:
    '1 with a defence pact of a few states or with a standing command, 1/2 with one of many, 0 with none.',
  grain: 'dyad-year',
  ofGroups: highestOfMembers(
    'strongest commitment that any member has; the part `members-above-zero` says how many have one',
  ),
  unit: 'commitment',
  range: [0, 1],
  direction: 'closer',
  dimension: 'security',
  population: 'all dyads of members of the state system in the year',
  datasets: ['atop', 'pacts', 'institutions', 'igo', 'states'],
  coverage: pactYears,
  lookback: () => Infinity,
  needs,
  references: [leeds2002, codedPacts, pevehouse2020],
  compute(frames) {
    const pairs = allPairs(inYears(statesByYear(frames.states), pactYears));
    const { ccode1, ccode2, year, rows } = pairs;
    const pacts = defencePacts(frames);
    const value = columnOf(rows, (row) => pacts.commitment(ccode1[row]!, ccode2[row]!, year[row]!));
    const flags = flagWhere(
      rows,
      'carried-forward',
      (row) => year[row]! > LISTED_TO && !pacts.isCoded(ccode1[row]!, ccode2[row]!, year[row]!),
    );
    return { ...pairs, value, flags };
  },
});
