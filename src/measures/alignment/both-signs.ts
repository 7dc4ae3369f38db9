import { choice, oneOf } from '../../core/variation.js';

/** What becomes of a pair that has grounds for either sign. */
export const bothSigns = ['negative', 'positive', 'no-tie'] as const;
export type BothSigns = (typeof bothSigns)[number];

/** The choice as a parameter. */
export const bothParam = oneOf(
  bothSigns,
  'The sign of a pair with grounds for either: `negative`, `positive`, or `no-tie`.',
  choice('both-signs', 'A pact of many binds rivals too: either says what they are.', {
    values: ['negative', 'positive'],
  }),
);

/** The sign of a pair with grounds for either; 0 where it has no tie then. */
export function signOfBoth(rule: BothSigns): 1 | -1 | 0 {
  if (rule === 'no-tie') return 0;
  return rule === 'positive' ? 1 : -1;
}
