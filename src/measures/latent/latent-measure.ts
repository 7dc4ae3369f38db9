import { z } from 'zod';
import type { Dimension } from '../../core/dimensions.js';
import { martinQuinn2002, treierJackman2008 } from '../../core/bibliography/index.js';
import type { LatentDomain } from '../../core/latent-domains.js';
import { withLazy } from '../../core/lazily.js';
import { defineMeasure, type MeasureColumns } from '../../core/measure.js';
import { normalQuantile } from '../../core/special.js';
import { columnOf, lazyParts } from '../shared/lazy.js';
import {
  datasetsOfDomain,
  latentCoverage,
  latentEstimates,
  latentNeed,
  latentPopulation,
  stateParam,
  type LatentEstimates,
  type LatentFrame,
  type LatentState,
} from './estimates.js';
import { relevantRanks } from './relevant-dyads.js';
import { meanByCapabilities, meanOfMembers } from '../../core/of-groups.js';

interface LatentMeasure {
  readonly domain: LatentDomain;
  readonly title: string;
  readonly summary: string;
  readonly direction: 'closer' | 'farther';
  readonly dimension: Dimension;
}

const params = z.strictObject({ state: stateParam });

/** Half of the middle nine tenths of a standard normal distribution. */
const HALF = normalQuantile(0.95);

/** The measure of a domain: its mean, with interval, information and place among the relevant dyads. */
export function defineLatentMeasure({ domain, ...described }: LatentMeasure) {
  const level = `${domain}_level`;
  return defineMeasure({
    ...described,
    id: `latent-${domain}`,
    grain: 'dyad-year',
    unit: 'standard deviations of the dyads of 1960-89',
    range: [null, null],
    population: latentPopulation,
    datasets: datasetsOfDomain(domain),
    coverage: latentCoverage,
    needs: { relations: latentNeed(domain, ['smoothed', 'filtered'], [level]) },
    ofGroups:
      domain === 'votes'
        ? meanOfMembers('mean over the members, each of which has one vote')
        : meanByCapabilities('mean of the members by their shares of its capabilities'),
    params,
    variant: ({ state }) => ({
      needs: { relations: latentNeed(domain, [state], state === 'smoothed' ? [level] : []) },
    }),
    ownInterval:
      'the middle nine tenths of what the relation may be, given the items; the errors of the parameters of the items are part of it',
    references: [treierJackman2008, martinQuinn2002],
    compute: ({ relations }, { params: { state } }) => latentColumns(relations, domain, state),
    explainMissing: () => 'pair-not-listed',
  });
}

/**
 * A domain's columns for some rows of the table of relations, with their places among the relevant dyads of another part
 * of it: by default of the same rows.
 */
export function latentColumns(
  relations: LatentFrame,
  domain: LatentDomain,
  state: LatentState,
  among?: LatentFrame,
): MeasureColumns {
  const estimates = latentEstimates(relations, domain, state);
  const { mean, columns } = estimates;
  const { rows } = columns;
  const slow = relations.numbers[`${domain}_level`]!;
  const parts = {
    level: () => columnOf(rows, (row) => slow[row]! / 100),
    deviation: () => columnOf(rows, (row) => (mean[row]! - slow[row]!) / 100),
  };
  return withLazy(
    {
      ...columns,
      value: columnOf(rows, (row) => mean[row]! / 100),
      ...(state === 'filtered' ? {} : { parts: lazyParts(parts) }),
    },
    placesOf(estimates, rows, () => {
      const ranks = relevantRanks(among ?? relations, domain, state);
      // The rows of a pair are few, those of the table a million.
      return among === undefined ? ranks.tabled.bind(ranks) : ranks.summed.bind(ranks);
    }),
  );
}

/** Intervals, information and ranks, worked out when asked for. */
function placesOf(
  estimates: LatentEstimates,
  rows: number,
  makeRank: () => (year: number, value: number) => number,
) {
  const { mean, sd, year, information, isRanked } = estimates;
  const endOf = (side: number) => (row: number) => mean[row]! + side * HALF * sd[row]!;
  const rankOf = (valueOf: (row: number) => number) => (): Float64Array => {
    const rank = makeRank();
    return columnOf(rows, (row) => (isRanked(row) ? rank(year[row]!, valueOf(row)) : NaN));
  };
  const interval = (side: number) => () => columnOf(rows, (row) => endOf(side)(row) / 100);
  return {
    interval: () => lazyParts({ low: interval(-1), high: interval(1) }),
    information,
    percentile: rankOf((row) => mean[row]!),
    percentileInterval: () => lazyParts({ low: rankOf(endOf(-1)), high: rankOf(endOf(1)) }),
  };
}
