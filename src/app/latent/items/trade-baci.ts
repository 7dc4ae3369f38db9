import { defineItem } from './define.js';
import { beyondGravity, flowNeed, gravityTrade, placeNeeds } from './gravity.js';

/**
 * `beyondGravity` of goods in 2023. A pair of which either reports and that is not in the source had no trade: its zero
 * counts. No year overlaps with the other sources, so that its slope and scatter are learned from 2023 alone.
 */
export const tradeBaci = defineItem({
  id: 'trade-baci',
  title: 'Trade beyond gravity, goods in 2023 (BACI)',
  short: 'trade (BACI)',
  domain: 'ties',
  sign: 1,
  why: 'It is the only trade of all pairs after the sanctions of 2022.',
  span: { from: 2023, to: 2023 },
  contact: false,
  datasets: ['trade-baci', 'distance'],
  family: 'continuous',
  needs: { flows: flowNeed('trade-baci'), ...placeNeeds },
  values: ({ flows, ...places }, at) => beyondGravity(gravityTrade(flows, places, 1000, at), at),
});
