import { z } from 'zod';
import { dimensions, levels } from '../core/dimensions.js';
import { firstYear, lastYear } from '../core/years.js';
import { claimKinds, codedWeights, expectations, rowKinds } from '../evidence/types.js';

/*
 * Shapes of the four files of a case. Every object is strict: a key that is not listed is an error.
 * What crosses entries or files (references, roles, windows) is checked in validate.ts.
 */

const text = z.string().trim().min(1);
const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]*$/, 'letters, digits and hyphens');
/** A state by code or name; a bare Correlates of War number is text too. */
const state = z.union([text, z.int()]).transform(String);
const year = z.int().min(firstYear).max(lastYear);
const window = z.tuple([year, year]);
const probability = z.number().min(0).max(1);
const names = z.array(text).min(1);

/** ISO 8601 as precise as known: a year, a month or a day. */
const date = z
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

const observe = z.strictObject({
  measure: id,
  /** None for a measure of groups. */
  of: z.array(text).default([]),
  group: text.optional(),
  third: text.optional(),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  part: text.optional(),
  key: text.optional(),
  as: z.enum(['value', 'percentile']).optional(),
});

const caseSource = z.strictObject({
  id,
  title: text,
  citation: text,
  url: z.url().optional(),
});

const series = z.strictObject({
  id,
  lines: z.array(z.strictObject({ label: text, observe })).min(1),
  subtitle: text,
  rule: z.strictObject({ value: z.number(), label: text }).optional(),
});

const common = {
  id,
  title: text,
  question: text,
  period: window,
  asOf: year,
  sources: z.array(caseSource).default([]),
  events: z.array(z.strictObject({ date, label: text })).default([]),
  series: z.array(series).default([]),
};

export const caseFile = z.strictObject({
  ...common,
  pair: z.tuple([state, state]),
  third: z.array(state).min(1),
  arena: z.array(state).default([]),
  theses: z.array(z.strictObject({ question: id, reading: id, source: id })).default([]),
});

/** A case without states: texts may name them as `{A}`, `{B}` and `{K}`. */
export const templateFile = z.strictObject({ ...common, template: z.literal(true) });

/** A judgement, or the first and the last of those that can be defended. */
const orRange = <T extends z.ZodType>(judgement: T) =>
  z.union([judgement, z.tuple([judgement, judgement])]);

export const readingsFile = z.strictObject({
  questions: z
    .array(
      z.strictObject({
        id,
        text,
        readings: z.array(z.strictObject({ id, title: text, statement: text })).min(2),
        prior: z.record(z.string(), probability).optional(),
      }),
    )
    .min(1),
  observations: z.array(
    z.strictObject({
      id,
      title: text,
      kind: z.enum(rowKinds),
      dimension: z.enum(dimensions),
      observe: observe.optional(),
      waitsFor: names.optional(),
      standsInFor: id.optional(),
      window: window.optional(),
      reliability: probability,
      expect: z.record(z.string(), orRange(z.enum(expectations))),
      probability: z.tuple([probability, probability]).optional(),
      because: text,
    }),
  ),
});

const label = text;
const series2 = z.strictObject({ observe, window });
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
/** An effect over all pairs names no states; one of a pair names it, the third party, and for rivals the region. */
const effectQuery = z.discriminatedUnion('scope', [
  z.strictObject({
    ...effect,
    scope: z.literal('general'),
    term: z.enum(['one', 'shared', 'both', 'rivals']),
  }),
  z.discriminatedUnion('term', [
    z.strictObject({ ...effectInPair, term: z.enum(['first', 'second', 'shared']) }),
    z.strictObject({
      ...effectInPair,
      term: z.literal('rivals'),
      region: z.enum(['Africa', 'Americas', 'Asia', 'Europe', 'Oceania']),
    }),
  ]),
]);

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
  z.strictObject({
    kind: z.literal('trend'),
    label,
    observe,
    window,
    sign: z.enum(['positive', 'negative']),
  }),
  z.strictObject({
    kind: z.literal('difference'),
    label,
    minuend: series2,
    subtrahend: series2,
    compare: z.enum(['above', 'below']),
    value: z.number(),
  }),
  z.strictObject({
    kind: z.literal('crossing'),
    label,
    observe,
    other: observe.optional(),
    value: z.number().optional(),
    window,
    happens: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('effect'),
    label,
    estimate: effectQuery,
    window,
    sign: z.enum(['positive', 'negative']),
  }),
  z.strictObject({
    kind: z.literal('fact'),
    label,
    observe,
    window,
    quantifier: z.enum(['all', 'some', 'none']),
    values: z.array(z.number()).min(1),
    nulls: z.enum(['not-covered', 'counts-as-other']).optional(),
  }),
  z.strictObject({
    kind: z.literal('break'),
    label,
    observe,
    window,
    between: window,
    sign: z.enum(['positive', 'negative']).optional(),
  }),
  z.strictObject({
    kind: z.literal('leads'),
    label,
    observe,
    other: observe,
    window,
    sign: z.enum(['positive', 'negative']).optional(),
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

export const claimsFile = z.strictObject({
  claims: z.array(
    z.strictObject({
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
    }),
  ),
});

export const evidenceFile = z.strictObject({
  facts: z.array(
    z.strictObject({
      id,
      title: text,
      statement: text,
      date,
      actors: z.array(text).min(1),
      source: id,
      section: text,
      url: z.url().optional(),
      claims: z.array(id).min(1),
      dimension: z.enum(dimensions),
      reliability: probability,
      weights: z.record(z.string(), z.record(z.string(), orRange(z.literal([...codedWeights])))),
      because: text,
    }),
  ),
});

export type CaseFile = z.output<typeof caseFile>;
export type TemplateFile = z.output<typeof templateFile>;
export type ReadingsFile = z.output<typeof readingsFile>;
export type ClaimsFile = z.output<typeof claimsFile>;
export type EvidenceFile = z.output<typeof evidenceFile>;
