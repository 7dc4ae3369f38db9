import { frameNeed } from '../../../core/frames.js';
import { defineItem } from './define.js';
import { listed } from './column-of.js';

const span = { from: 1950, to: 2024 };
const WEST_GERMANY = 260;

/**
 * 1 where one of the two delivered major arms to the other in the year. Deliveries go on for years after an order: what
 * tells is whether they begin and whether they end.
 *
 * **Nulls.** NaN outside 1950-2024, and for West Germany, which the source leaves out as supplier and as recipient.
 */
export const armsSupply = defineItem({
  id: 'arms-supply',
  title: 'Delivery of major arms from one of the two to the other',
  short: 'arms supply',
  domain: 'security',
  sign: 1,
  why: 'A state arms those whose strength it does not fear, and depends on those who arm it.',
  span,
  contact: true,
  datasets: ['arms'],
  family: 'binary',
  transition: true,
  needs: { arms: frameNeed('directed-dyad-year', 'arms-shares', ['volume_index']) },
  values: ({ arms }, at) =>
    listed(arms, (row) => arms.numbers.volume_index[row]! > 0, at, span).map((value, row) =>
      at.ccode1[row] === WEST_GERMANY || at.ccode2[row] === WEST_GERMANY ? NaN : value,
    ),
});
