import { kinne2020 } from '../../core/bibliography/index.js';
import { frameNeed } from '../../core/frames.js';
import { defineMeasure } from '../../core/measure.js';
import { pairYearKey } from '../shared/frames-by-key.js';
import { allPairs } from '../shared/pairs.js';
import { inYears, statesByYear } from '../shared/state-years.js';
import { meanByCapabilities } from '../../core/of-groups.js';

const needs = {
  states: frameNeed('state-year', 'state-years', []),
  agreements: frameNeed('dyad-year', 'defense-agreements', [
    'signed',
    'in_force',
    'in_force_general',
  ]),
} as const;

const coverage = { from: 1980, to: 2010 } as const;

/**
 * Bilateral defence cooperation agreements in force between two states.
 *
 * **Definition.** Number of agreements that the two have signed since 1980 and whose estimated last year is not past; the year of
 * signature counts. Parts: signed (in the year), general (in force, frameworks for cooperation in general), sector (in force,
 * on one field: procurement, research, training, classified information and the like).
 *
 * **Convention.** From signature, not from entry into force, whose date the source lacks for more than half. Where no end is
 * known the source estimates one from the term and the renewals; it is used as it stands. The coding of the source asks
 * for a signed bilateral text on defence cooperation; alliances, bases and arms contracts alone are no such agreements.
 * Agreements of before 1980 are not listed, so that levels of the first years are low by construction while new signatures
 * are not. Zero is real within the coverage.
 *
 * **Unit and range.** Agreements, 0, 1, 2, ...; symmetric. Parts: signed, general, sector.
 * **Nulls.** `not-in-system`; `outside-coverage` outside 1980-2010; none throws.
 * **Complexity.** O(pairs of system members + table): about half a million pairs in 0.1 s.
 * **Example.** `counterpoise measure defense-agreements RUS CHN --from 1996 --to 1996` is 7, of which 2 were signed in the
 * year.
 */
export const defenseAgreements = defineMeasure({
  id: 'defense-agreements',
  title: 'Defence cooperation agreements',
  summary: 'Bilateral defence cooperation agreements of the two states in force in the year.',
  grain: 'dyad-year',
  ofGroups: meanByCapabilities(
    'mean of the members by their shares of its capabilities; a sum would count one with several members more than once',
  ),
  unit: 'agreements',
  range: [0, null],
  direction: 'closer',
  dimension: 'security',
  population: 'all dyads of members of the state system in the year',
  datasets: ['dca', 'states'],
  coverage,
  needs,
  references: [kinne2020],
  compute({ states, agreements }) {
    const pairs = allPairs(inYears(statesByYear(states), coverage));
    const { ccode1, ccode2, year, signed, in_force, in_force_general } = agreements.numbers;
    const listed = new Map<number, number>();
    for (let row = 0; row < agreements.rows; row++)
      listed.set(pairYearKey(ccode1[row]!, ccode2[row]!, year[row]!), row);
    const value = new Float64Array(pairs.rows);
    const parts = {
      signed: new Float64Array(pairs.rows),
      general: new Float64Array(pairs.rows),
      sector: new Float64Array(pairs.rows),
    };
    for (let row = 0; row < pairs.rows; row++) {
      const found = listed.get(
        pairYearKey(pairs.ccode1[row]!, pairs.ccode2[row]!, pairs.year[row]!),
      );
      if (found === undefined) continue;
      value[row] = in_force[found]!;
      parts.signed[row] = signed[found]!;
      parts.general[row] = in_force_general[found]!;
      parts.sector[row] = in_force[found]! - in_force_general[found]!;
    }
    return { ...pairs, value, parts };
  },
});
