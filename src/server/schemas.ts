import { z } from 'zod';
import { firstYear, lastYear } from '../core/years.js';

/** Shapes that several answers have in common. */
export const stateShape = z.looseObject({
  ccode: z.number().int().describe('Correlates of War number'),
  iso3: z.string().nullable().describe('ISO 3166 code; null where the state has none'),
  name: z.string(),
});

export const spanShape = z.looseObject({ from: z.number(), to: z.number() });

export const errorShape = z.object({
  error: z.object({
    code: z.string().describe('the same for the same kind of error'),
    message: z.string(),
    hint: z.string().optional().describe('what to do about it'),
    details: z.record(z.string(), z.unknown()),
  }),
});

export const stateName = z
  .string()
  .min(1)
  .max(100)
  .describe('Correlates of War number, ISO code or name');
export const year = z.number().int().min(firstYear).max(lastYear);
export const yearText = z.coerce.number().int().min(firstYear).max(lastYear);
export const seed = z
  .number()
  .int()
  .min(0)
  .max(2 ** 31 - 1);
export const seedText = z.coerce
  .number()
  .int()
  .min(0)
  .max(2 ** 31 - 1);

export const seriesShape = z.looseObject({
  measure: z.string(),
  title: z.string(),
  grain: z.string(),
  unit: z.string(),
  states: z.array(stateShape),
  group: z.string().optional(),
  third: stateShape.optional(),
  params: z.record(z.string(), z.unknown()),
  population: z.string().describe('what percentiles are among'),
  coverage: z.looseObject({ from: z.number(), to: z.number(), observed: z.number() }),
  series: z.array(
    z.looseObject({
      year: z.number().int(),
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
});
