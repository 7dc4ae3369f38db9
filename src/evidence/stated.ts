import { z } from 'zod';
import type { ChangeOptions } from '../core/changepoint.js';
import { dimensions, levels } from '../core/dimensions.js';
import { factGrades } from '../core/fact-grades.js';
import type { LeadLagOptions } from '../core/lead-lag.js';
import type { ReadOnly } from '../core/read-only.js';
import { firstYear, lastYear } from '../core/years.js';
import {
  claimKinds,
  codedWeights,
  expectations,
  rowKinds,
  scales,
  weightings,
  type Expectation,
} from './vocabulary.js';

/*
 * What a case states: questions, observations, claims and coded facts. Every object is strict: a key that is not listed is an
 * error. `scripts/case-keys.ts` says what each key means. What crosses entries or files is checked in `cases/validate.ts`.
 */

type Stated<S extends z.ZodType> = ReadOnly<z.output<S>>;

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
  because: text,
});

/** A dated fact coded by hand, with its source. */
export interface CodedFact extends Omit<Stated<typeof fact>, 'weights'> {
  /** dB by reading, per question, the middle of each range. A question that is not listed is not spoken to. */
  readonly weights: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly ranges?: Pick<ItemRanges, 'weights'>;
}

const label = text;
const sign = z.enum(['positive', 'negative']);
const seriesInWindow = z.strictObject({ observe, window });

const effect = {
  test: z.literal('third-party-pull'),
  outcome: z.enum(['votes', 'practice']),
};
const effectInPair = {
  ...effect,
  scope: z.literal('pair'),
  of: z.array(text).length(2),
  third: text,
  horizon: z.int().min(0).max(5).optional(),
};
const rivalsInPair = z.strictObject({
  ...effectInPair,
  term: z.literal('rivals'),
  region: z.enum(['Africa', 'Americas', 'Asia', 'Europe', 'Oceania']),
});
/** An effect over all pairs names no states; one of a pair names it, the third party, and for rivals the region. */
const effectQuery = z.discriminatedUnion('scope', [
  z.strictObject({
    ...effect,
    scope: z.literal('general'),
    term: z.enum(['one', 'shared', 'both', 'rivals']),
  }),
  z.discriminatedUnion('term', [
    z.strictObject({ ...effectInPair, term: z.enum(['first', 'second', 'shared']) }),
    rivalsInPair,
  ]),
]);
/** An estimate of a test that rests on more than a series: what is estimated, of what, and for whom. */
export type EffectQuery = Stated<typeof effectQuery> &
  Partial<Pick<Stated<typeof rivalsInPair>, 'of' | 'third' | 'region' | 'horizon'>>;

const singlePredicate = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('level'),
    label,
    observe,
    window,
    compare: z.enum(['above', 'below', 'within']),
    value: z.number(),
    tolerance: z.number().positive().optional(),
  }),
  z.strictObject({ kind: z.literal('trend'), label, observe, window, sign }),
  z.strictObject({
    kind: z.literal('difference'),
    label,
    minuend: seriesInWindow,
    subtrahend: seriesInWindow,
    compare: z.enum(['above', 'below']),
    value: z.number(),
  }),
  /** First year the series is beyond `value` (or ahead of `other`) for three years running; holds if it exists in the window. */
  z.strictObject({
    kind: z.literal('crossing'),
    label,
    observe,
    other: observe.optional(),
    value: z.number().optional(),
    window,
    happens: z.boolean(),
  }),
  /** The sign of an estimated effect: its interval lies beyond zero, and few shuffles come as far. */
  z.strictObject({ kind: z.literal('effect'), label, estimate: effectQuery, window, sign }),
  /**
   * A recorded fact. `counts-as-other`: a state that was `absent` from the roll call or cast no vote in the year is known to have
   * cast none of `values`; any other null stays not covered.
   */
  z.strictObject({
    kind: z.literal('fact'),
    label,
    observe,
    window,
    quantifier: z.enum(['all', 'some', 'none']),
    values: z.array(z.number()).min(1),
    nulls: z.enum(['not-covered', 'counts-as-other']).optional(),
  }),
  /** A change of level of a series in some years: the series is looked at in `window`, the new level begins in `between`. */
  z.strictObject({
    kind: z.literal('break'),
    label,
    observe,
    window,
    between: window,
    sign: sign.optional(),
  }),
  /** The past of one series helps to foretell another, and not the other way round. */
  z.strictObject({
    kind: z.literal('leads'),
    label,
    observe,
    other: observe,
    window,
    sign: sign.optional(),
  }),
]);

const predicate = z.discriminatedUnion('kind', [
  ...singlePredicate.options,
  z.strictObject({
    kind: z.literal('at-least'),
    label,
    count: z.int().min(1),
    of: z.array(singlePredicate).min(2),
  }),
]);

export const predicateKinds = predicate.options.map(({ shape }) => shape.kind.value);

export const claim = z.strictObject({
  id,
  level: z.enum(levels),
  dimension: z.enum(dimensions),
  kind: z.enum(claimKinds),
  source: id.optional(),
  statement: text,
  expectation: text.optional(),
  predicates: z.array(predicate).min(1).optional(),
  waitsFor: names.optional(),
  needsSimulation: names.optional(),
  atBest: z.strictObject({ verdict: z.literal('mixed'), because: text }).optional(),
  facts: z.array(id).min(1).optional(),
  entersAs: z.strictObject({ reading: id.optional(), argument: text.optional() }).optional(),
});

/** Of a predicate, how its search or test is made where not as usual: no case says so, a multiverse does. */
interface Tuning {
  readonly break: { readonly search?: Pick<ChangeOptions, 'minimumSegment' | 'penalty'> };
  readonly leads: { readonly test?: Pick<LeadLagOptions, 'lags' | 'errors'> };
  readonly effect: { readonly estimate: EffectQuery };
}
type Tuned<P extends { readonly kind: string }> = P extends { readonly kind: infer K }
  ? P & (K extends keyof Tuning ? Tuning[K] : unknown)
  : never;

export type SinglePredicate = Tuned<Stated<typeof singlePredicate>>;
/** At least `count` of several predicates hold: most states of an arena, two of three series, one of two sources. */
export interface AtLeastPredicate {
  readonly kind: 'at-least';
  readonly label: string;
  readonly count: number;
  readonly of: readonly SinglePredicate[];
}
export type Predicate = SinglePredicate | AtLeastPredicate;
export type PredicateOf<K extends SinglePredicate['kind']> = Extract<SinglePredicate, { kind: K }>;
export type EffectPredicate = PredicateOf<'effect'>;

export interface Claim extends Omit<Stated<typeof claim>, 'predicates'> {
  readonly predicates?: readonly Predicate[];
}
