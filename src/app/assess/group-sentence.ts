import type { Case } from '../../cases/types.js';
import { capitalised, listed, plural } from '../../core/format.js';
import type { EvidenceResult } from '../../contract/index.js';
import { measureById } from '../../measures/index.js';
import type { Unobserved } from '../../evidence/types.js';
import { isGroup } from '../../states/index.js';
import { nameInText } from '../../states/label.js';

/**
 * That an answer is about a group, what its values are, and that weights were learned from pairs of states; empty where every
 * actor is a state.
 */
export function groupSentence(
  { pair, third, observations }: Pick<Case, 'pair' | 'third' | 'observations'>,
  evidence: readonly Pick<EvidenceResult, 'learned' | 'used'>[],
  unobserved: readonly Pick<Unobserved, 'id'>[],
): string {
  const groups = [...pair, ...third].filter(isGroup);
  if (groups.length === 0) return '';
  const [first, ...others] = groups.map((one) => nameInText(one));
  const names = listed([capitalised(first!), ...others]);
  const isOf = groups.length === 1 ? 'is a group of states' : 'are groups of states';
  const silent = new Set(
    observations.flatMap(({ id, observe }) =>
      observe !== undefined && measureById(observe.measure).ofGroups.rule === 'none' ? [id] : [],
    ),
  );
  const unsaid = unobserved.filter(({ id }) => silent.has(id)).length;
  const learned =
    pair.some(isGroup) && evidence.some((row) => row.used && row.learned !== undefined);
  return [
    `${names} ${isOf}: what is measured is made of the members of each year, a state that the question names by itself left out.`,
    learned ? ' The weights were learned from pairs of states, and no group was among them.' : '',
    unsaid === 0
      ? ''
      : ` ${plural(unsaid, 'row has', 'rows have')} no sound value of a group and ${unsaid === 1 ? 'weighs' : 'weigh'} nothing.`,
  ].join('');
}
