import { z } from 'zod';
import type { Answer } from './answer.js';
import { assessmentShape, observationsShape } from './assessment.js';
import { howGoodShape, questionShape, readingShape } from './question.js';
import { number, stateShape, text, texts, whole } from './common.js';

const question = questionShape.pick({ id: true, text: true, standing: true }).extend({
  leader: readingShape
    .pick({ id: true, title: true, posterior: true, interval: true, lead: true })
    .nullable(),
  runnerUp: readingShape.pick({ id: true, posterior: true }).nullable(),
});
export type QuestionSummary = Answer<typeof question>;

const pair = z.object({
  name: text.describe('of the folder that holds the assessment'),
  line: whole,
  states: z.array(stateShape),
  written: texts.describe('the states as the list names them'),
  asOf: whole.nullable(),
  problem: z.object({ code: text, message: text, hint: text.optional() }).optional(),
  result: z
    .object({
      headline: text,
      caseDigest: text,
      observations: observationsShape,
      questions: z.array(question),
      howGood: howGoodShape.optional(),
      doubleContainment: number
        .nullable()
        .describe(
          'probability that the two contain the third and each other; null without evidence',
        ),
      dependence: z
        .object({ p: number, dependent: text })
        .nullable()
        .describe('probability that one depends on the other, and which of them more likely does'),
      contradicted: texts.describe('claims'),
    })
    .optional(),
});
export type PairSummary = Answer<typeof pair>;

export const pairsShape = z.object({
  version: text,
  weights: assessmentShape.shape.weights,
  dataVersion: text,
  seed: whole,
  pairs: z.array(pair),
});
export type PairsSummary = Answer<typeof pairsShape>;
