import { z } from 'zod';
import { boschee2015, gdeltGraphData } from '../../core/bibliography/index.js';
import { defineMeasure } from '../../core/measure.js';
import { choice, constant, oneOf, param } from '../../core/variation.js';
import { latentDatasets } from '../latent/estimates.js';
import { columnOf, flagWhere, reasonsWhereMissing } from '../shared/lazy.js';
import { yearlyPercentiles } from '../shared/midranks.js';
import { keysAt, rowsWhere } from '../shared/pairs.js';
import { orderByYear } from '../shared/year-order.js';
import {
  gapNeeds,
  indicatorRanks,
  meanOfKnown,
  netWords,
  type GapFrames,
  type NewsSource,
} from './words-and-practice.js';
import { notOfGroups } from '../../core/of-groups.js';

const sources = {
  icews: {
    datasets: ['icews', ...latentDatasets],
    coverage: { from: 2002, to: 2014 },
    population: 'the relevant dyads of 152 states',
  },
  gdelt: {
    datasets: ['gdelt-daily', ...latentDatasets],
    coverage: { from: 2018, to: 2024 },
    population: 'the relevant dyads of 25 states',
  },
} as const;

const params = z.strictObject({
  source: oneOf(
    ['icews', 'gdelt'],
    'Source of words: `icews` counts what the two say (2002-2014, 152 states), `gdelt` balances the news of each day (2018-2024, 25 states); never joined.',
    choice('event-source', 'Two machines read different newspapers.'),
  ),
  window: param(
    z.int().min(1).max(10),
    5,
    'Years that are taken together, the year of the row the last of them.',
    constant('What is agreed takes years to carry out; five years are usual for arms.'),
  ),
});

/** Fewest indicators of follow-through. */
const LEAST_PRACTICE = 2;

/**
 * How far what two states carry out falls short of what they say, both against other pairs.
 *
 * **Definition.** g = F(w) - F(d), F the midrank among the relevant dyads of the year with both sides. w is the mean of the percentiles of
 * the observed indicators of words, d that of follow-through, of which at least two must be observed. An indicator is the mean of its known
 * years from t-window+1 to t; its percentile is that of the residual of a least squares regression on opportunity: distance of the
 * capitals, contiguity, capability of the stronger and of the weaker, age of the younger.
 * Words: news, ln(1 + max(0, verbal cooperation - verbal and material conflict)), of ICEWS, where visits and signatures are
 * verbal cooperation too (`gdelt`: the positive less the negative sum of the daily index, by covered day); visits of leaders. Follow-through:
 * trade over what gravity expects (the first of COW, ITPD-E, BACI that has the pair; the floor of the scale where ten million
 * are expected and less than one reported), years with a delivery of major arms, joint exercises (2 of the two alone, 1 with others).
 *
 * **Convention.** This project’s proposal. Great powers talk with everybody and arm many, so that raw counts rank size; and most pairs
 * have no arms and no exercise, which at their common midrank would look like an average pair. Beyond opportunity a
 * known zero is silence between neighbours and says little of states at opposite ends of the world. Words that conflict outweighs
 * count as none: a quarrel is no empty friendship. Lists of visits of some states (of China’s leaders, of American presidents, of COLT)
 * are ranked each among its own pairs; an indicator that fewer than 30 pairs have in a year is left out.
 *
 * **Check.** Ten pairs, each with its years, were written down before any value was looked at, and nothing was changed afterwards.
 * Means over these years, of those with a value by `icews`. Deep practice, 2003-14: United States and Canada -.43, South Korea
 * -.06; Australia and New Zealand .09; Belgium and the Netherlands -.52; the United States and Taiwan have none, since ICEWS has
 * no Taiwan. Germany and the Netherlands, chosen later in their place without a look at any value, -.74. Summits without
 * substance: Russia and Japan (2013-19) .60, Russia and Cuba (2008-14) .62, India and Brazil (2003-14) .40, Iran and Pakistan
 * (2004-14) .72, Algeria and Libya (2002-10) .20. Each of the five with a value lies below each of the other five; at a window of 1, 3
 * and 10 too. Pacts alone hardly matter: the mean of all pairs is -.03 with a pact of defence and .02 without.
 * By `gdelt`, with 25 states and no exercises, it does not separate those that it has (means of 2018-24: United States and Canada .23,
 * Russia and Japan .21, India and Brazil -.50): `icews` stays the default although it ends in 2014.
 *
 * **Not to the present.** Words since 2014 were looked for, and none of them is fit to stand in. The same ten pairs over 2018-2024 give 20
 * comparisons of deep practice with an empty summit: votes in the General Assembly get 17 right, since Belgium and the Netherlands vote
 * as one; how often two states name each other in its general debate gets 19. Visits are listed for three of the ten pairs.
 * All three together get 20 over windows of 5 and 10 years, and 9 of 12 over one year, 18 of 20 over three, 9 of 12 in 2023-24 alone; and India and
 * Pakistan, Greece and Turkey stand at .95, with sentences about war, threats and sanctions left out as well: who names an
 * adversary does not befriend it. Agreements are coded of chosen pairs. These are counts of one trial, which no test repeats.
 *
 * **Unit and range.** Difference of percentiles, [-1, 1]; 0 where the two ranks are equal, high is more words than deeds; symmetric; n is the number of
 * indicators observed. Parts: words and practice (F(w), F(d)); news, visits, trade, arms, exercises (percentiles of the indicators,
 * null where not observed).
 * **Nulls.** `too-few-indicators`; `state-not-covered` for a state that the source of words leaves out; `pair-not-listed` for a dyad that is
 * not relevant; `outside-coverage`; none throws. **Flags.** `partial-year` for GDELT in 2024, which ends in February.
 * **Coverage.** `icews` 2002-2014: exercises are listed to 2010, so that they rest on ever fewer years from 2011 on. `gdelt` 2018-2024
 * without 2021 and 2022: the trade of all pairs ends in 2016 but for 2023, and then arms stand alone.
 * **What it cannot see.** Whether an agreement was carried out, which is coded for no population; what the news do not tell; pipelines, loans
 * and investment; trade that no source has, as between the two Koreas; size of exercises and deliveries. A high gap is not bad
 * faith: deeds may follow after the window.
 * **Complexity.** O(pairs x years x window): 40,000 in 1 s.
 * **Source.** This project; opportunity, trade and relevant dyads are those of docs/methods/latent.md; the
 * lineage names every dataset of the tables that hold them.
 * **Example.** `counterpoise measure rhetoric-practice-gap RUS CHN --from 2014 --to 2014` is 0.1996.
 */
