import type { NetworkRule } from '../../contract/index.js';
import { UsageError } from '../../core/errors.js';
import { quoted } from '../../core/quoted.js';
import { didYouMean } from '../../core/closest.js';

/** Every named rule, the usual one first. */
export const networkRules: readonly NetworkRule[] = [
  {
    id: 'default',
    title: 'close cooperation or a kept defence pact against probable hostility',
    params: {},
  },
  {
    id: 'alliances-and-disputes',
    title:
      'alliances against militarized disputes of four years, as in the Correlates of War windows',
    params: {
      sources: ['alliances', 'disputes'],
      disputeRecord: 'disputes',
      disputeLevel: 'threat',
      disputeYears: 4,
    },
  },
  {
    id: 'alliances-and-rivalries',
    title: 'alliances against strategic rivalries',
    params: { sources: ['alliances', 'rivalries'] },
  },
  {
    id: 'voting',
    title: 'votes in the UN General Assembly, alike more or less than by chance',
    params: { sources: ['votes'] },
  },
  {
    id: 'council',
    title: 'divided votes in the UN Security Council, together more often than apart',
    params: { sources: ['council'] },
  },
];

/** @throws UsageError `unknown-rule` */
export function networkRule(id: string): NetworkRule {
  const found = networkRules.find((rule) => rule.id === id);
  if (found !== undefined) return found;
  const ids = networkRules.map((rule) => rule.id);
  throw new UsageError(`there is no rule ${quoted(id)} for signed networks`, {
    code: 'unknown-rule',
    details: { value: id, expected: `one of ${ids.join(', ')}` },
    hint: didYouMean(id, ids),
  });
}
