import { defineTieSource } from './define.js';

/** Hostile by battle: armed conflict between the two states (`armed-conflict`, UCDP). */
export const conflicts = defineTieSource({
  id: 'conflicts',
  title: 'armed conflict',
  gives: 'negative',
  // Of the edition with 2025 a part was read.
  completeTo: 2024,
  params: {},
  says: () => 'an armed conflict of the two with at least 25 deaths in battle in the year',
  look: () => ({ measure: 'armed-conflict' }),
  signs: () => (value) => (value >= 1 ? -1 : 0),
});
