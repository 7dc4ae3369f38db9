import { z } from 'zod';
import { defineTieSource } from './define.js';

/** Hostile by sanctions of either state on the other (`sanctions`). */
export const sanctions = defineTieSource({
  id: 'sanctions',
  title: 'sanctions',
  gives: 'negative',
  params: {
    sanctionTypes: z
      .int()
      .min(1)
      .max(6)
      .default(1)
      .describe(
        'How many of the six types of sanctions one state must have in force on the other.',
      ),
  },
  says: ({ sanctionTypes }) =>
    sanctionTypes === 1
      ? 'sanctions of one on the other'
      : `sanctions of at least ${sanctionTypes} types of one on the other`,
  look: () => ({ measure: 'sanctions' }),
  signs:
    ({ sanctionTypes }) =>
    (value) =>
      value >= sanctionTypes ? -1 : 0,
});
