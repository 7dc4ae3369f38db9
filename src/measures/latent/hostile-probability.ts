import { z } from 'zod';
import { martinQuinn2002, treierJackman2008 } from '../../core/bibliography/index.js';
import { withLazy } from '../../core/lazily.js';
import { defineMeasure } from '../../core/measure.js';
import { normalCdf } from '../../core/special.js';
import { choice, oneOf } from '../../core/variation.js';
import { columnOf } from '../shared/lazy.js';
import { yearlyPercentiles } from '../shared/midranks.js';
import { takeRows } from '../shared/pair-index.js';
import { orderByYear } from '../shared/year-order.js';
import {
  datasetsOfDomain,
  latentCoverage,
  latentEstimates,
  latentNeed,
  latentPopulation,
  stateParam,
  type LatentEstimates,
  type LatentState,
} from './estimates.js';
import { meanByCapabilities } from '../../core/of-groups.js';

/** Columns of the thresholds. */
export const hostileThresholds = {
  '.25': 'threshold_25',
  '.15': 'threshold_15',
  '.40': 'threshold_40',
} as const;
export type HostileThreshold = keyof typeof hostileThresholds;

/** Where many probabilities are added up, a smaller one counts as 0: nearly every pair has one. */
export const LEAST_HOSTILE = 0.1;

export const thresholdParam = oneOf(
  ['.25', '.15', '.40'],
  'Chance of a clash or a new sanction within three years from which a pair counts as hostile.',
  choice('hostile-threshold', 'Where hostility begins is a matter of degree.'),
);

const params = z.strictObject({
  state: stateParam,
  threshold: thresholdParam,
});

const needOf = (states: readonly LatentState[], chosen: readonly HostileThreshold[]) => ({
  relations: latentNeed(
    'hostility',
    states,
    chosen.map((threshold) => hostileThresholds[threshold]),
  ),
});

/**
 * Probability that two states are hostile: that their latent hostility lies above a threshold with a meaning.
 *
 * **Definition.** P(H > h*) = 1 - Phi((h* - m)/s), m and s mean and standard deviation of `latent-hostility` in the
 * year. h* is the hostility at which the chance of a show of force or more, a crisis, or a new sanction by own
 * decision within three years is .25, or .15 or .40 with `threshold`, at the opportunity of the two (distance, common
 * border, power, age), but no more than that of two average neighbours: h* is .9 between neighbours and near two
 * between states an ocean apart. docs/methods/latent.md has the calibration of such forecasts.
 *
 * **Convention.** A list of rivals says yes or no, and is as sure of a quiet pair of which little is known as of one in
 * open conflict. Here doubt stays visible: a pair of which hardly anything is known keeps the probability of any pair,
 * some hundredths, flagged `uninformative`. The probability is a statement about the error already and has no
 * interval. With `state` filtered: from what was known to the end of that year; the parameters of the items are of all
 * years.
 *
 * **Unit and range.** Probability, [0, 1]; symmetric; higher is more hostile. The percentile is the midrank among the
 * relevant dyads of the year; those flagged have none. It mixes hostility with doubt, since a pair that is known to lie
 * just under h* ranks below many of which nothing is known: for a place among others take `latent-hostility`.
 * **Nulls.** `outside-coverage`, `not-in-system`; `pair-not-listed` where the pair is not estimated in the year; none
 * throws.
 * **Flags.** `uninformative` where the items take away less than a fifth of the variance.
 * **Complexity.** O(pairs): a million in .2 s.
 * **Example.** `counterpoise measure hostile-probability IND PAK --from 1998 --to 2000` shows the years around the war
 * in Kargil.
 */
export const hostileProbability = defineMeasure({
  id: 'hostile-probability',
  title: 'Probability that two states are hostile',
  summary:
    'Probability that latent hostility lies above the level at which a clash or a new sanction within three years has a chance of .25.',
  grain: 'dyad-year',
  ofGroups: meanByCapabilities(
    'mean probability of the members, by their shares of its capabilities; the highest of many estimates would grow with the number of members',
  ),
  unit: 'probability',
  range: [0, 1],
  direction: 'farther',
  dimension: 'conflict',
  population: latentPopulation,
  datasets: datasetsOfDomain('hostility'),
  coverage: latentCoverage,
  needs: needOf(['smoothed', 'filtered'], ['.25', '.15', '.40']),
  params,
  variant: ({ state, threshold }) => ({ needs: needOf([state], [threshold]) }),
  references: [treierJackman2008, martinQuinn2002],
  compute({ relations }, { params: { state, threshold } }) {
    const estimates = latentEstimates(relations, 'hostility', state);
    const { mean, sd, columns } = estimates;
    const limit = relations.numbers[hostileThresholds[threshold]]!;
    const value = columnOf(columns.rows, (row) => normalCdf((mean[row]! - limit[row]!) / sd[row]!));
    return withLazy(
      { ...columns, value },
      { information: estimates.information, percentile: () => midranksOf(estimates, value) },
    );
  },
  explainMissing: () => 'pair-not-listed',
});

/** Midranks among the relevant dyads of each year, of those that are ranked. */
function midranksOf({ year, relevant, isRanked }: LatentEstimates, value: Float64Array) {
  const members = relevant();
  const { order } = orderByYear(members.map((row) => year[row]!));
  const inOrder = order.map((at) => members[at]!);
  const ranks = yearlyPercentiles(
    Int16Array.from(inOrder, (row) => year[row]!),
    takeRows(value, inOrder),
  );
  const percentile = new Float64Array(value.length).fill(NaN);
  inOrder.forEach((row, at) => {
    if (isRanked(row)) percentile[row] = ranks[at]!;
  });
  return percentile;
}
