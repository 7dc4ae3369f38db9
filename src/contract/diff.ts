import { z } from 'zod';
import { verdicts, weightings } from '../evidence/vocabulary.js';
import type { Answer } from './answer.js';
import { predicateShape } from './claims.js';
import { assessmentShape, holeShape, observationsShape } from './assessment.js';
import { number, text, texts, whole } from './common.js';
import { howGoodShape } from './question.js';

const change = <T extends z.ZodType>(of: T) => z.object({ from: of, to: of });
export type Change<T> = Readonly<Record<keyof ReturnType<typeof change>['shape'], T>>;

const presence = z.enum(['added', 'removed', 'changed']);
/** What became of an entry. */
export type Presence = Answer<typeof presence>;

const question = z.object({
  id: text,
  text,
  leader: change(text).optional(),
  standing: change(text).optional(),
  readings: z.array(
    z.object({ id: text, title: text, posterior: change(number), lead: change(number) }),
  ),
  compared: z.tuple([text, text]).describe('leader and runner-up of the second assessment'),
  decibels: z
    .object({ total: number, prior: number, evidence: number })
    .describe('by how much their odds moved, and by what'),
});
export type QuestionDiff = Answer<typeof question>;

const evidence = z.object({
  id: text,
  title: text,
  change: presence,
  fields: z.record(text, change(z.unknown())).describe('empty where only its weight differs'),
  effect: z.record(text, number).describe('dB on the odds of the compared readings, by question'),
  datasets: texts,
});
export type EvidenceDiff = Answer<typeof evidence>;

const hole = holeShape.pick({ id: true, title: true, reason: true });
export type HoleChange = Answer<typeof hole>;

const predicate = z.object({
  label: text,
  unit: text,
  threshold: change(text.nullable()),
  holds: change(predicateShape.shape.holds.nullable()),
  observed: change(number.nullable()),
});
/** A test of a claim. Null: not asked there; an observed value is null too where nothing was observed. */
export type PredicateDiff = Answer<typeof predicate>;

const claim = z.object({
  id: text,
  statement: text,
  change: presence,
  verdict: change(z.enum(verdicts).nullable()),
  status: change(text.nullable()),
  predicates: z.array(predicate),
});
export type ClaimDiff = Answer<typeof claim>;

/** Parts of an assessment that hold values by year. */
const linePart = z.enum(['levels', 'alignment', 'dependence', 'network', 'contest', 'series']);
export type LinePart = Answer<typeof linePart>;

const lead = z.object({
  ahead: text,
  from: whole,
  fromStart: z.boolean().describe('it was ahead in the first year that is covered'),
});
/** A state that is ahead for three years running, until the next lead. */
export type Lead = Answer<typeof lead>;

const movement = z.object({
  moved: whole.describe('years in which both have a value, and another one'),
  gained: whole.describe('years with a value in the second alone'),
  lost: whole,
  largest: z.object({ year: whole, from: number, to: number }).optional(),
  last: change(z.object({ year: whole, value: number }).nullable()),
});
/** How one number of a line moved from the first assessment to the second. */
export type Movement = Answer<typeof movement>;

const series = z.object({
  part: linePart,
  id: text,
  title: text,
  unit: text,
  change: presence,
  main: text.describe('the number that the part is looked at for'),
  movements: z.record(text, movement),
  caveats: whole.describe('years of which the reason or the caveat differs'),
  leads: change(z.array(lead).nullable()).optional(),
  why: texts,
});
/** What differs about one line of values by year. */
export type SeriesDiff = Answer<typeof series>;

const membership = z.object({
  ccode: whole,
  state: text,
  status: change(text.nullable()),
  since: change(text.nullable()),
  belongs: change(z.boolean().nullable()),
});
/** The place of a state in a body. Null: none, or none that is known. */
export type MembershipDiff = Answer<typeof membership>;

const body = z.object({
  id: text,
  name: text,
  change: presence.describe('a body is there where one of the states has a place in it'),
  fields: z.record(text, change(z.union([text, number]).nullable())),
  memberships: z.array(membership),
});
export type BodyDiff = Answer<typeof body>;

const institutions = z.object({
  year: change(number).optional(),
  states: z.object({ added: texts, removed: texts }),
  bodies: z.array(body),
  why: texts,
});
export type InstitutionsDiff = Answer<typeof institutions>;

const source = z.object({
  id: text,
  title: text,
  change: presence,
  version: change(text),
  digest: change(text).optional().describe('of the raw files, where both have it'),
});
export type SourceDiff = Answer<typeof source>;

const part = z.enum([...linePart.options, 'institutions']).exclude(['series']);

export const diffShape = z.object({
  case: text,
  title: text,
  same: z.boolean(),
  run: z
    .object({
      dataVersion: change(text),
      caseDigest: change(text),
      weights: change(z.enum(weightings)),
      asOf: change(number),
      seed: change(number),
      draws: change(number),
    })
    .partial()
    .describe('what was requested or given differently; everything below follows from it'),
  why: texts,
  headline: change(text).optional(),
  evidenceTo: change(assessmentShape.shape.evidenceTo).optional(),
  observations: change(observationsShape).optional(),
  howGood: howGoodShape.optional().describe('the second answer'),
  questions: z.array(question),
  evidence: z.array(evidence),
  holes: z.object({ closed: z.array(hole), opened: z.array(hole) }),
  claims: z.array(claim),
  series: z.array(series),
  institutions: institutions.optional(),
  parts: z.object({ added: z.array(part), removed: z.array(part) }).describe('in one alone'),
  sources: z.array(source),
});
export type AssessmentDiff = Answer<typeof diffShape>;
