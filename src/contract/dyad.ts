import { z } from 'zod';
import { dimensions } from '../core/dimensions.js';
import type { Answer } from './answer.js';
import {
  idAndTitle,
  missingReason,
  pairShape,
  params,
  rowFlag,
  stateName,
  stateShape,
  values,
  whole,
  yearText,
} from './common.js';

/** Groups of indicators in the order of the page: questions that cross the dimensions, the third state, and the dimensions. */
export const sectionIds = [
  'overall',
  'dependence',
  'third',
  ...dimensions.filter((dimension) => dimension !== 'composite'),
] as const;
export type SectionId = (typeof sectionIds)[number];

const moved = z
  .object({
    year: whole,
    value: z.number(),
    percentile: z.number().nullable(),
    tenBefore: z.number().nullable(),
    twentyFiveBefore: z.number().nullable(),
  })
  .describe('a value with those of ten and twenty-five years before');
export type Moved = Answer<typeof moved>;

const withThird = z.object({ value: z.number(), percentile: z.number().nullable() });

const dimensionPlace = moved.omit({ percentile: true }).extend({
  dimension: z.string(),
  since: whole.describe('since when it has been on this side of the median dyad'),
  atLeast: z.boolean().describe('whether that is its first value: it may have been there before'),
});
export type DimensionPlace = Answer<typeof dimensionPlace>;

const dependence = z.object({
  channel: z.enum(['trade', 'arms']),
  source: z.string(),
  year: whole,
  value: z.number().describe('above zero the first state depends more'),
  first: z.number(),
  second: z.number(),
  isEstimated: z
    .literal(true)
    .optional()
    .describe('the whole trade of a state that does not report is estimated from its partners'),
});
export type Dependence = Answer<typeof dependence>;

const summary = z.object({
  dimensions: z
    .array(dimensionPlace)
    .describe('mean percentile in each dimension, closest first; since when it is on that side'),
  overall: moved.nullable(),
  dependence: z.array(dependence),
  minorPartner: z.object({ year: whole, value: z.number(), source: z.string() }).nullable(),
  third: z
    .object({ year: whole, first: withThird, second: withThird })
    .nullable()
    .describe('overall alignment of each with the third state in the last year of both'),
});
export type DyadSummary = Answer<typeof summary>;

const line = z.object({
  role: z
    .enum(['ab', 'ak', 'bk', 'x1', 'x2', 'x3'])
    .describe('the pair, one of it with the third state, or a pair to compare with'),
  back: z.boolean().describe('the second of two directions'),
  states: pairShape,
  values,
  percentiles: values,
  intervals: z
    .array(z.tuple([whole, z.number(), z.number()]))
    .describe('year and 90% interval, of the pair itself'),
  n: values.nullable().describe('observations behind each value'),
  gaps: z.array(z.object({ from: whole, to: whole, reason: missingReason })),
  flags: z.array(z.tuple([whole, rowFlag])),
  observed: whole.describe('years with a value'),
  existing: whole.describe('years in which there can be one'),
  command: z.string().describe('what prints the same'),
});
export type DyadLine = Answer<typeof line>;
export type LineRole = DyadLine['role'];

const context = z
  .object({ median: values, low: values, high: values, n: z.array(whole) })
  .describe('quartiles of the whole population');
export type DyadContext = Answer<typeof context>;

const panel = z.object({
  id: z.string(),
  measure: z.string(),
  title: z.string(),
  summary: z.string().describe('the formula in words'),
  unit: z.string(),
  range: z.tuple([z.number().nullable(), z.number().nullable()]),
  direction: z.enum(['closer', 'farther', 'none']),
  grain: z.string(),
  dimension: z.string(),
  symmetric: z.boolean(),
  population: z.string().describe('what percentiles and the context are of'),
  params,
  chosen: params.describe('parameters that differ from the defaults'),
  datasets: z.array(z.string()),
  references: z.array(z.string()),
  uses: z.array(idAndTitle).describe('measures that it is made of'),
  interval: z.string().nullable().describe('what an interval is, where there are any'),
  from: whole.describe('year of the first of all values'),
  to: whole,
  context,
  lines: z.array(line),
});
export type DyadPanel = Answer<typeof panel>;

const section = z.object({
  id: z.enum(sectionIds),
  panels: z.array(panel),
  lacking: z
    .array(z.object({ measure: z.string(), title: z.string(), lacks: z.string() }))
    .describe('indicators without data, and what they lack'),
});
export type DyadSection = Answer<typeof section>;

export const dyadShape = z.object({
  pair: pairShape,
  third: stateShape.nullable(),
  compared: z.array(pairShape),
  names: z
    .object({ first: z.string(), second: z.string(), third: z.string().nullable() })
    .describe('as they are called inside a sentence'),
  years: z.object({ from: whole, to: whole }).describe('requested, to the last of any source'),
  observed: z
    .object({ from: whole, to: whole })
    .nullable()
    .describe('first and last year with any value of the pair'),
  summary,
  sections: z.array(section),
  datasets: z.record(z.string(), z.string()).describe('titles by id'),
  dataVersion: z.string(),
});
export type DyadResult = Answer<typeof dyadShape>;

export const dyadQuery = z.object({
  state: z.array(stateName).length(2).describe('the two states in order'),
  third: stateName.optional().describe('a third state, for how each of the two stands to it'),
  with: z
    .array(z.string().max(201))
    .max(3)
    .default([])
    .describe('pairs to compare with, as USA-IND'),
  from: yearText.optional().describe('first year; usual is 1946'),
  panel: z.array(z.string()).optional().describe('some of the panels alone, by id'),
});
