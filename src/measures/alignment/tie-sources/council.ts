import { z } from 'zod';
import { aboveOrBelow, defineTieSource, thresholdWords } from './define.js';

/** Friendly or hostile by divided votes in the UN Security Council (`unsc-agreement`): the fifteen members of the year alone. */
export const council = defineTieSource({
  id: 'council',
  title: 'votes in the Security Council',
  gives: 'either',
  params: {
    councilThreshold: z
      .union([z.literal('median'), z.number().min(0).max(1)])
      .default(0.5)
      .describe(
        'Members above it in their share of agreement on divided votes are friendly, below it hostile, level with it have no tie: a share, or the `median` of the pairs of the year.',
      ),
  },
  says: ({ councilThreshold }) =>
    `agreement on divided votes of the Security Council above (hostile: below) ${thresholdWords(councilThreshold)}`,
  look: () => ({ measure: 'unsc-agreement', params: { dividedOnly: true } }),
  signs: ({ councilThreshold }, year) => aboveOrBelow(councilThreshold, year),
  caveat: () =>
    'Ties of votes in the Security Council join its members alone, and rest on a few divided votes a year; a hostile one is no enmity.',
});
