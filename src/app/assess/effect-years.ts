import { fewestProjectionYears } from '../../analysis/index.js';
import { requiredTrendCoverage } from '../../evidence/predicates/context.js';
import type { EffectPredicate } from '../../evidence/types.js';

/**
 * An effect in the years that can be looked at as of a year: its window cut there, or why nothing can be told. An
 * estimate speaks of a period as a trend does, so that as large a share of the window must have passed.
 */
export function cutAt(predicate: EffectPredicate, asOf: number): EffectPredicate | string {
  const [from, to] = predicate.window;
  if (to <= asOf) return predicate;
  if (from > asOf) return `since its years begin in ${from}, after the year assessed`;
  const years = asOf - from + 1;
  if (predicate.estimate.scope === 'pair' && years < fewestProjectionYears)
    return `since ${fewestProjectionYears} years are needed, and up to ${asOf} there are ${years}`;
  if (years < requiredTrendCoverage * (to - from + 1))
    return `since only ${years} of its ${to - from + 1} years have passed in ${asOf}, less than ${100 * requiredTrendCoverage}%`;
  return { ...predicate, window: [from, asOf] };
}

/**
 * Why a general effect of hostility is not estimated in an assessment of an earlier year: its shuffles take most of a
 * minute for each period, many times what the assessment takes.
 */
export function tooLong({ estimate: { outcome }, window: [from, to] }: EffectPredicate): string {
  return `since all pairs up to ${to} are not estimated during an assessment, which would take minutes; counterpoise test third-party-pull --outcome ${outcome} --from ${from} --to ${to} does`;
}
