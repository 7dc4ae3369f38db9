import { keysOf } from '../../core/entries.js';
import type { YearSpan } from '../../core/years.js';
import { latentCoverage, latentDatasets } from '../../measures/latent/estimates.js';

/** What can be an outcome of hostility to a third party: cooperation, or a part of it. */
export const outcomes = {
  votes: { title: 'cooperation in votes', dimensions: ['votes'], part: 'votes' },
  practice: {
    title: 'cooperation in practice',
    dimensions: ['security', 'votes', 'ties'],
    part: undefined,
  },
} as const;
export type Outcome = keyof typeof outcomes;
export const outcomeNames = keysOf(outcomes);

/** The years in which an outcome, and the differences of regimes of the year before, are known. */
export const yearsOfOutcome: YearSpan = latentCoverage;

/** All that the test rests on: the latent relations, capabilities and regimes. */
export const datasetsOfPull: readonly string[] = [
  ...latentDatasets.filter((id) => id !== 'states'),
  ...['regime', 'states'],
];
