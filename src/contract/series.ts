import { z } from 'zod';
import type { MeasureResult } from '../core/series.js';
import { typed, type Answer } from './answer.js';
import { params, spanShape, stateName, stateShape, whole, yearText } from './common.js';

export const seriesShape = typed<MeasureResult>()(
  z.looseObject({
    measure: z.string(),
    title: z.string(),
    grain: z.string(),
    unit: z.string(),
    states: z.array(stateShape),
    group: z.string().optional(),
    third: stateShape.optional(),
    params,
    population: z.string().describe('what percentiles are among'),
    coverage: z.looseObject({ from: z.number(), to: z.number(), observed: z.number() }),
    series: z.array(
      z.looseObject({
        year: whole,
        key: z.string().optional(),
        value: z.number().nullable(),
        reason: z.string().optional().describe('why there is no value'),
        flag: z.string().optional(),
        n: z.number().optional().describe('observations behind the value'),
        percentile: z.number().optional().describe('0 to 1'),
        interval: z.tuple([z.number(), z.number()]).optional().describe('90%'),
        parts: z.record(z.string(), z.number().nullable()).optional(),
        source: z.array(z.string()),
      }),
    ),
  }),
);

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