export const rhetoricPracticeGap = defineMeasure({
  id: 'rhetoric-practice-gap',
  title: 'Gap between rhetoric and practice',
  summary:
    'Place of the pair’s cooperative words among relevant dyads less the place of its trade, arms deliveries and exercises.',
  grain: 'dyad-year',
  ofGroups: notOfGroups('it is a difference of two places among pairs of states'),
  unit: 'difference of percentiles',
  partUnits: {
    words: 'percentile',
    practice: 'percentile',
    news: 'percentile',
    visits: 'percentile',
    trade: 'percentile',
    arms: 'percentile',
    exercises: 'percentile',
  },
  range: [-1, 1],
  dimension: 'composite',
  population: 'the relevant dyads of the states that the source of words covers',
  datasets: ['icews', 'gdelt-daily', ...latentDatasets],
  coverage: { from: sources.icews.coverage.from, to: sources.gdelt.coverage.to },
  needs: gapNeeds,
  params,
  lookback: ({ window }) => window - 1,
  variant: ({ source }) => sources[source],
  references: [boschee2015, gdeltGraphData],
  compute(frames, { params }) {
    const keys = coveredPairs(frames, params.source);
    const ranks = indicatorRanks(frames, params, keys);
    const said = columnOf(keys.rows, (row) => meanOfKnown([ranks.news[row]!, ranks.visits[row]!]));
    const done = columnOf(keys.rows, (row) => {
      const known = practiceAt(ranks, row);
      return known.length < LEAST_PRACTICE ? NaN : meanOfKnown(known);
    });
    const among = (column: Float64Array, other: Float64Array): Float64Array =>
      yearlyPercentiles(
        keys.year,
        column.map((value, row) => (Number.isNaN(other[row]!) ? NaN : value)),
      );
    const [words, practice] = [among(said, done), among(done, said)];
    const value = words.map((place, row) => place - practice[row]!);
    return {
      ...keys,
      value,
      n: Int16Array.from(
        value,
        (_, row) =>
          [ranks.news, ranks.visits, ranks.trade, ranks.arms, ranks.exercises].filter(
            (column) => !Number.isNaN(column[row]!),
          ).length,
      ),
      parts: { words, practice, ...ranks },
      reasons: reasonsWhereMissing(value, () => 'too-few-indicators'),
      flags: flagWhere(
        keys.rows,
        'partial-year',
        (row) => params.source === 'gdelt' && keys.year[row] === sources.gdelt.coverage.to,
      ),
    };
  },
  explainMissing(frames, { ccode1, ccode2, year }, { params: { source } }) {
    const isCovered = !Number.isNaN(netWords(frames, source)(ccode1, ccode2!, year));
    return isCovered ? 'pair-not-listed' : 'state-not-covered';
  },
});

const practiceAt = (
  { trade, arms, exercises }: ReturnType<typeof indicatorRanks>,
  row: number,
): number[] =>
  [trade, arms, exercises].map((ranks) => ranks[row]!).filter((rank) => !Number.isNaN(rank));

/** Relevant dyads whose words the source covers in the year, by year. */
function coveredPairs(frames: GapFrames, source: NewsSource) {
  const { rows, numbers } = frames.relations;
  const { ccode1, ccode2, year, relevant } = numbers;
  const { from, to } = sources[source].coverage;
  const words = netWords(frames, source);
  const covered = rowsWhere(
    rows,
    (row) =>
      relevant[row] === 1 &&
      year[row]! >= from &&
      year[row]! <= to &&
      !Number.isNaN(words(ccode1[row]!, ccode2[row]!, year[row]!)),
  );
  const { order } = orderByYear(covered.map((row) => year[row]!));
  return keysAt(
    numbers,
    order.map((at) => covered[at]!),
  );
}
