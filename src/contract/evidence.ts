import { z } from 'zod';
import type {
  ClaimStatus,
  EvidenceItem,
  PredicateResult,
  Question,
  Unobserved,
  Verdict,
} from '../evidence/types.js';
import { typed, type Answer } from './answer.js';
import {
  caseSummary,
  claimShape,
  evidenceShape,
  overturning,
  questionShape,
  sourceShape,
} from './assessment.js';
import { whole } from './common.js';

const text = z.string();
const entry = z.looseObject({ id: text });

/** The verdict of a computed claim, or the status of another. */
export type ClaimGroup = Verdict | Exclude<ClaimStatus, 'computed'>;

const published = questionShape
  .pick({ id: true, leader: true, runnerUp: true, standing: true, readings: true })
  .extend({ overturning });
export type PublishedQuestion = Answer<typeof published>;

const evidence = evidenceShape
  .omit({ expect: true, codedWeights: true, ranges: true, params: true })
  .extend({
    observed: text.optional().describe('value with its unit'),
    span: text.optional().describe('years of the value'),
    states: text.optional(),
    settings: text.optional().describe('parameters of the measure'),
  });
export type ShownEvidence = Answer<typeof evidence>;

const test = z.object({
  kind: typed<PredicateResult['kind']>()(text),
  label: text,
  holds: typed<PredicateResult['holds']>()(text),
  outcome: text,
  finding: text,
  threshold: text,
  observed: text,
  intervalMethod: text.nullable(),
  coverage: z.object({ years: whole, observed: whole, share: z.number() }),
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
  group: typed<ClaimGroup>()(text),
  tests: z.array(test),
  caveats: z.array(text),
});
export type ShownClaim = Answer<typeof claim>;

export const evidenceBoardShape = z.object({
  case: caseSummary,
  caseDigest: text,
  dataVersion: text,
  asOf: whole,
  seed: whole,
  draws: whole,
  questions: z.array(typed<Question>()(entry)),
  items: z.array(
    typed<EvidenceItem>()(
      z.looseObject({
        id: text,
        cluster: text.describe('items of a cluster share their weight'),
        reliability: z.number(),
        observed: z.looseObject({ type: text }),
      }),
    ),
  ),
  holes: z.array(typed<Unobserved>()(entry)),
  published: z.array(published),
  evidence: z.array(evidence).describe('each item in words, in the order of the items'),
  claims: z.array(claim),
  sources: z.array(sourceShape),
});
export type EvidenceBoard = Answer<typeof evidenceBoardShape>;
