import { z } from 'zod';
import { fact } from '../evidence/stated.js';
import { expectations, rowKinds } from '../evidence/vocabulary.js';
import type { Answer } from './answer.js';
import { claimShape, predicateShape } from './claims.js';
import { assessmentShape, evidenceShape, sourceShape } from './assessment.js';
import { howGoodShape, questionShape, readingShape } from './question.js';
import { number, params, text, texts, whole } from './common.js';
import { seriesShape } from './series.js';

const table = z.object({
  table: text,
  title: text,
  file: text,
  sha256: text,
  where: z.record(text, number).optional().describe('only the rows with these numbers'),
  columns: z.array(z.object({ column: text, unit: text, description: text, datasets: texts })),
});
export type TracedTable = Answer<typeof table>;

const measure = z.object({
  id: text,
  title: text,
  summary: text,
  params,
  references: texts,
  datasets: texts.describe('under these parameters, the one with the largest share first'),
  tables: z.array(table),
  get uses() {
    return z.array(measure);
  },
});
export type TracedMeasure = Answer<typeof measure>;

const dataset = z.object({
  id: text,
  title: text,
  version: text,
  licence: text,
  url: text,
  citation: texts,
  files: z
    .array(z.object({ path: text, rows: whole, sha256: text }))
    .describe('of the source, from which the panel was built'),
});
export type TracedDataset = Answer<typeof dataset>;

const series = z.object({
  result: seriesShape,
  key: text.optional().describe('which row counts where a year has several'),
  as: z.enum(['value', 'percentile']).describe('which of the two counts'),
  command: text,
});
/** A series behind a test or an observation, in the years that count, with the command that prints it. */
export type TracedSeries = Answer<typeof series>;

const test = z.object({
  result: predicateShape.omit({ plot: true, parts: true }),
  get parts() {
    return z.array(test);
  },
  series: z.array(series),
});
/** One test of a claim: what came out, and the series it tested. */
export type TracedTest = Answer<typeof test>;

/** The chain from a verdict to the figures and files it rests on. */
export const traceShape = z.object({
  program: text,
  dataVersion: text,
  case: text,
  asOf: whole,
  claim: claimShape.omit({ predicates: true }),
  bases: texts.describe('what the claim rests on, and which others rest on the same'),
  tests: z.array(test),
  facts: z.array(
    fact.extend({
      weights: z.record(text, z.record(text, number)),
      ranges: evidenceShape.shape.ranges,
      sourceTitle: text,
    }),
  ),
  measures: z.array(measure),
  datasets: z.array(dataset),
  command: text,
});
export type ClaimTrace = Answer<typeof traceShape>;

const reading = readingShape.omit({ inconsistency: true, exposure: true });
export type ExplainedReading = Answer<typeof reading>;

const ofTwo = <T extends z.ZodType>(of: T) => z.object({ reading: of, rival: of });

const observation = evidenceShape
  .pick({ value: true, unit: true, percentile: true, window: true, population: true })
  .required()
  .extend({
    kind: z.enum(rowKinds),
    expected: ofTwo(z.enum(expectations)),
    years: evidenceShape.shape.years,
    datasets: texts,
    series,
  });
export type ExplainedObservation = Answer<typeof observation>;

const codedFact = evidenceShape
  .pick({
    statement: true,
    date: true,
    actors: true,
    source: true,
    grade: true,
    section: true,
    references: true,
  })
  .required()
  .extend({ url: evidenceShape.shape.url, coded: ofTwo(number.nullable()) });
export type ExplainedFact = Answer<typeof codedFact>;

const item = evidenceShape
  .pick({ id: true, title: true, kind: true, because: true, reliability: true, cluster: true })
  .extend({
    weight: number.describe('dB for or against the reading against its rival: alone x share'),
    alone: number.describe('before it shares with others of its cluster'),
    share: number,
    learned: z
      .literal(true)
      .optional()
      .describe('its weight was learned with those of the other rows'),
    likelihood: ofTwo(number).describe('of what was observed, before reliability is reckoned with'),
    observation: observation.optional(),
    fact: codedFact.optional(),
  });
export type ExplainedItem = Answer<typeof item>;

/** The chain from what is said of a reading down to the figures and facts that it rests on. */
export const explanationShape = z.object({
  case: text,
  title: text,
  asOf: whole,
  weights: assessmentShape.shape.weights,
  question: questionShape.pick({ id: true, text: true, standing: true, leader: true }),
  reading,
  rival: reading.describe('the likeliest other reading'),
  howGood: howGoodShape.optional(),
  odds: z
    .object({ prior: number, itemsFor: number, itemsAgainst: number, posterior: number })
    .describe('dB of the reading against the rival; posterior is the sum of the others'),
  items: z.array(item).describe('heaviest first, ties by id'),
  sources: z.array(sourceShape).describe('of the coded facts'),
  measures: z.array(measure),
  datasets: z.array(dataset),
  dataVersion: text,
  command: text.describe('makes the assessment that this explains'),
});
export type Explanation = Answer<typeof explanationShape>;

export const matrixShape = z.object({
  case: text,
  asOf: whole,
  weights: assessmentShape.shape.weights,
  dataVersion: text,
  howGood: howGoodShape.optional(),
  questions: z.array(questionShape.pick({ id: true, text: true, leader: true, matrix: true })),
});
