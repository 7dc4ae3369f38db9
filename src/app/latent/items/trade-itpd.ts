import { defineItem } from './define.js';
import { beyondGravity, flowNeed, gravityTrade, placeNeeds } from './gravity.js';

/** `beyondGravity` of goods and services. The list has no zeros: a pair with one direction alone is not observed. */
export const tradeItpd = defineItem({
  id: 'trade-itpd',
  title: 'Trade beyond gravity, goods and services (ITPD-E)',
  short: 'trade (ITPD)',
  domain: 'ties',
  sign: 1,
  why: 'It goes on where the series of Correlates of War ends, and has services, which embargoes and trust move too.',
  span: { from: 2000, to: 2016 },
  silentTo: 2014,
  contact: false,
  datasets: ['trade-itpd', 'distance'],
  family: 'continuous',
  needs: { flows: flowNeed('trade-itpd'), ...placeNeeds },
  values: ({ flows, ...places }, at) => beyondGravity(gravityTrade(flows, places, 1000, at), at),
});
