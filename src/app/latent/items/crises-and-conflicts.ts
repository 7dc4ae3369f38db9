import { frameNeed } from '../../../core/frames.js';
import { indexPairs } from '../../../measures/shared/pair-index.js';
import { defineItem, unobserved } from './define.js';
import { clashOf, crisisOf } from './witnesses.js';

/** After the disputes end: crises to 2019, and armed conflicts. Until then the same acts stand in the acts of force. */
export const crisesAndConflicts = defineItem({
  id: 'crises-and-conflicts',
  title: 'International crisis or armed conflict between the two',
  short: 'crises',
  domain: 'hostility',
  sign: 1,
  why: 'Adversaries in a crisis, and parties of a conflict between states, are hostile.',
  span: { from: 1946, to: 2019 },
  silentTo: 2014,
  contact: true,
  datasets: ['icb', 'ucdp'],
  family: 'ordinal',
  categories: ['none', 'crisis', 'fatal clashes', 'war'],
  needs: {
    dyads: frameNeed('dyad-year', 'dyad-years', ['crises', 'crisis_violence', 'armed_conflict']),
  },
  values({ dyads }, at) {
    const values = unobserved(at);
    const { crises, crisis_violence: violence, armed_conflict: conflict } = dyads.numbers;
    const rowOf = indexPairs({ rows: dyads.rows, ...dyads.numbers });
    for (let row = 0; row < at.rows; row++) {
      const found = rowOf(at.ccode1[row]!, at.ccode2[row]!, at.year[row]!);
      if (found < 0 || Number.isNaN(crises[found]!)) continue;
      const act = Math.max(crisisOf(crises[found]!, violence[found]!), clashOf(conflict[found]!));
      values[row] = act === 0 ? 0 : Math.max(1, act - 2);
    }
    return values;
  },
});
