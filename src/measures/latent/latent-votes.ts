import { defineLatentMeasure } from './latent-measure.js';

/**
 * How alike two states vote in the General Assembly of the United Nations, with the error that a year’s roll calls leave.
 *
 * **Definition.** The mean, given the items, of a latent quantity x = mu + c of the pair and year: a level mu, a random
 * walk with small steps, and a deviation c that goes back to nought. One item: agreement beyond chance (Scott’s pi) on
 * adopted resolutions with a recorded vote, less the swings that move all pairs of a year. It depends on x through a
 * coefficient that is estimated for all pairs and years together; the four domains are estimated apart. The scale has
 * variance 1 over the dyads of 1960-89, and more agreement is more affinity.
 *
 * **Convention.** A yearly kappa moves with the resolutions that happen to be voted on. Here what moves all pairs in a
 * year is taken off, a trend over decades is not, and an absence is no vote. Published ideal points come from the same
 * ballots and are no item: they are a check on `docs/methods/latent.md`. Votes are of governments on a hall’s agenda:
 * they say nothing about deeds.
 *
 * **Interval and information.** The interval is m ± 1.645 s, the middle nine tenths of what x may be given the items;
 * s² holds the variance of m over refits on dyads drawn again. Information is 1 - s²/s0², s0 the standard deviation of a pair without any
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
 * the twentieth. Parts: `level`, the slow level, and `deviation`, the value less the level. n: items observed in the
 * year.
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
    'Affinity of two states in the General Assembly, estimated from their agreement beyond chance in its roll calls.',
  direction: 'closer',
  dimension: 'norms',
});
