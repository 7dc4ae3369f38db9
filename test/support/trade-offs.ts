import type { TradeOffState } from '../../src/charts/trade-off.js';

/** A path that turns back on itself, with names that must be escaped. */
export const tradeOffExample: TradeOffState = {
  of: 'Ruritania',
  gain: { label: 'Trade <goods> with a neighbour', unit: 'share' },
  cost: { label: 'Minor partner & more', unit: 'index (0.5 is parity)' },
  points: [
    { year: 2011, gain: 0.1, cost: 0.52 },
    { year: 2012, gain: 0.104, cost: 0.521 },
    { year: 2013, gain: 0.12, cost: 0.55 },
    { year: 2015, gain: 0.11, cost: 0.58 },
    { year: 2016, gain: 0.16, cost: 0.61 },
    { year: 2018, gain: 0.21, cost: 0.6 },
  ],
};
