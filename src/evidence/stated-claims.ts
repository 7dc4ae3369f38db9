import { z } from 'zod';
import { dimensions, levels } from '../core/dimensions.js';
import { id, text, window, type Stated } from './stated.js';
import { predicate, type Predicate } from './stated-tests.js';
import { claimKinds, conditionalGrounds, errorKinds, fits, robustnessKinds } from './vocabulary.js';

/* What a case states of its claims. Verdicts are computed and stated nowhere. */

/** A test that decides: what it asks, why it is the sentence’s, and the smallest difference that matters. */
const deciding = {
  test: predicate,
  /** In the unit of the test, a factor for a ratio; absent for records, figures and probabilities. */
  delta: z.number().min(0).optional(),
  why: text.optional(),
  errors: z.enum(errorKinds).optional(),
};
const central = z.strictObject({ because: text, ...deciding });
/** A half of the sentence with its test, or with what is missing for one. */
const half = z.strictObject({
  half: text,
  missing: text.optional(),
  because: text.optional(),
  ...deciding,
  test: predicate.optional(),
});
const robust = z.strictObject({
  by: z.enum(robustnessKinds),
  /** Number of the half that it is about, from 1. */
  half: z.int().min(1).optional(),
  ...deciding,
});

/** A sentence that says what follows if something comes about. */
const conditional = z.strictObject({
  condition: text,
  consequence: text,
  by: z.enum(conditionalGrounds),
  /** The rule by which the cases compared were chosen, before a value was looked at. */
  chosen: text.optional(),
  /** Whether the condition has come about in the case itself. */
  met: central.optional(),
});
/** What one party gains and what it costs the same party, each as a change that a test decides. */
const dilemma = z.strictObject({
  of: text,
  gains: z.array(central).min(1),
  costs: z.array(central).min(1),
});

export const claimEntry = z.strictObject({
  id,
  level: z.enum(levels),
  dimension: z.enum(dimensions),
  kind: z.enum(claimKinds),
  source: id.optional(),
  section: text.optional(),
  statement: text,
  expectation: text.optional(),
  years: window.optional(),
  fit: z.strictObject({ kind: z.enum(fits), because: text, needs: text.optional() }).optional(),
  basis: z.array(id).min(1).optional(),
  central: central.optional(),
  halves: z.array(half).min(2).optional(),
  side: z.array(predicate).min(1).optional(),
  robustness: z.array(robust).min(1).optional(),
  conditional: conditional.optional(),
  dilemma: dilemma.optional(),
  missing: text.optional(),
  pending: z.array(text).min(1).optional(),
  facts: z.array(id).min(1).optional(),
  entersAs: z.strictObject({ reading: id.optional(), argument: text.optional() }).optional(),
});

type Deciding = Omit<Stated<typeof central>, 'test' | 'because'> & { readonly test: Predicate };
export type Central = Deciding & { readonly because: string };
export type Half =
  (Central & { readonly half: string }) | { readonly half: string; readonly missing: string };
export type Conditional = Omit<Stated<typeof conditional>, 'met'> & {
  readonly met?: Central;
};
export interface Dilemma {
  readonly of: string;
  readonly gains: readonly Central[];
  readonly costs: readonly Central[];
}
export type Robust = Deciding & Pick<Stated<typeof robust>, 'by' | 'half'>;

/** A claim as its file has it: whether a half has a test or says what is missing was checked. */
export function claimOf({ halves, ...claim }: Stated<typeof claimEntry>): Claim {
  if (halves === undefined) return claim;
  return {
    ...claim,
    halves: halves.map(({ missing, because = '', test, ...rest }): Half =>
      test === undefined ? { half: rest.half, missing: missing ?? '' } : { ...rest, because, test },
    ),
  };
}

export interface Claim extends Omit<
  Stated<typeof claimEntry>,
  'central' | 'halves' | 'side' | 'robustness' | 'conditional' | 'dilemma'
> {
  readonly central?: Central;
  readonly halves?: readonly Half[];
  readonly side?: readonly Predicate[];
  readonly robustness?: readonly Robust[];
  readonly conditional?: Conditional;
  readonly dilemma?: Dilemma;
}
