import { z } from 'zod';
import { dimensions } from '../core/dimensions.js';
import { factGrades } from '../core/fact-grades.js';
import type { ReadOnly } from '../core/read-only.js';
import { firstYear, lastYear } from '../core/years.js';
import {
  codedWeights,
  expectations,
  rowKinds,
  scales,
  weightings,
  type Expectation,
} from './vocabulary.js';

/*
 * What a case states: questions, observations and coded facts; claims and their tests are stated in `stated-claims.ts`. Every object is strict: a key that is not listed is an
 * error. `scripts/case-keys.ts` says what each key means. What crosses entries or files is checked in `cases/validate.ts`.
 */

export type Stated<S extends z.ZodType> = ReadOnly<z.output<S>>;

export const text = z.string().trim().min(1);
export const id = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9-]*$/, 'letters, digits and hyphens')
  // Every object has these, so that a look-up would find what nobody wrote.
  .refine((text) => !(text in Object.prototype), 'an id that is not a word reserved by programs');
export const year = z.int().min(firstYear).max(lastYear);
export const window = z.tuple([year, year]);
const probability = z.number().min(0).max(1);
const names = z.array(text).min(1);

/** ISO 8601 as precise as known: a year, a month or a day. */
export const date = z
  .union([z.string(), z.int()])
  .transform(String)
  .refine(isDate, 'a date as YYYY, YYYY-MM or YYYY-MM-DD');

function isDate(value: string): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value);
  if (match === null) return false;
  const month = Number(match[2] ?? 1);
  const day = Number(match[3] ?? 1);
  const date = new Date(Date.UTC(Number(match[1]), month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** A series to look at. `of` is empty for a measure of groups, and in the order of a directed measure. */
export const observe = z.strictObject({
  measure: id,
  of: z.array(text).default([]),
  group: text.optional(),
  third: text.optional(),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  part: text.optional(),
  key: text.optional(),
  as: z.enum(['value', 'percentile']).optional(),
});
export type Observe = Stated<typeof observe>;

/** A rival interpretation. The readings of one question exclude one another and, with `other`, exhaust the field. */
const reading = z.strictObject({
  id,
  title: text,
  statement: text,
  needs: z.array(text).optional(),
  cases: z.array(text).optional(),
  works: z.array(text).optional(),
});
export type Reading = Stated<typeof reading>;

/** The prior is uniform where the case argues nothing else. */
export const question = z.strictObject({
  id,
  text,
  readings: z.array(reading).min(2),
  weights: z.enum(weightings).optional(),
  given: z.strictObject({ question: id, readings: z.array(id).min(1) }).optional(),
  prior: z.record(z.string(), probability).optional(),
});
export interface Question extends Stated<typeof question> {
  /** Logarithms of the prior by reading, up to a constant, from as many samples of what it was learned from. */
  readonly priorSamples?: Readonly<Record<string, readonly number[]>>;
}

/** A judgement, or the first and the last of those that can be defended. */
const orRange = <T extends z.ZodType>(judgement: T) =>
  z.union([judgement, z.tuple([judgement, judgement])]);

/** How far judgements may be otherwise than the assessment takes them. */
export interface ItemRanges {
  /** Measured items: first and last admissible expectation by reading. */
  readonly expect?: Readonly<Record<string, readonly [Expectation, Expectation]>>;
  /** Yes-or-no items: how likely what a reading expects may be, in place of .8. */
  readonly probability?: readonly [number, number];
  /** Coded items: lowest and highest admissible dB by question and reading. */
  readonly weights?: Readonly<Record<string, Readonly<Record<string, readonly [number, number]>>>>;
}

export const row = z.strictObject({
  id,
  title: text,
  kind: z.enum(rowKinds),
  dimension: z.enum(dimensions),
  observe: observe.optional(),
  waitsFor: names.optional(),
  standsInFor: id.optional(),
  /** true: what there is lasts until it is ended. always: the last value is taken to hold, as that of a distance. */
  lasting: z.union([z.literal(true), z.literal('always')]).optional(),
  window: window.optional(),
  years: z.int().min(1).max(10).optional(),
  scale: z.enum(scales).optional(),
  reliability: probability,
  expect: z.record(z.string(), orRange(z.enum(expectations))),
  probability: z.tuple([probability, probability]).optional(),
  because: text,
});

/** A row of the likelihood table: an observation and what each reading expects of it, the middle of each range. */
export interface ObservationRow extends Omit<Stated<typeof row>, 'expect' | 'probability'> {
  /** By reading id (of any question); a reading that is not listed expects nothing (`any`). */
  readonly expect: Readonly<Record<string, Expectation>>;
  readonly ranges?: Pick<ItemRanges, 'expect' | 'probability'>;
}

export const fact = z.strictObject({
  id,
  title: text,
  statement: text,
  date,
  actors: z.array(text).min(1),
  source: id,
  grade: z.enum(factGrades),
  section: text,
  url: z.url().optional(),
  references: z.array(z.strictObject({ citation: text, url: z.url() })).default([]),
  claims: z.array(id).min(1),
  dimension: z.enum(dimensions),
  reliability: probability,
  weights: z.record(z.string(), z.record(z.string(), orRange(z.literal([...codedWeights])))),
  /** Who reports otherwise, and where. */
  disputed: text.optional(),
  because: text,
});

/** A dated fact coded by hand, with its source. */
export interface CodedFact extends Omit<Stated<typeof fact>, 'weights'> {
  /** dB by reading, per question, the middle of each range. A question that is not listed is not spoken to. */
  readonly weights: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly ranges?: Pick<ItemRanges, 'weights'>;
}
