import { z } from 'zod';
import { codeSchemes } from '../states/codes.js';
import type { Answer } from './answer.js';
import { whole } from './common.js';

/** The most that a user's file may hold; the request holds its text and little more. */
export const ownFileLimits = {
  bytes: 20 * 1024 * 1024,
  rows: 500_000,
  columns: 200,
  /** Letters of one cell. */
  cell: 10_000,
} as const;

/** How a column may name a state. */
export const stateSchemes = ['name', ...codeSchemes] as const;
export type StateScheme = (typeof stateSchemes)[number];
/** How decimals are written. */
export const decimalSigns = ['.', ','] as const;
export type DecimalSign = (typeof decimalSigns)[number];

const place = whole
  .min(0)
  .max(ownFileLimits.columns - 1)
  .describe('place of a column, from 0');
const stateColumn = z.strictObject({ column: place, scheme: z.enum(stateSchemes) });
const valueColumn = z.strictObject({ column: place, type: z.enum(['number', 'text']) });

const mapping = z.strictObject({
  states: z
    .array(stateColumn)
    .min(1)
    .max(2)
    .describe('the column of the state, or the two of a pair'),
  year: place,
  values: z.array(valueColumn).min(1).max(ownFileLimits.columns),
  decimal: z.enum(decimalSigns).default('.'),
  fixes: z
    .record(z.string().max(ownFileLimits.cell), whole.nullable())
    .default({})
    .describe('the state that a text means, by its Correlates of War number; null for none'),
  leastConfidence: z
    .number()
    .min(0.5)
    .max(1)
    .default(0.9)
    .describe('names in another spelling are taken for a state from this confidence on'),
});
/** What is done with the columns of a file, and how names that were not matched are read. */
export type OwnRequest = Answer<typeof mapping>;
export type OwnMapping = Omit<OwnRequest, 'fixes' | 'leastConfidence'>;

const file = {
  name: z.string().min(1).max(300).describe('name of the file, for messages and for the table'),
  text: z.string().max(ownFileLimits.bytes).describe('the file: CSV with a header'),
};
export const lookBody = z.strictObject(file);
export type OwnText = Answer<typeof lookBody>;
export const importBody = z.strictObject({ ...file, mapping, keep: z.boolean().default(false) });
export type BringIn = Answer<typeof importBody>;

const guess = z.object({
  states: z.array(stateColumn),
  year: whole.nullable().describe('null where no column looks like one of years'),
  values: z.array(valueColumn),
  decimal: z
    .enum(decimalSigns)
    .nullable()
    .describe('null where the numbers leave it open, as 1,234 does'),
});
export type GuessedMapping = Answer<typeof guess>;

export const lookShape = z.object({
  file: z.string(),
  delimiter: z.string(),
  header: z.array(z.string()),
  rows: whole,
  first: z.array(z.array(z.string())).describe('the first rows'),
  guess,
});
export type OwnLook = Answer<typeof lookShape>;

const occurrence = {
  value: z.string(),
  rows: z.number(),
  line: z.number().describe('of the first row'),
  column: z.string(),
};
const unmatched = z.object({
  ...occurrence,
  reason: z.string(),
  candidates: z.array(z.object({ ccode: z.number(), name: z.string(), confidence: z.number() })),
});
export type OwnUnmatched = Answer<typeof unmatched>;

const doubtful = z.object({
  ...occurrence,
  ccode: z.number(),
  name: z.string(),
  confidence: z.number(),
  caveats: z.array(z.string()),
});
export type OwnDoubtful = Answer<typeof doubtful>;

const problem = z.object({
  line: z.number(),
  column: z.string(),
  value: z.string(),
  expected: z.string(),
  outcome: z.enum(['row left out', 'left empty']),
});
export type OwnProblem = Answer<typeof problem>;

const columns = z.array(z.object({ name: z.string(), type: z.string(), source: z.string() }));
const cell = z.union([z.string(), z.number()]).nullable();

const report = z.object({
  file: z.string(),
  read: whole.describe('rows of the file'),
  rows: whole.describe('rows whose state and year are known'),
  columns,
  first: z.array(z.array(cell)).describe('the first rows'),
  unmatched: z.array(unmatched),
  unmatchedCount: whole.describe('how many there are; only the first are listed'),
  doubtful: z.array(doubtful),
  doubtfulCount: whole,
  problems: z.array(problem),
  problemCount: whole,
});
export type ImportReport = Answer<typeof report>;

export const importShape = report.extend({
  table: z
    .object({ name: z.string().describe('as a query names it'), rows: whole })
    .optional()
    .describe('where it was kept'),
});
export type ImportResult = Answer<typeof importShape>;

export const ownTableParams = z.object({
  name: z.string().max(100).describe('a table that was imported'),
});
export const ownTableShape = z.object({
  name: z.string(),
  file: z.string(),
  columns,
  rows: z.array(z.array(cell)),
});
export type OwnTableContent = Answer<typeof ownTableShape>;
