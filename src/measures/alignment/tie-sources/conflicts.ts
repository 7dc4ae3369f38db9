import { defineTieSource } from './define.js';

/** Hostile by battle: armed conflict between the two states (`armed-conflict`, UCDP). */
export const conflicts = defineTieSource({
  id: 'conflicts',
  title: 'armed conflict',
  gives: 'negative',
  params: {},
  says: () => 'an armed conflict of the two with at least 25 deaths in battle in the year',
  look: () => ({ measure: 'armed-conflict' }),
  signs: () => (value) => (value >= 1 ? -1 : 0),
});
