import { z } from 'zod';
import type { Answer } from './answer.js';
import { interval, number, text, texts, whole } from './common.js';

const matrix = z.array(z.array(number));

const latentItem = z.object({
  item: text.describe('column of the data'),
  part: z
    .enum(['whole', 'first', 'after 0', 'after 1', 'any', 'amount'])
    .describe('an item that copies its last value and a hurdle are several to the engine'),
  domain: text,
  family: z.enum(['binary', 'ordinal', 'count', 'continuous', 'measured']),
  sign: number.nullable().describe('as stated'),
  slope: number
    .nullable()
    .describe(
      'in units of the column, or of its log odds or logarithm, by standard deviation of the state',
    ),
  thresholds: z.array(number),
  categories: z.array(number).describe('values of an ordinal item in their order'),
  opportunity: z.record(z.string(), number).describe('slopes of the covariates'),
  scale: number.nullable().describe('standard deviation of a continuous item about its line'),
  observations: whole,
  reason: z.literal('no-variation').nullable().describe('why an item is left out'),
});
export type LatentItem = Answer<typeof latentItem>;

const latentDomain = z.object({
  domain: text,
  items: whole,
  persistence: number.describe('of the deviation from one period to the next; the level has 1'),
  levelStep: number.describe('standard deviation of the innovation of the level'),
  deviationStep: number.describe('standard deviation of the innovation of the deviation'),
  level: number.describe('standard deviation of the level in the first period of a unit'),
  deviation: number.describe('standard deviation of the deviation in the first period of a unit'),
});
export type LatentDomain = Answer<typeof latentDomain>;

export const latentModelShape = z.object({
  model: text,
  data: text,
  units: whole,
  rows: whole,
  observations: whole,
  periods: interval,
  base: interval.nullable().describe('periods that fix the scale; null for all'),
  held: z.boolean().describe('whether the dynamics were given'),
  seed: whole,
  tolerance: number,
  passes: whole,
  converged: z.literal(true),
  domains: z.array(latentDomain),
  dynamics: z.object({
    states: texts.describe('order of the rows and columns'),
    persistence: z.array(number),
    innovation: matrix.describe('covariance of the innovations'),
    initial: matrix.describe('covariance of the states in the first period of a unit'),
  }),
  items: z.array(latentItem),
  warnings: texts,
});
export type LatentModel = Answer<typeof latentModelShape>;

export const latentFitShape = latentModelShape.extend({
  states: z.array(
    z.object({
      unit: texts,
      period: whole,
      domain: text,
      smoothed: number,
      low: number.describe('of the interval of 90%, like high'),
      high: number,
      filtered: number.describe('from this period and earlier ones'),
      filteredLow: number,
      filteredHigh: number,
      information: number.describe(
        '1 less the share of the variance before anything is observed that is left',
      ),
      observations: whole,
    }),
  ),
});
export type LatentFitAnswer = Answer<typeof latentFitShape>;
