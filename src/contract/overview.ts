import { z } from 'zod';
import type { Answer } from './answer.js';
import {
  assessmentShape,
  caseSummary,
  datedAnswer,
  holeShape,
  observationsShape,
  sourceShape,
} from './assessment.js';
import { questionShape, readingShape } from './question.js';
import { idAndTitle, whole } from './common.js';

const heaviestItem = idAndTitle
  .extend({ decibels: z.number().describe('the first reading against the next') })
  .nullable();
/** An item of evidence that weighs most on one side. */
export type HeaviestItem = Answer<typeof heaviestItem>;

const question = questionShape
  .pick({
    id: true,
    text: true,
    leader: true,
    runnerUp: true,
    standing: true,
    premise: true,
    readings: true,
  })
  .extend({
    draws: whole,
    answer: z.string().describe('the answer in a sentence'),
    heaviest: z
      .object({ for: heaviestItem, against: heaviestItem })
      .describe('the heaviest items for the first reading and against it'),
    overturning: z
      .object({ items: z.array(idAndTitle), to: z.string() })
      .nullable()
      .describe('the smallest set of items whose removal puts another reading first'),
  });
export type OverviewQuestion = Answer<typeof question>;

const conclusion = z.object({
  standing: z.enum(['not-borne-out', 'contradicted']),
  source: z.string(),
  concluded: z.string(),
  posterior: z.number(),
  leader: z.string(),
  behind: z.number().describe('in dB'),
});
/** A conclusion of the work under test that the evidence leads away from. */
export type ConclusionAgainst = Answer<typeof conclusion>;

const claim = z.object({
  id: z.string(),
  statement: z.string(),
  tests: z.array(z.object({ holds: z.string(), label: z.string(), finding: z.string() })),
});
/** A claim that fails every test, or one of them. */
export type ClaimAgainst = Answer<typeof claim>;

const datedQuestion = questionShape
  .pick({ id: true, text: true, leader: true, standing: true })
  .extend({ readings: z.array(readingShape.pick({ id: true, title: true, posterior: true })) });

export const overviewShape = z.object({
  case: caseSummary,
  asOf: whole,
  evidenceTo: assessmentShape.shape.evidenceTo,
  answers: z
    .array(
      datedAnswer
        .pick({ asOf: true, evidenceTo: true })
        .extend({ questions: z.array(datedQuestion) }),
    )
    .describe('as of the year shown, and as of the latest year where none was chosen'),
  weights: assessmentShape.shape.weights,
  seed: whole,
  dataVersion: z.string(),
  caseDigest: z.string(),
  sentence: z.string().describe('every question with its answer'),
  howGood: z.string().describe('how often such an answer was right; empty where that is not known'),
  paragraphs: z.array(z.string()),
  limits: z.array(z.string()).describe('what the answer rests on and where it may fail'),
  observations: observationsShape,
  questions: z.array(question),
  claims: z
    .array(z.object({ id: z.string(), word: z.string(), count: whole }))
    .describe('numbers of claims by verdict, or by status where they are not computed'),
  claimsToCome: whole
    .optional()
    .describe('claims that are still being evaluated, in answers that come before them'),
  against: z.object({
    conclusions: z.array(conclusion),
    contradicted: z.array(claim),
    premises: z.array(claim).describe('claims of which only a premise is tested, and contradicted'),
    divided: z.array(claim).describe('claims whose halves come out differently'),
    bySource: z.array(claim).describe('claims that one source supports and another does not'),
  }),
  holes: z.array(holeShape.pick({ id: true, title: true, reason: true })),
  sources: z.array(sourceShape),
  command: z.string().describe('repeats the assessment'),
  bibtex: z.string().describe('sources and methods behind the numbers'),
});
export type CaseOverview = Answer<typeof overviewShape>;
