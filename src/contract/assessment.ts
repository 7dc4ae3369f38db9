import { z } from 'zod';
import { dimensions, levels } from '../core/dimensions.js';
import type { Matrix, PosteriorBounds, PriorSensitivity, Sweep } from '../evidence/index.js';
import {
  expectations,
  verdicts,
  type ClaimKind,
  type ClaimStatus,
  type ItemRanges,
  type PredicateResult,
} from '../evidence/types.js';
import { typed, type Answer } from './answer.js';
import { pairShape, params, stateShape, whole } from './common.js';
import { figureResults } from './figure-results.js';
import { seriesShape } from './series.js';

const text = z.string();
const texts = z.array(text);
const number = z.number();
const interval = z.tuple([number, number]);
const byId = <T extends z.ZodType>(value: T) => z.record(text, value);
const dimension = z.enum(dimensions);
const loose = z.looseObject({});

export const caseSummary = z.object({
  id: text,
  title: text,
  question: text,
  arguments: text.describe('arguments of assess that name the case'),
  pair: pairShape,
  third: z.array(stateShape),
  period: interval,
  events: z.array(z.object({ date: text, label: text })),
  theses: z
    .array(z.object({ question: text, reading: text, source: text }))
    .optional()
    .describe('what the work under test concludes, question by question'),
});
export type CaseSummary = Answer<typeof caseSummary>;

export const readingShape = z.object({
  id: text,
  title: text,
  statement: text,
  prior: number,
  posterior: number,
  interval: interval.describe('90% interval of the posterior over the robustness draws'),
  lead: number.describe('share of the robustness draws in which the reading leads'),
  exposure: number.describe('rows and facts in use that speak to the reading'),
  inconsistency: number.describe('sum of the decibels against the reading'),
});
export type ReadingResult = Answer<typeof readingShape>;

export const overturning = z
  .object({ items: texts, to: text })
  .nullable()
  .describe('the smallest set of items whose removal changes the leader');

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
  sweeps: z.array(typed<Sweep>()(loose)),
  prior: typed<PriorSensitivity>()(loose),
  ranges: typed<PosteriorBounds>()(loose).optional(),
});
export type RobustnessResult = Answer<typeof robustness>;

export const questionShape = z.object({
  id: text,
  text,
  leader: text,
  runnerUp: text,
  standing: z
    .enum(['no-evidence', 'level', 'leads'])
    .describe('level: leader and runner-up are less than 1 dB apart'),
  readings: z.array(readingShape),
  matrix: typed<Matrix>()(loose),
  robustness,
});
export type QuestionResult = Answer<typeof questionShape>;

const itemWeight = z.object({
  tempering: number.describe('exponent n^-g of the item’s cluster'),
  leaderVsRunnerUp: number.describe('tempered weight of evidence in dB'),
  byReading: byId(number).describe('tempered log-likelihood in dB relative to the best reading'),
  diagnosticity: number.describe('spread of byReading'),
});

export const evidenceShape = z.object({
  id: text,
  title: text,
  kind: z.enum(['measured', 'coded']),
  dimension,
  cluster: text.describe('items of a cluster share their weight'),
  datasets: texts,
  reliability: number,
  because: text,
  ranges: typed<ItemRanges>()(loose).optional(),
  measure: text.optional(),
  of: texts.optional(),
  params: params.optional(),
  part: text.optional().describe('part of the measure in place of its value'),
  population: text.optional().describe('population of the percentile, in words'),
  window: interval.optional(),
  years: z.array(whole).optional().describe('years of the mean, where some have no value'),
  value: number.optional(),
  unit: text.optional(),
  percentile: number.optional(),
  standsInFor: text.optional(),
  expect: byId(z.enum(expectations)).optional(),
  statement: text.optional(),
  date: text.optional(),
  actors: texts.optional(),
  source: text.optional(),
  section: text.optional(),
  url: text.optional(),
  claims: texts.optional(),
  codedWeights: byId(byId(number)).optional(),
  weight: byId(itemWeight).describe('by question'),
});
export type EvidenceResult = Answer<typeof evidenceShape>;

export const claimShape = z.object({
  id: text,
  level: z.enum(levels),
  dimension,
  kind: typed<ClaimKind>()(text),
  status: typed<ClaimStatus>()(text),
  statement: text,
  expectation: text.optional(),
  verdict: z.enum(verdicts).optional(),
  reason: text.optional().describe('why the verdict is what it is'),
  measure: text.optional(),
  observed: number.nullable().optional(),
  unit: text.optional(),
  interval: interval.nullable().optional(),
  percentile: number.nullable().optional(),
  coverage: z.object({ years: whole, observed: whole, share: number }).optional(),
  predicates: z
    .array(
      typed<PredicateResult>()(
        z.looseObject({
          ...{ label: text, holds: text, threshold: text, unit: text },
          observed: number.nullable(),
        }),
      ),
    )
    .optional(),
  waitsFor: texts.optional(),
  facts: texts.optional(),
  entersAs: z.object({ reading: text.optional(), argument: text.optional() }).optional(),
  sources: texts,
});
export type ClaimResult = Answer<typeof claimShape>;

export const holeShape = z.object({
  id: text,
  title: text,
  dimension,
  waitsFor: texts,
  reason: text,
  expectedInformation: byId(number).describe('bits about each question, were the row observed'),
});
export type HoleResult = Answer<typeof holeShape>;

const shownSeries = z.object({
  id: text,
  title: text,
  subtitle: text,
  lines: z.array(z.object({ label: text, actor: text, result: seriesShape })),
  rule: z.object({ value: number, label: text }).optional(),
});
export type ShownSeries = Answer<typeof shownSeries>;

export const sourceShape = z.object({
  id: text,
  kind: z.enum(['dataset', 'work']),
  title: text,
  version: text,
  licence: text,
  citation: text,
  coverage: text,
  url: text,
  digest: text.optional().describe('of the raw files that a dataset was built from'),
});
export type SourceEntry = Answer<typeof sourceShape>;

export const observationsShape = z.object({ observed: whole, total: whole, coded: whole });

/** Everything that `assess` answers. */
export const assessmentShape = z.object({
  case: caseSummary,
  dataVersion: text,
  caseDigest: text.describe('of the case as it was assessed, its asOf included'),
  seed: whole,
  asOf: whole,
  headline: text,
  answer: text.describe('in short paragraphs, an empty line between them'),
  questions: z.array(questionShape),
  evidence: z.array(evidenceShape),
  claims: z.array(claimShape),
  holes: z.array(holeShape).describe('observations that cannot be made yet'),
  series: z.array(shownSeries).describe('series that the case asks to show'),
  ...figureResults.shape,
  sources: z.array(sourceShape),
  observations: observationsShape,
});
export type Assessment = Answer<typeof assessmentShape>;
