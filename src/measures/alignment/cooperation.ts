import { z } from 'zod';
import { martinQuinn2002, treierJackman2008 } from '../../core/bibliography/index.js';
import { defineMeasure } from '../../core/measure.js';
import { keptIn, memoOn } from '../../core/memo.js';
import { median } from '../../core/statistics.js';
import {
  datasetsOfDomain,
  meanAndSd,
  stateParam,
  type LatentFrame,
  type LatentState,
} from '../latent/estimates.js';
import { lazyParts } from '../shared/lazy.js';
import { orderByYear } from '../shared/year-order.js';
import { indexPairs, takeRows } from '../shared/pair-index.js';
import { meanPlaces, placesFacts, placesNeed } from './mean-places.js';
import { meanByCapabilities } from '../../core/of-groups.js';

/** What makes up cooperation, hostility apart. */
export const cooperationDomains = ['security', 'votes', 'ties'] as const;

const needOf = (states: readonly LatentState[]) => ({
  relations: placesNeed(states, cooperationDomains),
});

/**
 * How much two states cooperate, hostility apart: in security, in votes and by ties.
 *
 * **Definition.** The mean of three percentiles, F(m) of `latent-security`, `latent-votes` and `latent-ties`: the share of
 * the relevant dyads of the year that lie lower, each with its error.
 *
 * **Convention.** A proposal of this project. Percentiles, since the domains have no common unit; a mean, so that trade
 * without treaties and treaties without trade both count. Hostility is left out because external containment and the signs
 * of the network weigh it apart. A domain of which the items say little takes part with the place of its mean all the same, which
 * drifts to what is usual for the pair as items fall silent; where that is so of two, the row is flagged.
 *
 * **Interval.** Each domain takes seven equally likely places, F at the quantiles of its estimate; the domains count as
 * independent; the ends are the 5% and 95% quantiles of the mean of all 343 combinations. The part `probability` is the
 * share of them above the median of the values of the year.
 *
 * **Unit and range.** Mean percentile, [0, 1], to four digits; symmetric. Parts: `security`, `votes`, `ties` (percentiles);
 * `probability`, that cooperation lies above the median of the relevant dyads of the year.
 * **Nulls.** `outside-coverage`, `not-in-system`; `not-relevant` for other than relevant dyads; none throws.
 * **Flags.** `uninformative` where that is so of two of the three domains or more.
 * **Complexity.** O(relevant dyads): 232,000 in .4 s, with intervals 1 s more.
 * **Example.** `counterpoise measure cooperation RUS CHN --from 2012 --to 2012` shows the three domains apart.
 */
export const cooperation = defineMeasure({
  ...placesFacts,
  id: 'cooperation',
  title: 'Cooperation of two states',
  summary:
    'Mean percentile of security cooperation, affinity of votes and ties among the relevant dyads of the year.',
  partUnits: { probability: 'probability' },
  ofGroups: meanByCapabilities(
    'mean percentile of the members, by their shares of its capabilities',
  ),
  datasets: [...new Set(cooperationDomains.flatMap(datasetsOfDomain))],
  needs: needOf(['smoothed', 'filtered']),
  params: z.strictObject({ state: stateParam }),
  variant: ({ state }) => ({ needs: needOf([state]) }),
  references: [treierJackman2008, martinQuinn2002],
  compute({ relations }, { params: { state } }) {
    const { keys, columns, shareAbove, ...places } = meanPlaces(
      relations,
      cooperationDomains,
      state,
    );
    const [value, percentiles] = [places.value(), places.percentiles()];
    const medianOf = yearlyMedians(keys.year, value);
    return {
      ...{ ...keys, value },
      ...columns,
      parts: lazyParts({
        security: () => percentiles.security,
        votes: () => percentiles.votes,
        ties: () => percentiles.ties,
        probability: () => shareAbove(medianOf),
      }),
    };
  },
  exceeds({ relations }, { ccode1, ccode2, year }, { params: { state } }, limit) {
    const { rowOf, meanAt } = estimatesOf(relations, state);
    const row = rowOf(ccode1, ccode2!, year);
    return row < 0 ? NaN : meanAt(row).shareAbove(limit);
  },
  explainMissing: () => 'not-relevant',
});

/** The distributions of all relevant dyads, and the row of each. */
const estimatesOf = memoOn(
  ({ numbers }: LatentFrame, state: LatentState) => [numbers[meanAndSd('security', state)[0]]!],
  (relations, state) => {
    const { keys, meanAt } = meanPlaces(relations, cooperationDomains, state);
    return { rowOf: indexPairs(keys), meanAt };
  },
);

/** The median of the values of a year, found when first asked for. */
function yearlyMedians(year: Int16Array, value: Float64Array): (year: number) => number {
  const { first, starts, order } = orderByYear(year);
  const found = new Map<number, number>();
  return (of) =>
    keptIn(found, of, () =>
      median(takeRows(value, order.subarray(starts[of - first], starts[of - first + 1]))),
    );
}
