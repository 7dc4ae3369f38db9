import { z } from 'zod';
import { boschee2015, gdeltGraphData } from '../../core/bibliography/index.js';
import { defineMeasure, type RowFlag } from '../../core/measure.js';
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
export const rhetoricPracticeGap = defineMeasure({
  id: 'rhetoric-practice-gap',
  title: 'Gap between rhetoric and practice',
  summary:
    'Place of the pair’s cooperative words among relevant dyads less the place of its trade, arms deliveries and exercises.',
  grain: 'dyad-year',
  unit: 'difference of percentiles',
  partUnits: {},
  range: [-1, 1],
  dimension: 'composite',
  population: 'the relevant dyads of the states that the source of words covers',
  datasets: ['icews', 'gdelt-daily', ...latentDatasets],
  coverage: { from: sources.icews.coverage.from, to: sources.gdelt.coverage.to },
  needs: gapNeeds,
  params,
  lookback: ({ window }) => window - 1,
  freshest: true,
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
        'partial-year' satisfies RowFlag,
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
