import { z } from 'zod';
import { constant, oneOf } from '../../../core/variation.js';
import { defineTieSource } from './define.js';

/** The least value of `alliance-obligations` that counts, a hair below so that rounding decides nothing. */
const least = { defense: 0.99, consultation: 0.66, any: 0.33 } as const;
const words = {
  defense: 'an alliance with an obligation of defence or offence',
  consultation:
    'an alliance with an obligation beyond non-aggression (consultation, neutrality, defence or offence)',
  any: 'an alliance with any obligation, non-aggression included',
} as const;
const lastYear = 2018;

/** Friendly by treaty: the strongest obligation in either direction (`alliance-obligations`, ATOP). */
export const alliances = defineTieSource({
  id: 'alliances',
  title: 'alliance',
  gives: 'positive',
  params: {
    obligation: oneOf(
      ['defense', 'consultation', 'any'],
      'Weakest obligation that makes a friendly tie: `defense` (or offence), `consultation` (or neutrality), or `any` (non-aggression too).',
      constant(
        'A treaty may make friends by less than a promise to fight: no measure rests on it.',
      ),
    ),
    carryAlliances: z
      .boolean()
      .default(false)
      .describe('Carry the obligations of 2018, the last covered year, forward to later years.'),
  },
  says: ({ obligation }) => words[obligation],
  look: ({ carryAlliances }) => ({
    measure: 'alliance-obligations',
    params: { carryForward: carryAlliances },
  }),
  signs:
    ({ obligation }) =>
    (value) =>
      value >= least[obligation] ? 1 : 0,
  caveat: ({ carryAlliances }, year) =>
    carryAlliances && year > lastYear
      ? `Alliances are those of ${lastYear}, carried forward.`
      : undefined,
});
