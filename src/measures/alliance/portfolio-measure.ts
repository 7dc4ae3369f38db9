import type { z } from 'zod';
import type { MeasureColumns } from '../../core/measure.js';
import type { MissingReason } from '../../core/missing.js';
import { choice, oneOf } from '../../core/variation.js';
import { reasonsWhereMissing } from '../shared/lazy.js';
import { toBinary, type TopLevel } from './portfolio-statistics.js';
import {
  eachTable,
  portfolioCoverage,
  portfoliosOf,
  type Portfolios,
  type PortfolioFrames,
  type PortfolioTable,
} from './portfolios.js';

/** What every measure of portfolios says of itself. */
export const portfolioDefinition = {
  grain: 'dyad-year',
  direction: 'closer',
  dimension: 'security',
  population: 'all dyads of members of the state system in the year',
  coverage: portfolioCoverage,
} as const;

/** Parameters that every measure of portfolios has. */
export const portfolioParams = {
  ordering: oneOf(
    ['fpsim', 'haege'],
    'Which obligation is the stronger: `fpsim`, defence or offence 3, neutrality or consultation 2, non-aggression 1; `haege`, defence or offence 3, neutrality or non-aggression 2, consultation 1. None is 0, a state toward itself 3.',
    choice('ordering', 'Authors rank obligations differently.', {
      unless: ({ obligations }) => obligations === 'binary',
    }),
  ),
  obligations: oneOf(
    ['valued', 'binary'],
    'Levels of obligations (`valued`), or only whether there is any (`binary`), for which the ordering makes no difference.',
    choice('obligations', 'Levels or mere presence: both are published.'),
  ),
};
export type PortfolioParams = z.output<z.ZodObject<typeof portfolioParams>>;

/** Weights of differences, for the measures that correct for chance. */
export const weightsParam = oneOf(
  ['squared', 'absolute', 'nominal'],
  'What a difference of d levels counts: d squared, d (`absolute`), or 1 whatever d is (`nominal`).',
  choice('disagreement', 'How much a larger difference counts is a convention.'),
);

/** A statistic of the table of two portfolios of n states. */
type PortfolioStatistic = (table: PortfolioTable, n: number, top: TopLevel) => number;

/** The statistic of every pair and year; n is the number of states in the portfolios. */
export function computePortfolios(
  frames: PortfolioFrames,
  { ordering, obligations }: PortfolioParams,
  statistic: PortfolioStatistic,
): MeasureColumns {
  const portfolios = portfoliosOf(frames, ordering);
  const value = new Float64Array(portfolios.pairs.rows);
  const binary = obligations === 'binary';
  eachTable(portfolios, (table, row, n) => {
    if (binary) toBinary(table);
    value[row] = statistic(table, n, binary ? 1 : 3);
  });
  return portfolioColumns(portfolios, value, 'zero-variance');
}

export function portfolioColumns(
  { pairs, years }: Portfolios,
  value: Float64Array,
  reason: MissingReason,
): MeasureColumns {
  const n = new Int16Array(pairs.rows);
  for (const { firstRow, states } of years)
    n.fill(states.length, firstRow, firstRow + (states.length * (states.length - 1)) / 2);
  return { ...pairs, value, n, reasons: reasonsWhereMissing(value, () => reason) };
}
