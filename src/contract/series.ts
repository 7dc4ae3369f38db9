import { z } from 'zod';
import { grains } from '../core/grains.js';
import type { Answer } from './answer.js';
import {
  interval,
  missingReason,
  number,
  params,
  rowFlag,
  spanShape,
  stateName,
  stateShape,
  text,
  texts,
  whole,
  yearText,
} from './common.js';

const point = z.object({
  year: whole,
  key: text.optional(),
  value: number.nullable(),
  reason: missingReason.optional().describe('why there is no value'),
  flag: rowFlag.optional(),
  n: number.optional().describe('observations behind the value'),
  parts: z.record(text, number.nullable()).optional(),
  interval: interval.optional().describe('90%'),
  information: number
    .optional()
    .describe('of an estimate: 1 - V_after/V_before, from 0, the data say nothing, to 1'),
  percentile: number
    .optional()
    .describe(
      '(midrank - 1/2)/n in the population of the year; of an estimate the share of the population below it, each with its error',
    ),
  percentileInterval: interval.optional().describe('percentiles of the ends of the interval'),
  source: texts,
});
/** One value of a series. Null values always carry a reason. */
export type SeriesPoint = Answer<typeof point>;

const coverage = spanShape.extend({
  years: number,
  observed: number.describe('years with a value'),
  existing: number
    .optional()
    .describe('years in which all that is measured existed; absent where these are all'),
  share: number.describe('of those in which it existed'),
});

/** What `measure` answers: the series of one unit with everything needed to cite it. */
export const seriesShape = z.object({
  measure: text,
  title: text,
  part: text.optional().describe('the part that stands in place of the value'),
  changes: z.literal(true).optional().describe('each value is the change from the year before'),
  grain: z.enum(grains),
  unit: text,
  states: z.array(stateShape),
  group: text.optional(),
  third: stateShape.optional(),
  params,
  population: text.describe('what percentiles are among'),
  coverage,
  series: z.array(point),
});
export type MeasureResult = Answer<typeof seriesShape>;

export const seriesQuery = z.object({
  state: z.array(stateName).max(2).default([]).describe('the state, or the two of a pair in order'),
  group: z.string().optional().describe('a group of states, for measures that take one'),
  third: stateName.optional().describe('the third state, for measures of three'),
  part: z.string().optional().describe('a part of the measure in place of its value'),
  changes: z
    .enum(['true', 'false'])
    .default('false')
    .describe('the change from the year before in place of each value'),
  from: yearText.optional().describe('first year'),
  to: yearText.optional().describe('last year'),
});

export const measuresShape = z.array(
  z.object({
    id: z.string(),
    title: z.string(),
    summary: z.string(),
    grain: z.string(),
    dimension: z.string(),
    unit: z.string(),
    range: z.tuple([z.number().nullable(), z.number().nullable()]),
    symmetric: z.boolean(),
    states: whole.describe('how many states it takes'),
    third: z.boolean().describe('whether it takes a third state'),
    group: z.boolean().describe('whether a group may be named'),
    population: z.string(),
    coverage: spanShape,
    datasets: z.array(z.string()),
    parameters: z.record(z.string(), z.unknown()).describe('JSON schema of each parameter'),
  }),
);
export type ListedMeasure = Answer<typeof measuresShape>[number];
