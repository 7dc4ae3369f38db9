import { z } from 'zod';
import type { Answer } from './answer.js';
import { interval, number, stateShape, text, texts, whole } from './common.js';

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

/** What `votes --compare-sources` answers: the two sources of the General Assembly on their common resolutions. */
export const sourceComparisonShape = z.object({
  sources: texts,
  pair: z.tuple([stateShape, stateShape]).readonly().optional(),
  years: z.array(
    z.object({
      year: whole,
      rollCalls: whole.describe('on resolutions that both have, each with one vote'),
      votes: whole.describe('of states, that both have'),
      equal: whole.describe('of these the same'),
      kappaDifference: number
        .nullable()
        .describe('mean absolute difference of the kappas of all pairs'),
      pair: z
        .object({
          rollCalls: whole,
          undl: number
            .nullable()
            .describe('kappa of all votes that the source has on the common roll calls'),
          voeten: number.nullable(),
        })
        .optional(),
    }),
  ),
  disputed: z
    .array(z.object({ resolution: text, date: text, share: number }))
    .describe('of whose votes more than a fifth differ'),
  leftOut: texts.describe('resolutions under whose number one source has several votes'),
});
export type SourceComparison = Answer<typeof sourceComparisonShape>;

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
