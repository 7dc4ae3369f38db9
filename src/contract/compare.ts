import { z } from 'zod';
import type { Answer } from './answer.js';
import { assessmentShape, caseSummary, evidenceShape } from './assessment.js';
import { howGoodShape, questionShape, readingShape } from './question.js';
import { mostCompared } from '../core/compared.js';
import { asOf, drawn, namedSubject } from './cases.js';
import { idAndTitle, number, text, texts, weights, whole } from './common.js';
import { figureShape } from './figures.js';

const compared = assessmentShape
  .pick({
    ...{ asOf: true, evidenceTo: true, caseDigest: true, weights: true, headline: true },
    observations: true,
  })
  .extend(caseSummary.pick({ id: true, title: true, pair: true, third: true }).shape)
  .extend({
    howGood: howGoodShape.optional(),
    name: text.describe('the word that names the case for compare'),
  });
export type ComparedCase = Answer<typeof compared>;

const item = idAndTitle.extend({ db: number.describe('leader against runner-up, tempered') });
export type ComparedItem = Answer<typeof item>;

const answer = questionShape.pick({ leader: true, runnerUp: true, standing: true }).extend({
  undecidedSince: text.optional().describe('why neither is named alone, in words'),
  ahead: number.describe('ratio of the posteriors of leader and runner-up in dB'),
  readings: z.array(
    readingShape.pick({ id: true, prior: true, posterior: true, interval: true, lead: true }),
  ),
  onShared: z
    .record(text, number)
    .optional()
    .describe('posterior from the shared observations alone, where there are any'),
  forLeader: z.array(item),
  againstLeader: z.array(item),
});
/** The answer of one case to a question. */
export type ComparedAnswer = Answer<typeof answer>;

const question = z.object({
  id: text,
  text: text.describe('as the cases put it, of the two and the third party'),
  sameReadings: z.boolean().describe('only then do posteriors compare'),
  readings: z.array(idAndTitle),
  answers: z.array(answer.nullable()).describe('by case; null where one does not ask'),
});
export type ComparedQuestion = Answer<typeof question>;

const made = evidenceShape
  .pick({ measure: true, params: true, window: true, value: true, unit: true })
  .extend(evidenceShape.pick({ percentile: true, population: true }).shape)
  .extend({ weight: z.record(text, number).describe('by question, dB of leader and runner-up') });
/** An observation as one case makes it. */
export type CaseObservation = Answer<typeof made>;

const observation = idAndTitle.extend({
  sameMeasure: z.boolean().describe('all that observe it measure the same of the same roles'),
  expectationsDiffer: z.boolean(),
  byCase: z.array(made.nullable()),
});
/** A row that at least one case observes. */
export type ComparedObservation = Answer<typeof observation>;

const level = z.object({
  level: z
    .enum(['external', 'mutual', 'multilateral', 'double'])
    .describe('probabilities; of multilateral containment the index'),
  byCase: z.array(z.object({ year: whole, value: number }).nullable()),
});
/** A level of containment in the last year with a value. */
export type ComparedLevel = Answer<typeof level>;

export const comparisonShape = z.object({
  dataVersion: text,
  seed: whole,
  cases: z.array(compared),
  questions: z.array(question),
  shared: texts.describe('observations that every case makes in the same way'),
  observations: z.array(observation),
  levels: z.array(level),
  sources: z.array(idAndTitle).describe('datasets of the items weighed in any of the cases'),
  notes: texts.describe('what keeps the cases from being compared as they stand'),
});
export type Comparison = Answer<typeof comparisonShape>;

export const compareBody = z.strictObject({
  cases: z.array(namedSubject).min(2).max(mostCompared).describe('the cases, in order'),
  asOf,
  weights,
  ...drawn,
});

export const sideBySideShape = comparisonShape.extend({
  figures: z.array(figureShape).describe('one for each question'),
  command: text.describe('what gives the same on the command line'),
});
export type SideBySide = Answer<typeof sideBySideShape>;
