import { baturoDasandiMikhaylov2017 } from '../../core/bibliography/index.js';
import { frameNeed } from '../../core/frames.js';
import { defineMeasure } from '../../core/measure.js';
import { columnOf, lazyParts, reasonsWhereMissing } from '../shared/lazy.js';
import { indexPairs } from '../shared/pair-index.js';
import { allDirectedPairs, keysAt, rowsWhere } from '../shared/pairs.js';
import { inYears, statesByYear, stateYearValues } from '../shared/state-years.js';
import { speechYears } from './speech-scales.js';
import { highestOfMembers } from '../../core/of-groups.js';

const needs = {
  states: frameNeed('state-year', 'state-years', []),
  speeches: frameNeed('state-year', 'speeches', ['words']),
  accusations: frameNeed('directed-dyad-year', 'accusations', ['named', 'accusing']),
} as const;

/**
 * How often a state accuses another one of force, threat, occupation or coercion in its speech in the UN General Debate.
 *
 * **Definition.** Sentences, or halves of one at a semicolon, of the first state’s speech of the year that name the second state as the
 * one that does a hostile deed. Either the deed is its own (_Russia’s aggression_, _the Armenian occupation_, _the regime in Damascus_),
 * or it is done by it (_occupied by_, _a blockade imposed by_, _a threat posed by_), or the state is the subject of the verb
 * (_Iran continues to destabilise_), or it is condemned, or called on to withdraw, end, stop, lift. A sentence counts once for each state that it accuses.
 *
 * **Convention.** Named expressions, and no model, so that anybody can check them. A state that only suffers the deed is meant to be named and
 * no more, as Ukraine is in _Russian aggression against Ukraine_; a few sentences are misread. Two samples coded without knowing what was counted say how
 * often it is right (docs/methods/speeches.md). Whoever condemns what is done to others accuses as well: Uruguay accuses Russia in
 * 2022, and half the Caribbean the United States of the embargo on Cuba. Sentences on the world wars are left out, other quarrels of the past
 * are not. A state that means another one without naming it (_a neighbour_, _the aggressor_) is missed, and most states name few.
 * Silence is a known zero, and weak evidence of peace.
 *
 * **Unit and range.** Sentences, 0, 1, 2, ...; directed (speaker, accused). Parts: named (sentences of the first state that name the second), both
 * (accusing sentences of the two against each other; null where one of them did not speak, as Taiwan never does).
 * **Nulls.** `not-reported` where the first state did not speak in the session; `outside-coverage` outside 2014-2024, `not-in-system`; none throws.
 * **Complexity.** O(ordered pairs of system members): 0.4 million in 0.1 s.
 * **Source.** This project; Baturo, Dasandi & Mikhaylov 2017 for the corpus.
 * **Example.** `counterpoise measure speech-accusations UKR RUS --from 2018 --to 2018` is 6.
 */
export const speechAccusations = defineMeasure({
  id: 'speech-accusations',
  title: 'Accusations in the UN General Debate',
  summary:
    'Sentences of the first state’s speech that accuse the second of force, threat, occupation or coercion.',
  grain: 'directed-dyad-year',
  ofGroups: highestOfMembers(
    'highest number of any member; the part `members-above-zero` says how many accuse, or are accused',
  ),
  unit: 'sentences',
  range: [0, null],
  direction: 'farther',
  dimension: 'conflict',
  population: 'all directed dyads of members of the state system of which one spoke in the year',
  datasets: ['un-speeches', 'states'],
  coverage: speechYears,
  needs,
  references: [baturoDasandiMikhaylov2017],
  compute({ states, speeches, accusations }) {
    const words = stateYearValues(speeches, speeches.numbers.words);
    const spoke = (ccode: number, year: number): boolean => words.get(ccode, year) > 0;
    const all = allDirectedPairs(inYears(statesByYear(states), speechYears));
    const { ccode1, ccode2, year, rows } = keysAt(
      all,
      rowsWhere(
        all.rows,
        (row) => spoke(all.ccode1[row]!, all.year[row]!) || spoke(all.ccode2[row]!, all.year[row]!),
      ),
    );
    const rowOf = indexPairs({ rows: accusations.rows, ...accusations.numbers });
    const { named, accusing } = accusations.numbers;
    const count = (of: ArrayLike<number>, a: number, b: number, when: number): number => {
      const found = rowOf(a, b, when);
      return spoke(a, when) ? (found < 0 ? 0 : of[found]!) : NaN;
    };
    const ofFirst = (of: ArrayLike<number>) =>
      columnOf(rows, (row) => count(of, ccode1[row]!, ccode2[row]!, year[row]!));
    const value = ofFirst(accusing);
    const parts = lazyParts({
      named: () => ofFirst(named),
      both: () =>
        columnOf(
          rows,
          (row) => value[row]! + count(accusing, ccode2[row]!, ccode1[row]!, year[row]!),
        ),
    });
    const reasons = reasonsWhereMissing(value, () => 'not-reported');
    return { rows, ccode1, ccode2, year, value, parts, reasons };
  },
  explainMissing: () => 'not-reported',
});
