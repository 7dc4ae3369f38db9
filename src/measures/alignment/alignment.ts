import { z } from 'zod';
import { martinQuinn2002, treierJackman2008 } from '../../core/bibliography/index.js';
import { keysOf } from '../../core/entries.js';
import { latentDomains } from '../../core/latent-domains.js';
import { defineMeasure } from '../../core/measure.js';
import { stateParam, type LatentState } from '../latent/estimates.js';
import { meanPlaces, placesFacts, placesNeed } from './mean-places.js';
import { meanByCapabilities } from '../../core/of-groups.js';

const needOf = (states: readonly LatentState[]) => ({ relations: placesNeed(states) });

/**
 * How closely two states are aligned: overall and in hostility, security, votes and ties.
 *
 * **Definition.** The mean of four percentiles among the relevant dyads of the year: F(m) of `latent-security`,
 * `latent-votes` and `latent-ties`, and 1 - F(m) of `latent-hostility`. F(m) is the share of the dyads that lie lower, each
 * with its error.
 *
 * **Convention.** A proposal of this project. Percentiles, since the domains have no common unit, and among relevant dyads,
 * since most other pairs have nothing to do with each other. A pact between enemies is no closeness: hostility counts
 * against it. Regimes and power have no alignment here: whether they draw states together is a question for which
 * alignment is the answer's other side. Words have none, since their sources cover few years. A domain of which the items
 * say little takes part with the place of its mean all the same, which drifts to what is usual for the pair as items fall
 * silent; where that is so of two, the row is flagged.
 *
 * **Check.** Three pairs of close allies are above the 90th percentile of the year in most years, and not in all: the United States and
 * Canada in 51 of 80 (not in 1992-2012, 2016-21 and 2024-25), the United States and the United Kingdom in 61 of 80 (not in
 * 1947, 1949-50, 1953-54, 1998-2010 and 2025), France and Germany in 23 of 36 (not in 1999-2011). In the years below, the first
 * lack security (a median of .54, else .86) and votes (.43, else .85), the second votes (.45, else .82), the third security
 * (.31, else .53); the absence of hostility hardly moves. Ties stand near .6 throughout, since trade counts beyond gravity.
 *
 * **Interval.** Each domain takes five equally likely places, F at the quantiles of its estimate; the domains count as
 * independent; the ends are the 5% and 95% quantiles of the mean of all 625 combinations.
 *
 * **Unit and range.** Mean percentile, [0, 1], to four digits; symmetric. Parts, each a percentile and higher for closer:
 * `hostility` (that is, its absence), `security`, `votes`, `ties`.
 * **Nulls.** `outside-coverage`, `not-in-system`; `not-relevant` for other than relevant dyads; none throws.
 * **Flags.** `uninformative` where that is so of two of the four domains or more.
 * **Complexity.** O(relevant dyads): 232,000 in .5 s, with intervals 1 s more.
 * **Example.** `counterpoise measure alignment RUS CHN --from 2012 --to 2012` shows the four domains apart.
 */
export const alignment = defineMeasure({
  ...placesFacts,
  id: 'alignment',
  title: 'Alignment',
  summary:
    'Mean percentile of security cooperation, affinity of votes, ties and absence of hostility among the relevant dyads of the year.',
  ofGroups: meanByCapabilities(
    'mean percentile of the members, by their shares of its capabilities',
  ),
  needs: needOf(['smoothed', 'filtered']),
  params: z.strictObject({ state: stateParam }),
  variant: ({ state }) => ({ needs: needOf([state]) }),
  references: [treierJackman2008, martinQuinn2002],
  compute({ relations }, { params: { state } }) {
    const { keys, value, columns, percentiles } = meanPlaces(
      relations,
      keysOf(latentDomains),
      state,
    );
    return { ...keys, value: value(), ...columns, parts: percentiles() };
  },
  explainMissing: () => 'not-relevant',
});
