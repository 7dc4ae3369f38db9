import type { Predicate, PredicateResult } from '../types.js';
import { evaluateAtLeast } from './at-least.js';
import type { PredicateContext } from './context.js';
import { decidedTest } from '../chances/decided.js';
import { evaluateBreak } from './break.js';
import { evaluateCrossing } from './crossing.js';
import { evaluateDifference } from './difference.js';
import { evaluateEffect } from './effect.js';
import { evaluateFact } from './fact.js';
import { evaluateLeads } from './leads.js';
import { evaluateLevel } from './level.js';
import { plotOf } from './plot.js';
import { evaluateTrend } from './trend.js';

type Evaluators = {
  readonly [K in Predicate['kind']]: (
    predicate: Extract<Predicate, { readonly kind: K }>,
    context: PredicateContext,
  ) => PredicateResult;
};

/** Kinds that are judged by shares alone: beside a claim they hold, or fail, where these decide with no smallest difference. */
const evaluateByChances = (predicate: Predicate, context: PredicateContext): PredicateResult =>
  undecided(decidedTest({ test: predicate, delta: 0 }, context));

const undecided = ({ decided: _, plot: __, ...result }: PredicateResult): PredicateResult => result;

/** The kinds of predicate: one line each. */
export const predicateEvaluators: Evaluators = {
  level: evaluateLevel,
  trend: evaluateTrend,
  difference: evaluateDifference,
  crossing: evaluateCrossing,
  fact: evaluateFact,
  break: evaluateBreak,
  leads: evaluateLeads,
  effect: evaluateEffect,
  ratio: evaluateByChances,
  contrast: evaluateByChances,
  departure: evaluateByChances,
  probability: evaluateByChances,
  rank: evaluateByChances,
  recorded: evaluateByChances,
  'at-least': (predicate, context) => evaluateAtLeast(predicate, context, evaluatePredicate),
};

/** Decide one predicate. Throws UsageError for a predicate that cannot be meant (reversed window, several values a year). */
export function evaluatePredicate(
  predicate: Predicate,
  context: PredicateContext,
): PredicateResult {
  const evaluate = predicateEvaluators[predicate.kind] as (
    predicate: Predicate,
    context: PredicateContext,
  ) => PredicateResult;
  const result = evaluate(predicate, context);
  if (predicate.kind === 'at-least') return result;
  const plot = plotOf(predicate, context);
  return plot === undefined ? result : { ...result, plot };
}
