import type { Predicate } from '../../evidence/types.js';
import { eachAlone, type Choice } from './choices.js';

/*
 * How an effect can be asked otherwise. What is left alone is what would be another regression: its years, its controls, who is
 * hostile to whom, after how many years. See docs/methods/multiverse.md.
 */

/** What effects are about: tried with all, and with each alone where the claim states several. */
const effectChoices = [
  ['effect-outcome', 'alignment that an effect is on', 'outcome'],
  ['effect-scope', 'pairs that an effect is of', 'scope'],
] as const;

/** The choices of what the effects of a claim are about. */
export function choicesOfTests(predicates: readonly Predicate[]): Choice[] {
  return effectChoices.flatMap(([id, title, key]) => {
    const statedBy = (predicate: Predicate): string[] =>
      predicate.kind === 'effect' ? [predicate.estimate[key]] : [];
    const values = [...new Set(predicates.flatMap(statedBy))];
    return values.length < 2
      ? []
      : [{ id, title, options: eachAlone(values, statedBy), measures: [] }];
  });
}
