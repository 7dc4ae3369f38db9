import { defineLatentMeasure } from './latent-measure.js';

/**
 * How closely two states work together for their security, estimated from all that is recorded of them.
 *
 * **Definition.** The mean, given the items, of a latent quantity x = mu + c of the pair and year: a level mu, a random
 * walk with small steps, and a deviation c that goes back to nought. Items: pacts of defence, pacts of consultation or
 * neutrality, defence agreements, arms supplies, joint exercises, United States troops, agreement in the Security
 * Council, and coded facts. Each depends on x through a coefficient of its own, estimated for all pairs and years
 * together; the four domains are estimated apart. The scale has variance 1 over the dyads of 1960-89, and a defence
 * pact is more cooperation.
 *
 * **Convention.** Portfolios of alliances compare treaties alone, and a treaty that nobody keeps counts like one that is
 * lived. Here a pact is one sign among several, entered when it begins and ends, since lists copy it from year to year.
 * Facts coded by hand carry the estimate past the end of the lists, for the coded pairs alone.
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
 * **Unit and range.** Standard deviations of the dyads of 1960-89, unbounded; higher is closer; symmetric; kept to the
 * twentieth. Parts: `level`, the slow level, and `deviation`, the value less the level. n: items observed in the year.
 * **Nulls.** `outside-coverage`, `not-in-system`; `pair-not-listed` where the pair is not estimated in the year; none
 * throws.
 * **Flags.** `uninformative`.
 * **Complexity.** O(pairs): a million in .1 s, percentiles of all years .2 s more.
 * **Example.** `counterpoise measure latent-security RUS PRK --from 2020 --to 2024` shows the years up to the treaty of
 * 2024.
 */
export const latentSecurity = defineLatentMeasure({
  domain: 'security',
  title: 'Latent security cooperation of two states',
  summary:
    'Security cooperation of two states, estimated from many records: pacts, arms, exercises, troops, votes in the Security Council.',
  direction: 'closer',
  dimension: 'security',
});
