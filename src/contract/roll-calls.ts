import { z } from 'zod';
import { interval, number, text, texts, whole } from './common.js';

const head = z.object({
  source: text.describe('the dataset, or the file without its folder'),
  files: z.array(z.object({ name: text, sha256: text })),
  votersAs: z.enum(['states', 'names']).optional(),
  noStates: texts.optional().describe('voters that no state bears the name of'),
});

const periods = z.object({ session: whole, period: whole, year: whole }).partial();

export const idealPointsShape = head.extend({
  model: z.enum(['dynamic', 'static']),
  options: z
    .object({
      periods: interval,
      issue: text,
      parts: z.enum(['to-1989', 'all', 'none']),
      smoothing: number,
      bridge: z.boolean(),
    })
    .partial(),
  positive: text,
  rollCalls: whole,
  rounds: whole,
  steps: whole,
  residual: number,
  omitted: z.array(
    z.object({ period: whole, rollCalls: whole, reason: z.literal('too-few-roll-calls') }),
  ),
  points: z.array(
    periods.extend({
      voter: whole,
      name: text,
      votes: whole,
      value: number,
      error: number,
      low90: number,
      high90: number,
      bounded: z.boolean(),
    }),
  ),
});

const statistic = z.enum(['agreement', 'identity', 'kappa', 'pi']);

export const votesShape = head.extend({
  params: z.object({
    yearOf: z.enum(['session', 'date']),
    votes: z.enum(['all', 'whole-resolutions']),
    nonUnanimousOnly: z.boolean(),
    absences: z.enum(['left-out', 'as-category']),
  }),
  statistics: z.array(statistic),
  periods: z.array(
    periods.extend({
      rollCalls: whole,
      voters: whole,
      pairs: whole,
      medians: z.partialRecord(statistic, number.nullable()),
    }),
  ),
  voters: z.array(z.object({ id: whole, name: text })),
  pairs: z.array(
    periods.extend({
      voter1: whole,
      voter2: whole,
      n: whole,
      agreement: number.optional(),
      identity: number.optional(),
      kappa: number.nullable().optional(),
      pi: number.nullable().optional(),
      reason: z.literal('zero-variance').optional(),
    }),
  ),
});
