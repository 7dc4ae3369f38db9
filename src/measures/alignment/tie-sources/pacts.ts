import { defineTieSource } from './define.js';

/**
 * Friendly by alliance: a defence pact of a few states, or of an alliance with a standing command, that a command, arms or
 * joint exercises keep ready (`kept-pact`). Allies may vote apart and trade little with each other: by closeness alone the United States and
 * France have no tie in 2005 or in 2025. Pacts of a whole region (Rio, the Arab League) and dead letters are not among them.
 */
export const pacts = defineTieSource({
  id: 'pacts',
  title: 'defence pact kept by practice',
  gives: 'positive',
  params: {},
  says: () =>
    'a defence pact of a few states that a standing command, arms or exercises keep ready',
  look: () => ({ measure: 'kept-pact' }),
  signs: () => (value) => (value > 0 ? 1 : 0),
});
