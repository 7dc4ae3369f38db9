import type { LatentDomain } from '../../../src/core/latent-domains.js';

/** What is forecast: that an item reaches a value. */
export interface Outcome {
  readonly id: string;
  readonly title: string;
  readonly item: string;
  readonly least: number;
  /** Last year that its source knows well enough. */
  readonly to: number;
  /** Domain whose filtered state is added to what is usual. */
  readonly domain: LatentDomain;
  /** Origins of the forecasts that are scored. */
  readonly origins: readonly number[];
}

const everyFive = (from: number, to: number): number[] =>
  Array.from({ length: Math.floor((to - from) / 5) + 1 }, (_, at) => from + 5 * at);

/** Origins at which the model is fitted again; the earliest serve to learn from. */
const FIRST_ORIGIN = 1960;
/** Years from which the regressions have three origins to learn from. */
const FIRST_SCORED = 1975;
const recent = [2014, 2017, 2020];

export const outcomes: readonly Outcome[] = [
  {
    ...{ id: 'act', title: 'show of force or graver', item: 'acts-of-force', least: 2 },
    ...{ to: 2013, domain: 'hostility', origins: everyFive(FIRST_SCORED, 2010) },
  },
  {
    ...{ id: 'sanction', title: 'sanction by own decision', item: 'own-sanctions', least: 1 },
    ...{ to: 2023, domain: 'hostility', origins: recent },
  },
  {
    ...{ id: 'conflict', title: 'armed conflict (UCDP)', item: 'armed-conflict', least: 1 },
    ...{ to: 2023, domain: 'hostility', origins: recent },
  },
  {
    ...{ id: 'pact', title: 'defence pact', item: 'defence-pact', least: 1 },
    ...{ to: 2018, domain: 'security', origins: [...everyFive(FIRST_SCORED, 2010), 2014] },
  },
];

/** Origins from which the regressions of a forecast learn: those whose outcome was known by then. */
export const learnedFrom = (origin: number, ahead: number): number[] =>
  everyFive(FIRST_ORIGIN, 2015).filter((one) => one + ahead <= origin);
