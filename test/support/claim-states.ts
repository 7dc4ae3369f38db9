import type { ClaimEffectState } from '../../src/charts/claim-effect.js';
import type { ClaimSeriesState } from '../../src/charts/claim-series-state.js';

const main = {
  label: 'Series & <name>',
  from: 1995,
  values: [0.1, 0.2, null, 0.35, 0.3, 0.5, 0.45, 0.6],
  look: 'main',
} as const;
const other = { ...main, label: 'The other', values: [0.6, 0.5, 0.5, 0.4], look: 'other' } as const;
const window = [1997, 2001] as const;
const base = { label: 'It rises', unit: 'share', windows: [window], means: [] } as const;

/** One state for each kind of test. */
export const claimStates: readonly ClaimSeriesState[] = [
  {
    ...base,
    lines: [main],
    threshold: 0.4,
    tolerance: 0.05,
    means: [{ window, value: 0.4, interval: [0.33, 0.48] }],
  },
  {
    ...base,
    lines: [main],
    slope: { window, middle: [1999, 0.4], perYear: 0.05, interval: [0.01, 0.08] },
  },
  {
    ...base,
    lines: [main, other],
    windows: [window, [1995, 1996]],
    means: [
      { window, value: 0.4 },
      { window: [1995, 1996], value: 0.55 },
    ],
  },
  { ...base, lines: [main, other], crossing: 1998 },
  {
    ...base,
    lines: [
      { ...main, look: 'holds' },
      { ...other, look: 'fails' },
      { label: 'One year', from: 1999, values: [0.2], look: 'open' },
    ],
    threshold: 0,
  },
];

const effect = {
  label: 'Hostility draws & ties <together>',
  population: 'all pairs',
  unit: 'percentile per unit of hostility',
  window: [1955, 2014],
} as const;

/** An effect that holds, one that cannot be told, one on the other side, one far from zero. */
export const effectStates: readonly ClaimEffectState[] = [
  { ...effect, estimate: 0.0236, interval: [0.0094, 0.0379], sign: 'positive', look: 'holds' },
  { ...effect, estimate: -0.058, interval: [-0.123, 0.0059], sign: 'positive', look: 'open' },
  { ...effect, estimate: -0.3, interval: [-0.4, -0.2], sign: 'positive', look: 'fails' },
  { ...effect, estimate: -3, interval: [-4, -2.9], sign: 'negative', look: 'holds' },
];
