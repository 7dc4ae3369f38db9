import { z } from 'zod';
import type { Answer } from './answer.js';
import { byId, interval, number, text, texts, whole } from './common.js';

export const readingShape = z.object({
  id: text,
  title: text,
  statement: text,
  needs: texts.optional().describe('what must hold for the reading, all of it'),
  cases: texts.optional().describe('where the reading held, as the literature says'),
  works: texts.optional().describe('where the reading is taken from'),
  prior: number,
  posterior: number,
  interval: interval.describe('90% interval of the posterior over the robustness draws'),
  median: number.optional().describe('median of the posterior over the robustness draws'),
  lead: number.describe('share of the robustness draws in which the reading leads'),
  exposure: number.describe('rows and facts in use that speak to the reading'),
  inconsistency: number.describe('sum of the decibels against the reading'),
});
export type ReadingResult = Answer<typeof readingShape>;

/** How often a leader such as this one was right. */
export const howGoodShape = z
  .object({ right: whole, of: whole, sentence: text })
  .describe(
    'of known relationships left out of the learning in which the same degree of closeness led about as probably, how many were of it; absent where weights are judged by hand',
  );
export type HowGoodResult = Answer<typeof howGoodShape>;

export const overturning = z
  .object({ items: texts, to: text })
  .nullable()
  .describe('the smallest set of items whose removal changes the leader');

const sweep = z.object({
  parameter: z.enum(['sharpness', 'dependence']),
  points: z.array(z.object({ at: number, posterior: byId(number) })),
  changes: z.array(z.object({ at: number, from: text, to: text })),
});

const robustness = z.object({
  draws: whole,
  leaveOneOut: z.array(
    z.object({
      kind: z.enum(['item', 'dataset', 'dimension']),
      id: text,
      leader: text,
      posterior: number,
      changes: z.boolean(),
    }),
  ),
  priorToOverturn: number
    .nullable()
    .describe('prior of the leader below which it no longer leads; null if none'),
  smallestOverturningSet: overturning,
  sweeps: z.array(sweep),
  prior: z.object({ toLead: byId(number), toDrawLevel: byId(byId(number)) }),
  ranges: z
    .object({
      readings: z.array(z.object({ id: text, low: number, high: number })),
      overtake: texts,
      items: texts,
      exact: z.boolean(),
    })
    .optional(),
});
export type RobustnessResult = Answer<typeof robustness>;

const cell = z.object({ mark: z.enum(['CC', 'C', 'N', 'I', 'II']), weight: number });
const matrix = z.object({
  readings: z.array(z.object({ id: text, inconsistency: number, consistency: number })),
  items: z.array(z.object({ id: text, diagnosticity: number, byReading: byId(cell) })),
  leastInconsistent: text.nullable(),
});

export const questionShape = z.object({
  id: text,
  text,
  leader: text,
  runnerUp: text,
  standing: z
    .enum(['left-out', 'no-evidence', 'level', 'leads'])
    .describe(
      'left-out: its premise is less likely than not; level: leader and runner-up are less than 1 dB apart, the interval of the leader reaches below the median of the other, one row alone bears on it that is expected by hand, or the leader leads for few of the members of a group',
    ),
  leadsFor: byId(number)
    .optional()
    .describe(
      'where a group is in the pair: by reading, the share of the capabilities of the members for which it leads; where that of the leader is under one half the answer is level',
    ),
  premise: number.optional().describe('of a question that is left out: probability of its premise'),
  readings: z.array(readingShape),
  matrix,
  robustness,
});
export type QuestionResult = Answer<typeof questionShape>;
