import { z } from 'zod';
import { dimensions, levels } from '../core/dimensions.js';
import { predicateKinds } from '../evidence/stated-tests.js';
import {
  claimKinds,
  claimStatuses,
  conditionalGrounds,
  dilemmaStandings,
  fits,
  outcomes,
  testRoles,
  verdicts,
} from '../evidence/vocabulary.js';
import type { Answer } from './answer.js';
import { interval, number, params, text, texts, values, whole } from './common.js';

const coverage = z.object({ years: whole, observed: whole, share: number });
const plot = z.object({
  lines: z.array(z.object({ label: text, from: whole, values, window: interval })),
  unit: text,
  threshold: number.optional(),
  tolerance: number.optional(),
  levels: z.array(z.object({ window: interval, value: number })).optional(),
});

export const predicateShape = z.object({
  kind: z.enum(predicateKinds),
  label: text,
  holds: z.enum(outcomes),
  measure: text,
  of: texts,
  params,
  window: interval,
  observed: number.nullable(),
  unit: text,
  interval: interval.nullable(),
  intervalMethod: text.nullable(),
  percentile: number.nullable(),
  threshold: text,
  coverage,
  datasets: texts,
  finding: text,
  get parts() {
    return z.array(predicateShape).optional();
  },
  effect: z.object({ population: text, sign: z.enum(['positive', 'negative']) }).optional(),
  plot: plot.optional(),
  role: z
    .enum(testRoles)
    .optional()
    .describe(
      'central decides; robustness repeats it; condition, gain and cost belong to a conditional or a dilemma; side tests decide nothing',
    ),
  half: whole.optional().describe('of the sentence, from 1'),
  decided: z
    .object({
      verdict: z.enum(verdicts),
      chances: z
        .object({ for: number, none: number, against: number })
        .nullable()
        .describe('shares beyond, within and opposite the smallest difference; null for records'),
      because: text.optional().describe('why the test is the sentence’s'),
      delta: number.optional().describe('smallest difference that matters; a factor for a ratio'),
      why: text.optional().describe('of delta'),
      by: text.optional().describe('what a robustness test changes'),
      change: text.optional().describe('what would have to be observed for another verdict'),
    })
    .optional(),
  lastYear: whole.optional().describe('last year used'),
});
z.globalRegistry.add(predicateShape, { id: 'TestResult' });

export const claimShape = z.object({
  id: text,
  level: z.enum(levels),
  dimension: z.enum(dimensions),
  kind: z.enum(claimKinds),
  status: z.enum(claimStatuses),
  statement: text,
  section: text.optional().describe('of the work that makes the claim'),
  expectation: text.optional(),
  years: interval.optional().describe('that the sentence is about'),
  verdict: z.enum(verdicts).optional(),
  reason: text.optional().describe('why the verdict is what it is'),
  halves: z
    .array(z.object({ half: text, verdict: z.enum(verdicts), missing: text.optional() }))
    .optional()
    .describe('of the sentence, each with its own verdict'),
  conditional: z
    .object({
      condition: text,
      consequence: text,
      by: z.enum(conditionalGrounds),
      chosen: text.optional(),
    })
    .optional()
    .describe('what the sentence supposes, what it says of that case, and by what it is judged'),
  dilemma: z
    .object({ of: text, standing: z.enum(dilemmaStandings), sentence: text })
    .optional()
    .describe('whether gains and costs have both grown; it gives no verdict'),
  change: text.optional().describe('what would change the verdict'),
  fit: z
    .object({ kind: z.enum(fits), because: text, needs: text.optional() })
    .optional()
    .describe('how far the central test is from the sentence, and what would have to be observed'),
  currency: z
    .object({ lastYear: whole, about: interval, behind: whole })
    .optional()
    .describe('last year used against the years that the sentence is about'),
  ways: z
    .object({
      specifications: whole,
      shares: z.partialRecord(z.enum(verdicts), number),
    })
    .optional()
    .describe('the central test made in every defensible way: shares of the ways by verdict'),
  basis: texts.optional().describe('claims with a letter in common rest on one index or fact'),
  measure: text.optional(),
  observed: number.nullable().optional(),
  unit: text.optional(),
  interval: interval.nullable().optional(),
  percentile: number.nullable().optional(),
  coverage: coverage.optional(),
  predicates: z.array(predicateShape).optional(),
  pending: texts.optional().describe('simulations that it waits for'),
  facts: texts.optional(),
  entersAs: z.object({ reading: text.optional(), argument: text.optional() }).optional(),
  sources: texts,
});
export type ClaimResult = Answer<typeof claimShape>;
