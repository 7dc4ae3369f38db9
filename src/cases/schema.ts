import { z } from 'zod';
import { claimEntry } from '../evidence/stated-claims.js';
import { date, fact, id, observe, question, row, text, window, year } from '../evidence/stated.js';

/* Shapes of the four files of a case. */

/** A state by code or name; a bare Correlates of War number is text too. */
const state = z.union([text, z.int()]).transform(String);

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

export const readingsFile = z.strictObject({
  questions: z.array(question).min(1),
  observations: z.array(row),
});
/** `bases`: what several claims may rest on, by a letter that they name. */
export const claimsFile = z.strictObject({
  bases: z.record(id, text).optional(),
  claims: z.array(claimEntry),
});
export const evidenceFile = z.strictObject({ facts: z.array(fact) });

export type CaseFile = z.output<typeof caseFile>;
export type TemplateFile = z.output<typeof templateFile>;
export type ReadingsFile = z.output<typeof readingsFile>;
export type ClaimsFile = z.output<typeof claimsFile>;
export type EvidenceFile = z.output<typeof evidenceFile>;
