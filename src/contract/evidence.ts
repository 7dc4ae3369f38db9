import { z } from 'zod';
import { question } from '../evidence/stated.js';
import { claimStatuses, rowKinds, verdicts } from '../evidence/vocabulary.js';
import type { Answer } from './answer.js';
import { claimShape, predicateShape } from './claims.js';
import {
  assessmentShape,
  caseSummary,
  evidenceShape,
  holeShape,
  sourceShape,
} from './assessment.js';
import { howGoodShape, overturning, questionShape } from './question.js';
import { number, text, texts, whole } from './common.js';

/** The verdict of a computed claim unless only a premise of it is tested, or the status of another. */
export const claimGroup = z
  .enum([...verdicts, 'premise-only', ...claimStatuses])
  .exclude(['computed']);
export type ClaimGroup = Answer<typeof claimGroup>;

const published = questionShape
  .pick({ id: true, leader: true, runnerUp: true, standing: true, readings: true })
  .extend({ overturning });
export type PublishedQuestion = Answer<typeof published>;

const evidence = evidenceShape
  .omit({ expect: true, codedWeights: true, ranges: true, learned: true, params: true })
  .extend({
    observed: text.optional().describe('value with its unit'),
    span: text.optional().describe('years of the value'),
    states: text.optional(),
    settings: text.optional().describe('parameters of the measure'),
  });
export type ShownEvidence = Answer<typeof evidence>;

const test = predicateShape
  .pick({
    kind: true,
    label: true,
    holds: true,
    coverage: true,
    role: true,
    half: true,
    decided: true,
  })
  .extend({
    chances: text.describe('in words; empty where there are none'),
    delta: text.describe('the smallest difference that matters, in a sentence'),
    outcome: text,
    finding: text,
    threshold: text,
    observed: text,
    intervalMethod: text.nullable(),
    covered: text,
    window: z.tuple([whole, whole]),
    measure: text,
    states: text,
    settings: text,
    datasets: z.array(text),
    chart: z
      .object({ id: z.enum(['claim-series', 'claim-effect']), state: z.unknown() })
      .optional()
      .describe('absent where nothing can be drawn'),
    get parts() {
      return z.array(test);
    },
  });
z.globalRegistry.add(test, { id: 'ClaimTest' });
export type ShownTest = Answer<typeof test>;

const claim = claimShape.omit({ predicates: true }).extend({
  group: claimGroup,
  rests: texts.describe('what the verdict rests on: a line, or one for each half of the sentence'),
  tests: z.array(test),
  form: z.array(text).describe('what a conditional or a dilemma comes to, in sentences'),
  tradeOff: z
    .object({ id: z.literal('trade-off'), state: z.unknown() })
    .optional()
    .describe('the path of a dilemma, where both sides have years in common'),
  standing: z.array(text).describe('fit, currency and other ways to test it, in words'),
  shared: z.array(text).describe('what it rests on, and which claims rest on the same'),
  caveats: z.array(text),
});
export type ShownClaim = Answer<typeof claim>;

const numbers = z.record(text, number);
const samples = z.record(text, z.array(number));

const item = evidenceShape
  .pick({
    id: true,
    title: true,
    kind: true,
    dimension: true,
    datasets: true,
    cluster: true,
    reliability: true,
    expect: true,
    ranges: true,
  })
  .extend({
    weights: evidenceShape.shape.codedWeights,
    learned: z
      .record(text, z.object({ byReading: numbers, samples: samples.optional() }))
      .optional()
      .describe('by question: weights in dB that were learned, and again from a hundred samples'),
    observed: z.union([
      z.object({ type: z.literal('percentile'), u: z.number() }),
      z.object({ type: z.literal('binary'), yes: z.boolean() }),
      z.object({ type: z.literal('probability'), p: number }),
      z.object({ type: z.literal('coded') }),
    ]),
  });

const hole = holeShape.omit({ expectedInformation: true }).extend({
  kind: z.enum(rowKinds),
  reliability: z.number(),
  expect: evidenceShape.shape.expect.unwrap(),
});

export const evidenceBoardShape = z.object({
  case: caseSummary,
  caseDigest: text,
  weights: assessmentShape.shape.weights,
  dataVersion: text,
  asOf: whole,
  seed: whole,
  draws: whole,
  questions: z.array(
    question.extend({
      priorSamples: samples
        .optional()
        .describe('logarithms of the learned prior, sample by sample'),
    }),
  ),
  items: z.array(item),
  holes: z.array(hole),
  published: z.array(published),
  howGood: howGoodShape.optional().describe('what is published'),
  evidence: z.array(evidence).describe('each item in words, in the order of the items'),
  claims: z.array(claim),
  sources: z.array(sourceShape),
});
export type EvidenceBoard = Answer<typeof evidenceBoardShape>;
