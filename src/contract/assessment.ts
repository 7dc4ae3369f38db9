import { z } from 'zod';
import { dimensions } from '../core/dimensions.js';
import { keysOf } from '../core/entries.js';
import { rowFlags } from '../core/row-flags.js';
import { expectations, scales, weightings } from '../evidence/vocabulary.js';
import type { Answer } from './answer.js';
import { claimShape } from './claims.js';
import {
  byId,
  interval,
  number,
  pairShape,
  params,
  stateShape,
  text,
  texts,
  whole,
} from './common.js';
import { codedParts, laterFacts } from './facts.js';
import { figureResults, type FigureResults } from './figure-results.js';
import { questionShape } from './question.js';
import { seriesShape } from './series.js';

const dimension = z.enum(dimensions);
const expectation = z.enum(expectations);

export const caseSummary = z.object({
  id: text,
  title: text,
  question: text,
  arguments: text.describe('arguments of assess that name the case'),
  pair: pairShape,
  third: z.array(stateShape),
  period: interval,
  latest: whole.optional().describe('the latest year that it can be assessed as of'),
  events: z.array(z.object({ date: text, label: text })),
  bases: z.record(text, text).optional().describe('what several claims rest on, by letter'),
  theses: z
    .array(z.object({ question: text, reading: text, source: text }))
    .optional()
    .describe('what the work under test concludes, question by question'),
});
export type CaseSummary = Answer<typeof caseSummary>;

const itemRanges = z.object({
  expect: byId(z.tuple([expectation, expectation])).optional(),
  probability: interval.optional(),
  weights: byId(byId(interval)).optional(),
});

const itemWeight = z.object({
  tempering: number.describe('exponent n^-g of the item’s cluster'),
  leaderVsRunnerUp: number.describe('tempered weight of evidence in dB'),
  byReading: byId(number).describe('tempered log-likelihood in dB relative to the best reading'),
  diagnosticity: number.describe('spread of byReading'),
});

export const evidenceShape = z.object({
  id: text,
  title: text,
  kind: z.enum(['measured', 'fact']),
  lastYear: whole.describe('last year with a value up to the year assessed; of a fact, its year'),
  used: z
    .boolean()
    .describe('whether it is weighed: a measured row that ends over three years before is not'),
  dimension,
  cluster: text.describe('items of a cluster share their weight'),
  datasets: texts,
  reliability: number,
  because: text,
  ranges: itemRanges.optional(),
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
  ofMembers: z
    .object({
      value: number.describe('mean over the members with a value, in the scale of the row'),
      scale: z
        .enum(scales)
        .optional()
        .describe('the scale in which the mean is taken; absent where it is that of the values'),
      members: whole,
      withValue: whole.describe('members with a value that counts'),
      share: number.describe('share of the capabilities of all members that they have'),
    })
    .optional()
    .describe('where a group is in the pair: what weighs on how close it is'),
  flags: z
    .array(z.enum(keysOf(rowFlags)))
    .optional()
    .describe('what is to be known of the values of its years'),
  standsInFor: text.optional(),
  replacedBy: texts.optional().describe('fresher rows that stand in for one that is not used'),
  expect: byId(expectation).optional(),
  ...codedParts,
  learned: byId(z.object({ byReading: byId(number) }))
    .optional()
    .describe('by question: weights in dB that were learned from known relationships'),
  weight: byId(itemWeight).describe('by question'),
});
export type EvidenceResult = Answer<typeof evidenceShape>;

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

/** What a run needs to be repeated: no clock, host, path or thread count. */
export const manifestShape = z.object({
  tool: z.literal('counterpoise'),
  version: text,
  verb: z.literal('assess'),
  case: text,
  pair: z.array(whole),
  third: z.array(whole),
  caseDigest: text,
  asOf: number,
  seed: number,
  draws: number,
  dataVersion: text,
  measures: z.array(z.object({ id: text, params })),
  command: text,
});
export type RunManifest = Answer<typeof manifestShape>;

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

export const observationsShape = z.object({
  observed: whole.describe('observations that are weighed'),
  total: whole.describe('observations of the case, those that others stand in for left out'),
  coded: whole,
});

const evidenceTo = whole
  .nullable()
  .describe(
    'last year in which at least two thirds of the measured rows that are weighed have a value; null where there is none',
  );

export const datedAnswer = z.object({
  asOf: whole,
  evidenceTo,
  headline: text,
  questions: z.array(questionShape),
});
export type DatedAnswer = Answer<typeof datedAnswer>;

/** Everything that `assess` answers. */
const memberAnswer = z.object({
  pair: z.array(whole).length(2).describe('a state of either side'),
  share: number.describe('of the capabilities of all members'),
  leader: text,
  posterior: number,
});
export type MemberAnswer = Answer<typeof memberAnswer>;

export const assessmentShape = z.object({
  case: caseSummary,
  dataVersion: text,
  caseDigest: text.describe('of the case as it was assessed, its asOf included'),
  seed: whole,
  asOf: whole,
  weights: z
    .enum(weightings)
    .optional()
    .describe('hand: judged by hand alone; left out: learned where the case says so'),
  weaker: whole.optional().describe('the one of the pair with fewer capabilities'),
  evidenceTo,
  headline: text,
  answers: z
    .array(datedAnswer)
    .describe('as of the year assessed, and as of the latest one too where no year was requested'),
  answer: text.describe('in short paragraphs, an empty line between them'),
  limits: text.describe(
    'what the answer rests on and where it may fail, in paragraphs of the same kind',
  ),
  questions: z.array(questionShape),
  members: z
    .array(memberAnswer)
    .optional()
    .describe('where a group is in the pair: how close each member is, the largest first'),
  evidence: z.array(evidenceShape),
  claims: z.array(claimShape),
  holes: z.array(holeShape).describe('observations that cannot be made yet, or ended too long ago'),
  series: z.array(shownSeries).describe('series that the case asks to show'),
  ...figureResults.shape,
  since: laterFacts.optional(),
  sources: z.array(sourceShape),
  observations: observationsShape,
});
export type Assessment = Answer<typeof assessmentShape>;

/** Figures of a case before anything is weighed. */
export type FiguresDraft = Pick<Assessment, 'case' | 'asOf' | 'series' | keyof FigureResults>;
