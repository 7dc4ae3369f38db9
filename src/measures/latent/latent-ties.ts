import { defineLatentMeasure } from './latent-measure.js';

/**
 * How much two states have to do with each other in peace, estimated from trade, bodies, agreements and visits.
 *
 * **Definition.** The mean, given the items, of a latent quantity x = mu + c of the pair and year: a level mu, a random
 * walk with small steps, and a deviation c that goes back to nought. Items: trade beyond what size and distance explain,
 * by source, common memberships, trade agreements and visits of leaders. Each depends on x through a coefficient of its
 * own, estimated for all pairs and years together; the four domains are estimated apart. The scale has
 * variance 1 over the dyads of 1960-89, and more trade is more ties.
 *
 * **Convention.** A share of trade follows size and distance first. Here both are taken out, and trade is one sign
 * beside common bodies, agreements and visits. Each source of trade has its own error: none is joined to
 * another.
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
 * **Unit and range.** Standard deviations of the dyads of 1960-89, unbounded; higher is more; symmetric; kept to the
 * twentieth. Parts: `level`, the slow level, and `deviation`, the value less the level. n: items observed in the year.
 * **Nulls.** `outside-coverage`, `not-in-system`; `pair-not-listed` where the pair is not estimated in the year; none
 * throws.
 * **Flags.** `uninformative`.
 * **Complexity.** O(pairs): a million in .1 s, percentiles of all years .2 s more.
 * **Example.** `counterpoise measure latent-ties CHN AUS --from 2018 --to 2021` shows the years around the quarrel over
 * trade.
 */
export const latentTies = defineLatentMeasure({
  domain: 'ties',
  title: 'Latent ties of two states',
  summary:
    'Ties of two states, estimated from trade beyond gravity, common bodies, trade agreements and visits.',
  direction: 'closer',
  dimension: 'economy',
});
