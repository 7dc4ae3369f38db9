import { z } from 'zod';
import { constant, param } from '../../../core/variation.js';
import { LISTED_TO } from '../../alliance/pacts.js';
import { defineTieSource } from './define.js';
import { hostility } from './hostility.js';

/**
 * Friendly by alliance: a defence pact of a few states, or of an alliance with a standing command, that a command, arms or
 * joint exercises keep ready (`kept-pact`). Allies may vote apart and trade little with each other: by closeness alone the United States and
 * France have no tie in 2005 or in 2025. Pacts of a whole region (Rio, the Arab League) and dead letters are not among them, nor
 * those of allies whose probability of hostility reaches a limit: China and the Soviet Union in 1970, Greece and Turkey.
 */
export const pacts = defineTieSource({
  id: 'pacts',
  title: 'defence pact kept by practice',
  gives: 'positive',
  params: {
    pactHostility: param(
      z.number().gt(0).max(1),
      0.2,
      'Probability of hostility from which a pact makes no friendly tie, where hostility is a source as well.',
      constant('A convention, which decides a few ties a year.'),
    ),
  },
  says: () => 'a defence pact kept by practice',
  look: () => ({ measure: 'kept-pact' }),
  signs: () => (value) => (value > 0 ? 1 : 0),
  caveat: (_, year) =>
    year > LISTED_TO
      ? `Defence pacts are those of ${LISTED_TO}, apart from NATO, the CSTO and pacts coded by hand. Few exercises are listed after 2010: mostly arms show that a pact is kept.`
      : undefined,
  yieldsTo: ({ pactHostility }) => ({
    source: hostility,
    params: { hostileProbability: pactHostility },
    says: `with a probability of hostility below ${pactHostility}`,
  }),
});
