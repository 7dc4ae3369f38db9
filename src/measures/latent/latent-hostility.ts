import { defineLatentMeasure } from './latent-measure.js';

/**
 * How hostile two states are to each other, estimated from all that is recorded of them.
 *
 * **Definition.** The mean, given the items, of a latent quantity x = mu + c of the pair and year: a level mu, a random
 * walk with small steps, and a deviation c that goes back to nought. Items: acts of force (militarized events, crises
 * and armed conflict merged into one act a year), sanctions by own decision, and strategic rivalry. Each depends on x
 * through a coefficient of its own, estimated for all pairs and years together; the four domains are estimated apart.
 * The scale has variance 1 over the dyads of 1960-89, and more acts are more hostility.
 *
 * **Convention.** Rivalry lists and peace scales give steps of a half or a whole, and the same in every year of a spell.
 * Here each record is an error-prone sign of one quantity that moves from year to year: quiet years between neighbours
 * are evidence of peace, quiet years between states that never meet are not, since the items allow for the opportunity
 * to clash. A quiet year of old enemies lowers the value and hardly the level: look at both.
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
 * **Unit and range.** Standard deviations of the dyads of 1960-89, unbounded; higher is more hostile; symmetric; kept
 * to the twentieth. Parts: `level`, the slow level, and `deviation`, the value less the level. n: items observed in the
 * year.
 * **Nulls.** `outside-coverage`, `not-in-system`; `pair-not-listed` where the pair is not estimated in the year; none
 * throws.
 * **Flags.** `uninformative`.
 * **Complexity.** O(pairs): a million in .1 s, percentiles of all years .2 s more.
 * **Example.** `counterpoise measure latent-hostility IND PAK --from 1998 --to 2000` shows the years around the war in
 * Kargil with interval and level.
 */
export const latentHostility = defineLatentMeasure({
  domain: 'hostility',
  title: 'Latent hostility of two states',
  summary:
    'Hostility of two states, estimated from acts of force, sanctions by own decision and strategic rivalry.',
  direction: 'farther',
  dimension: 'conflict',
});
