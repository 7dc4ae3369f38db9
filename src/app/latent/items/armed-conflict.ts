import { frameNeed } from '../../../core/frames.js';
import { indexPairs } from '../../../measures/shared/pair-index.js';
import { defineItem, unobserved } from './define.js';

/** The only list of acts of force that goes on after 2019. Of 2025 only the pairs of an excerpt are known. */
export const armedConflict = defineItem({
  id: 'armed-conflict',
  title: 'Armed conflict between the two',
  short: 'armed conflict',
  domain: 'hostility',
  sign: 1,
  why: 'Parties on opposite sides of a conflict with at least 25 deaths in battle are hostile.',
  span: { from: 1946, to: 2025 },
  silentTo: 2019,
  contact: true,
  datasets: ['ucdp', 'ucdp-2025'],
  family: 'ordinal',
  categories: ['none', 'from 25 deaths', 'from 1,000 deaths'],
  needs: {
    dyads: frameNeed('dyad-year', 'dyad-years', ['armed_conflict']),
    excerpt: frameNeed('dyad-year', 'armed-conflicts-2025', ['armed_conflict']),
  },
  values({ dyads, excerpt }, at) {
    const values = unobserved(at);
    for (const frame of [dyads, excerpt]) {
      const { ccode1, ccode2, year, armed_conflict: conflict } = frame.numbers;
      const rowOf = indexPairs(at);
      for (let row = 0; row < frame.rows; row++) {
        const found = rowOf(ccode1[row]!, ccode2[row]!, year[row]!);
        if (found >= 0) values[found] = conflict[row]!;
      }
    }
    return values;
  },
});
