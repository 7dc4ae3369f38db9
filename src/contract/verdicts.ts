import { z } from 'zod';
import type { Answer } from './answer.js';
import { assessmentShape, caseSummary, observationsShape } from './assessment.js';
import { howGoodShape, questionShape, readingShape } from './question.js';
import { idAndTitle, whole } from './common.js';
import { figureShape } from './figures.js';

const yearAnswer = questionShape
  .pick({ id: true, leader: true, runnerUp: true, standing: true, leadsFor: true })
  .extend({
    readings: z.array(
      readingShape.pick({ id: true, prior: true, posterior: true, interval: true, lead: true }),
    ),
    change: z
      .object({
        from: z.string().describe('the leader of the year before'),
        items: z
          .array(
            idAndTitle.extend({
              db: z.number(),
              how: z
                .enum(['new', 'ended', 'moved'])
                .describe('weighed for the first time, no longer, or with another value'),
            }),
          )
          .describe('what moved most for the new leader against the old one'),
      })
      .optional()
      .describe('where another reading leads than in the year before'),
  });
export type YearAnswer = Answer<typeof yearAnswer>;

const yearVerdict = z.object({
  year: whole,
  caseDigest: z.string().describe('of the case as of the year'),
  observations: observationsShape,
  evidenceTo: assessmentShape.shape.evidenceTo,
  ofTheYear: whole.describe('rows and facts weighed that have a value or a date of the year'),
  tooFew: z.boolean().describe('less than half of the observations can be made'),
  answers: z.array(yearAnswer),
  howGood: howGoodShape.optional(),
});
/** The answer as of one year: what `assess --as-of` gives. */
export type YearVerdict = Answer<typeof yearVerdict>;

const absentYear = z.object({ year: whole, absent: z.string().describe('why there is no answer') });
/** A year in which the relationship did not exist. */
export type AbsentYear = Answer<typeof absentYear>;

export const overTimeShape = z.object({
  case: caseSummary
    .pick({
      id: true,
      title: true,
      arguments: true,
      third: true,
      events: true,
    })
    .extend({ pair: caseSummary.shape.third }),
  weights: assessmentShape.shape.weights,
  dataVersion: z.string(),
  seed: z.number(),
  years: z.object({ from: z.number(), to: z.number(), step: z.number() }),
  questions: z.array(z.object({ id: z.string(), text: z.string(), readings: z.array(idAndTitle) })),
  verdicts: z.array(z.union([yearVerdict, absentYear])),
});
export type VerdictOverTime = Answer<typeof overTimeShape>;

export const verdictsShape = overTimeShape.extend({
  verdicts: z.array(
    z.union([
      yearVerdict.extend({
        sentence: z.string().describe('every question with its answer of the year'),
      }),
      absentYear,
    ]),
  ),
  figures: z.array(figureShape),
});
export type Verdicts = Answer<typeof verdictsShape>;
