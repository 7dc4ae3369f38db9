import { frameNeed } from '../../../core/frames.js';
import { defineItem, unobserved } from './define.js';

const UNITED_STATES = 2;
/** More than the guards and attachés of an embassy. */
const AT_LEAST = 100;

export const usTroops = defineItem({
  id: 'us-troops',
  title: 'At least 100 active-duty personnel of the United States in the country',
  short: 'US troops',
  domain: 'security',
  sign: 1,
  why: 'A state lets in the troops of one with whom it shares its defence; they come and go seldom.',
  span: { from: 1950, to: 2025 },
  contact: true,
  datasets: ['us-troops', 'us-troops-2025'],
  family: 'binary',
  transition: true,
  needs: {
    troops: frameNeed('state-year', 'us-troops', ['active_duty']),
    latest: frameNeed('state-year', 'us-troops-2025', ['active_duty']),
  },
  values({ troops, latest }, at) {
    const values = unobserved(at);
    for (const { rows, numbers } of [troops, latest])
      for (let row = 0; row < rows; row++) {
        const found = at.rowOf(UNITED_STATES, numbers.ccode[row]!, numbers.year[row]!);
        if (found >= 0) values[found] = numbers.active_duty[row]! >= AT_LEAST ? 1 : 0;
      }
    return values;
  },
});
