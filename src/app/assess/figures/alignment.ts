import type { Case } from '../../../cases/types.js';
import type { AlignmentResult, PairRole } from '../../../contract/index.js';
import { latentDomains } from '../../../core/latent-domains.js';
import { keysOf } from '../../../core/entries.js';
import { figure, type Figure } from '../../engine/figure.js';
import { seriesOf } from '../../engine/measure.js';
import { unitOf } from '../../engine/measure-unit.js';
import { stateAsOf } from '../../latent/state-as-of.js';

/** Alignment of the pair, and of each of it with the third party: overall and by domain. As of a past year by what was known then. */
export function alignmentFigure(
  { pair: [a, b], third: [k], asOf }: Pick<Case, 'pair' | 'third' | 'asOf'>,
  [from, to]: readonly [number, number],
): Figure<AlignmentResult> {
  const pairs: { readonly role: PairRole; readonly states: readonly [number, number] }[] = [
    { role: 'ab', states: [a, b] },
  ];
  if (k !== undefined) pairs.push({ role: 'ak', states: [a, k] }, { role: 'bk', states: [b, k] });
  const query = { measure: 'alignment', params: { state: stateAsOf(asOf) }, from };
  const queries = pairs.map(({ states }) => ({ ...query, unit: { states } }));
  return figure(queries, (answerTo) => ({
    domains: keysOf(latentDomains),
    pairs: pairs.map(({ role, states }, at) => {
      const computed = answerTo(queries[at]!);
      return { role, result: seriesOf(computed, unitOf(computed, states), states, from, to) };
    }),
  }));
}
