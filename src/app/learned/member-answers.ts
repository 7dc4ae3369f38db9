import type { Case } from '../../cases/types.js';
import type { MemberAnswer } from '../../contract/index.js';
import { standsForInTheEnd } from '../../evidence/stand-ins.js';
import type { Evidence } from '../assess/evidence.js';
import { learnedOf, placeOf, standardised } from './apply.js';
import { inScale } from './look.js';
import { natsOf } from './model.js';

/**
 * How close each member of a group is to the other side by the same rows and weights: the answer of the group is the geometric
 * mean of these by their shares. The largest member first; none where no group is in the pair, or weights are judged by hand.
 */
export function memberAnswers(
  { questions, observations }: Pick<Case, 'questions' | 'observations'>,
  measured: readonly Evidence[],
): MemberAnswer[] {
  const what = questions.find(({ id }) => id === 'what');
  const learned = what && learnedOf(what);
  const members = measured.find((item) => item.members !== undefined)?.members;
  if (learned === undefined || members === undefined) return [];
  const rows = new Map(observations.map((row) => [row.id, row]));
  const nats = members.map(() => learned.prior.map((one) => Math.log(one)));
  for (const item of measured) {
    const row = rows.get(item.id)!;
    const at = placeOf(learned, row, standsForInTheEnd(row, rows));
    if (at < 0) continue;
    const { weights, ...scale } = learned.rows[at]!;
    item.members?.forEach(({ value }, member) => {
      if (Number.isNaN(value)) return;
      const x = standardised(inScale(row, value), scale);
      weights.forEach((weight, k) => (nats[member]![k]! += natsOf(weight) * x));
    });
  }
  return members
    .map(({ pair, share }, member) => ({ pair: [...pair], share, ...leading(nats[member]!) }))
    .map(({ at, ...one }) => ({ ...one, leader: learned.readings[at]! }))
    .sort((a, b) => b.share - a.share);
}

function leading(nats: readonly number[]): { readonly at: number; readonly posterior: number } {
  const most = Math.max(...nats);
  const sum = nats.reduce((all, one) => all + Math.exp(one - most), 0);
  return { at: nats.indexOf(most), posterior: 1 / sum };
}
