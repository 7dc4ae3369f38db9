import { defineItem } from './define.js';
import { beyondGravity, flowNeed, gravityTrade, placeNeeds } from './gravity.js';

/** Zeros are for `trade-cow-any`. */
const LEAST = 1;

/** `beyondGravity` of goods, importers’ reports, of pairs that trade at least a million. */
export const tradeCow = defineItem({
  id: 'trade-cow',
  title: 'Trade beyond gravity, goods (Correlates of War)',
  short: 'trade (COW)',
  domain: 'ties',
  sign: 1,
  why: 'Trade beyond what size and distance explain tells of agreements, trust and habit; trade below it of barriers.',
  span: { from: 1946, to: 2014 },
  contact: false,
  datasets: ['trade-cow', 'distance'],
  family: 'continuous',
  needs: { flows: flowNeed('trade-cow'), ...placeNeeds },
  values: ({ flows, ...places }, at) =>
    beyondGravity(gravityTrade(flows, places, 1, at), at, LEAST),
});
