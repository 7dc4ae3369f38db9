import { z } from 'zod';
import { outcomes, verdicts } from '../evidence/vocabulary.js';
import type { Answer } from './answer.js';
import { assessmentShape } from './assessment.js';
import { interval, number, text, texts, whole } from './common.js';
import { howGoodShape } from './question.js';

/** Why a combination is no specification of the claim. */
const impossible = z.enum(['needs-import', 'no-such-value', 'no-test', 'no-coverage']);
export type ImpossibleReason = Answer<typeof impossible>;

const option = z.object({
  id: text,
  label: text,
  specifications: whole,
  shares: z.record(text, number).nullable().describe('of them by outcome; null: there are none'),
});
const choice = z.object({
  id: text,
  title: text,
  options: z.array(option).describe('the first is what is stated'),
  pairs: whole.describe('specifications that differ in this choice alone'),
  changes: number.nullable().describe('share of the pairs whose outcome differs'),
});
export type ChoiceResult = Answer<typeof choice>;

const outcome = z.object({
  holds: z.enum(outcomes),
  estimate: number.nullable(),
  interval: interval.nullable(),
});
export type TestOutcome = Answer<typeof outcome>;

const test = z.object({
  label: text,
  unit: text,
  threshold: text.describe('as the test states it'),
  level: number.nullable().describe('beyond which the estimate must lie'),
  specifications: whole,
  shares: z.record(z.enum(outcomes), number).nullable(),
});
export type TestResult = Answer<typeof test>;

const specification = z.object({
  number: whole.describe('place among the combinations; 1 is what is stated'),
  choices: z.record(text, text).describe('option by choice'),
});

const multiverse = z.object({
  program: text,
  dataVersion: text,
  case: text,
  asOf: whole,
  seed: whole,
  counts: z.object({
    combinations: whole,
    sampled: z.boolean(),
    tried: whole,
    impossible: z.partialRecord(impossible, whole),
    repeated: whole.describe('combinations that come to the same tests as an earlier one'),
    specifications: whole,
  }),
  datasets: texts,
  command: text,
});
/** How many combinations there are and what became of them. */
export type Counts = Answer<typeof multiverse>['counts'];

export const claimMultiverseShape = multiverse.extend({
  claim: z.object({ id: text, statement: text }),
  verdict: z.enum(verdicts),
  shares: z.record(z.enum(verdicts), number),
  tests: z.array(test),
  choices: z.array(choice),
  specifications: z.array(
    specification.extend({
      verdict: z.enum(verdicts),
      tests: z.array(outcome.nullable()).describe('of the claim; null: left out'),
    }),
  ),
});
export type ClaimMultiverse = Answer<typeof claimMultiverseShape>;

const question = z.object({
  id: text,
  text,
  leader: text.describe('as the case states everything'),
  readings: z.array(
    z.object({
      id: text,
      title: text,
      stated: number.describe('posterior as the case states everything'),
      range: interval.describe('over all specifications'),
      median: number,
      leads: number.describe('share of the specifications in which it leads'),
    }),
  ),
  choices: z.array(choice).describe('shares by reading that leads'),
});
export type QuestionMultiverse = Answer<typeof question>;

const answer = z.object({
  leader: text,
  margin: number.describe('odds of the leader against the second, in dB'),
  posterior: z.record(text, number),
});
export type VerdictAnswer = Answer<typeof answer>;

export const verdictMultiverseShape = multiverse.extend({
  weights: assessmentShape.shape.weights,
  questions: z.array(question),
  howGood: howGoodShape.optional().describe('the answer as the case states everything'),
  missing: z
    .array(
      z.object({
        choice: text,
        option: text,
        rows: z.array(z.object({ id: text, reason: text })),
        answers: z.array(answer).describe('by question'),
      }),
    )
    .describe('options under which, all else as stated, an observation has no value'),
  specifications: z.array(
    specification.extend({
      missing: texts.describe('observations without a value here, but with one as stated'),
      answers: z.array(answer).describe('by question'),
    }),
  ),
});
export type VerdictMultiverse = Answer<typeof verdictMultiverseShape>;
