import { defineItem } from './define.js';
import { flowNeed, gravityTrade, placeNeeds } from './gravity.js';

const LEAST = 1;
/** US$ million: 89 in 100 such pairs trade, of those with 1 to 10 million expected only 42, most for being small. */
const LEAST_EXPECTED = 10;

/**
 * **Definition.** 1 where the two trade at least US$ 1 million, both directions together, 0 where they report less,
 * among pairs of which gravity (`gravityTrade`) expects at least 10. NaN where one of the flows is not reported. A
 * transition, since nearly all that trade in one year do in the next (.98).
 */
export const tradeCowAny = defineItem({
  id: 'trade-cow-any',
  title: 'Any trade where gravity expects some (Correlates of War)',
  short: 'any trade',
  domain: 'ties',
  sign: 1,
  why: 'Two states that report no trade although their size and distance promise it are cut off from each other.',
  span: { from: 1946, to: 2014 },
  contact: true,
  datasets: ['trade-cow', 'distance'],
  family: 'binary',
  transition: true,
  needs: { flows: flowNeed('trade-cow'), ...placeNeeds },
  values({ flows, ...places }, at) {
    const { observed, expected } = gravityTrade(flows, places, 1, at);
    return observed.map((trade, row) =>
      expected[row]! >= LEAST_EXPECTED ? Number(trade >= LEAST) : NaN,
    );
  },
});
