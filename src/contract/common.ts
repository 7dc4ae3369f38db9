import { z } from 'zod';
import { keysOf } from '../core/entries.js';
import { rowFlags } from '../core/measure.js';
import { missingReasons } from '../core/missing.js';
import { firstYear, lastYear } from '../core/years.js';
import { weightings } from '../evidence/vocabulary.js';
import type { Answer } from './answer.js';

/** Shapes that several answers share. */
export const text = z.string();
export const texts = z.array(text);
export const number = z.number();
export const interval = z.tuple([number, number]);
export const whole = z.number().int();
export const byId = <T extends z.ZodType>(value: T) => z.record(text, value);
const isScalar = (value: unknown): boolean => typeof value !== 'object' || value === null;
export const params = z.record(
  z.string(),
  z
    .unknown()
    .refine(
      (value) => isScalar(value) || (Array.isArray(value) && value.every(isScalar)),
      'expected a value, or a list of values',
    ),
);
/** One value for each year; null where there is none. */
export const values = z.array(z.number().nullable());
export const idAndTitle = z.object({ id: z.string(), title: z.string() });
export const missingReason = z.enum(keysOf(missingReasons));
export const rowFlag = z.enum(keysOf(rowFlags));

export const stateShape = z.object({
  ccode: whole.describe('Correlates of War number'),
  iso3: z.string().nullable().describe('ISO 3166 code; null where the state has none'),
  name: z.string(),
  group: z.string().optional().describe('of a group of states: what it is written as'),
});
export const pairShape = z.tuple([stateShape, stateShape]);
export type StatePair = Answer<typeof pairShape>;

export const spanShape = z.object({ from: z.number(), to: z.number() });
export type Span = Answer<typeof spanShape>;

/** What requests share. */
export const weights = z
  .enum(weightings)
  .optional()
  .describe('learned from known relationships where the case says so, or judged by hand alone');
export const stateName = z
  .string()
  .min(1)
  .max(100)
  .describe('Correlates of War number, ISO code or name');
export const year = whole.min(firstYear).max(lastYear);
export const yearText = z.coerce.number().int().min(firstYear).max(lastYear);
export const seed = whole.min(0).max(2 ** 31 - 1);
export const seedText = z.coerce
  .number()
  .int()
  .min(0)
  .max(2 ** 31 - 1);
