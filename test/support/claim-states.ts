import type { ClaimSeriesState } from '../../src/charts/claim-series.js';

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
