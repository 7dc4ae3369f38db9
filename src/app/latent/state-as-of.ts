import type { LatentState } from '../../measures/latent/estimates.js';
import { latentYears } from './dyad-years.js';

/** Latent relations as of a past year are those that were to be seen then. */
export const stateAsOf = (asOf: number): LatentState =>
  asOf < latentYears.to ? 'filtered' : 'smoothed';
