import type { Case } from '../../cases/types.js';
import { listed, plural } from '../../core/format.js';
import type { EvidenceResult } from '../../contract/index.js';
import type { Unobserved } from '../../evidence/types.js';
import { isGroup } from '../../states/index.js';
import { nameInText } from '../../states/label.js';

/** How rows of which nothing can be said of a group are reported as unobserved. */
export const SAYS_NOTHING = 'says nothing of a group of states';

/**
 * That an answer is about a group, what its values are, and that weights were learned from pairs of states; empty where every
 * actor is a state.
 */
export function groupSentence(
  { pair, third }: Pick<Case, 'pair' | 'third'>,
  evidence: readonly Pick<EvidenceResult, 'learned' | 'used'>[],
  unobserved: readonly Pick<Unobserved, 'reason'>[],
): string {
  const groups = [...pair, ...third].filter(isGroup);
  if (groups.length === 0) return '';
  const [first, ...others] = groups.map((one) => nameInText(one));
  const names = listed([`${first!.charAt(0).toUpperCase()}${first!.slice(1)}`, ...others]);
  const isOf = groups.length === 1 ? 'is a group of states' : 'are groups of states';
  const unsaid = unobserved.filter(({ reason }) => reason.includes(SAYS_NOTHING)).length;
  const learned =
    pair.some(isGroup) && evidence.some((row) => row.used && row.learned !== undefined);
  return [
    `${names} ${isOf}: values are sums or means over the members of each year.`,
    learned ? ' The weights were learned from pairs of states, and no group was among them.' : '',
    unsaid === 0
      ? ''
      : ` ${plural(unsaid, 'row has', 'rows have')} no sound value of a group and ${unsaid === 1 ? 'weighs' : 'weigh'} nothing.`,
  ].join('');
}
