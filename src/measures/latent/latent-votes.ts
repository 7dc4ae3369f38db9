import { defineLatentMeasure } from './latent-measure.js';

/**
 * How alike two states stand in the votes of the United Nations, estimated from roll calls and ideal points.
 *
 * **Definition.** The mean, given the items, of a latent quantity x = mu + c of the pair and year: a level mu, a random
 * walk with small steps, and a deviation c that goes back to nought. Items: votes in the General Assembly, compared over
 * resolutions that bridge the years, and the distance of published ideal points. Each depends on x through a coefficient
 * of its own, estimated for all pairs and years together; the four domains move together as far as the data say. The
 * scale has variance 1 over the dyads of 1960-89, and the sign is fixed: agreement counts upwards.
 *
 * **Convention.** A yearly kappa moves with the resolutions that happen to be voted on. Here resolutions that come back
 * tie the years together, and an absence is no vote. Votes are of governments on a hall’s agenda: they say nothing about
 * deeds.
 *
 * **Interval and information.** The interval is m ± 1.645 s, the middle nine tenths of what x may be given the items,
 * with their parameters taken as known. Information is 1 - s²/s0², s0 the standard deviation of a pair without any
 * items. Below .2 the value is flagged `uninformative` and has no percentile: it is nearly what would be said without
 * looking.
 *
 * **Percentile.** F(m) = mean over the relevant dyads j of the year of Phi((m - m_j)/s_j): the share of them that lie
 * lower, each with its error; its interval are F at the ends of the interval. A dyad that is not relevant has none.
 *
 * **Smoothed or filtered.** Smoothed values use the items of all years, later ones too. Filtered: from what was known to
 * the end of that year; the parameters of the items are of all years. A filtered value has no parts.
 *
 * **Unit and range.** Standard deviations of the dyads of 1960-89, unbounded; higher is more alike; symmetric; kept to
 * hundredths. Parts: `level`, the slow level, and `deviation`, the value less the level. n: items observed in the year.
 * **Nulls.** `outside-coverage`, `not-in-system`; `pair-not-listed` where the pair is not estimated in the year; none
 * throws.
 * **Flags.** `uninformative`.
 * **Complexity.** O(pairs): a million in .1 s, percentiles of all years .2 s more.
 * **Example.** `counterpoise measure latent-votes USA FRA --from 2002 --to 2004` shows the years around the war in Iraq.
 */
export const latentVotes = defineLatentMeasure({
  domain: 'votes',
  title: 'Latent affinity of votes of two states',
  summary:
    'Affinity of two states in the General Assembly, estimated from their votes and the distance of their ideal points.',
  direction: 'closer',
  dimension: 'norms',
});
