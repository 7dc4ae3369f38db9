import { z } from 'zod';
import { codedWeights, expectations } from '../evidence/types.js';
import type { Answer } from './answer.js';
import { seed, stateName, weights, whole, year } from './common.js';

export const casesShape = z.array(
  z.object({
    id: z.string(),
    title: z.string(),
    question: z.string(),
    pair: z.array(z.string()).describe('codes of the states'),
    third: z.array(z.string()),
    claims: whole,
    digest: z.string().describe('of its files as they are now: that of answers as of its own year'),
  }),
);
export type ListedCase = Answer<typeof casesShape>[number];

const byId = z.array(z.looseObject({ id: z.string() }));
export const caseParams = z.object({ id: z.string().describe('a case of GET /api/cases') });
export const caseShape = z.looseObject({
  id: z.string(),
  title: z.string(),
  question: z.string(),
  digest: z.string(),
  pair: z.tuple([whole, whole]),
  third: z.array(whole),
  period: z.tuple([z.number(), z.number()]),
  asOf: z.number(),
  questions: byId,
  observations: byId,
  claims: byId,
  facts: byId,
  sources: byId,
});

/** How the robustness of an answer is drawn. */
export const drawn = {
  seed: seed.default(1).describe('seed of the robustness draws'),
  draws: whole
    .min(100)
    .max(10_000)
    .default(10_000)
    .describe('robustness draws: fewer take less time and are less exact'),
};

/** A case of the server, or any pair with a third party, with what else a request holds. */
const subjectWith = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.union([
    z.strictObject({ case: z.string().describe('a case of GET /api/cases'), ...shape }),
    z.strictObject({ pair: z.tuple([stateName, stateName]), third: stateName, ...shape }),
  ]);

export const namedSubject = subjectWith({});
export const asOf = year.optional().describe('use data, facts and events of years up to this one');

/** What is assessed. */
export const subjectBody = subjectWith({
  asOf,
  weights,
  ...drawn,
});

export const verdictsBody = subjectWith({
  from: year.optional().describe('first year; without it that of the period of the case'),
  to: year.optional().describe('last year; without it that of the period of the case'),
  step: whole.min(1).max(100).default(1).describe('years from one answer to the next'),
  weights,
  ...drawn,
});

const name = z.string().min(1).max(100);
const share = z.number().min(0).max(1);
const by = <T extends z.ZodType>(value: T) => z.record(name, value);

const decibels: readonly number[] = codedWeights;

const judgements = z.strictObject({
  off: z.array(name).max(1000).default([]).describe('items that are set aside'),
  reliability: by(share).default({}).describe('by item'),
  expect: by(by(z.enum(expectations)))
    .default({})
    .describe('of measured items, by item and reading'),
  weights: by(by(by(z.literal([...decibels]))))
    .default({})
    .describe('of coded items in dB, by item, question and reading'),
  prior: by(by(z.number().positive()))
    .default({})
    .describe('of all readings of a question, in any scale'),
});

const caseId = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9-]*$/)
  .max(60)
  .describe('id of the new case: letters, digits and hyphens');

export const caseFileBody = subjectWith({
  id: caseId,
  judgements,
  title: z.string().trim().min(1).max(200).optional().describe('title of the new case'),
});
export const caseFileShape = z.object({
  id: z.string(),
  files: z.record(z.string(), z.string()).describe('texts by name'),
  zip: z.string().describe('the same in a folder, as a zip archive in base64'),
  commands: z.array(z.string()).describe('what checks and assesses it'),
});
export type CaseFiles = Answer<typeof caseFileShape>;

export const saveCaseBody = subjectWith({ id: caseId.optional(), judgements });
export const savedCaseShape = z.object({
  id: z.string().describe('under which it is served until the server ends'),
  folder: z.string(),
  files: z.array(z.string()).describe('their names'),
  commands: z.array(z.string()).describe('what serves it again, and compares it'),
});
export type SavedCase = Answer<typeof savedCaseShape>;

export const checkedCaseShape = z.object({
  id: z.string(),
  counts: z.object({ claims: whole, facts: whole, observations: whole }),
  exposure: z.array(
    z.object({ question: z.string(), reading: z.string(), rows: whole, of: whole }),
  ),
  warnings: z.array(z.string()),
});
export type CheckedCase = Answer<typeof checkedCaseShape>;

export const newCaseShape = z.object({
  id: z.string(),
  folder: z.string(),
  files: z.array(z.string()),
  claims: whole,
  leftOut: z.array(z.object({ statement: z.string(), why: z.string() })),
});
export type NewCaseResult = Answer<typeof newCaseShape>;
