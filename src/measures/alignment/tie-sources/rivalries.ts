import { defineTieSource } from './define.js';

/** Hostile by perception: strategic rivalries alone (`rivalry`). */
export const rivalries = defineTieSource({
  id: 'rivalries',
  title: 'strategic rivalry',
  gives: 'negative',
  params: {},
  says: () => 'a strategic rivalry',
  look: () => ({ measure: 'rivalry' }),
  signs: () => (value) => (value === 1 ? -1 : 0),
});
