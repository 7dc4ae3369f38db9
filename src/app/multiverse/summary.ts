import { significant } from '../../core/significant.js';
import type { Choice } from './choices.js';
import type { ChoiceResult } from './types.js';

/** The option chosen in every choice, and what came out. */
export interface Outcome<Result extends string> {
  readonly chosen: readonly number[];
  readonly result: Result;
}

/** Share of each result, zero where it does not occur; null where there is nothing to share. */
export function sharesOf<Result extends string>(
  found: readonly Result[],
  results: readonly Result[],
): Readonly<Record<Result, number>> | null {
  if (found.length === 0) return null;
  const share = (result: Result): number =>
    significant(found.filter((one) => one === result).length / found.length);
  return Object.fromEntries(results.map((result) => [result, share(result)])) as Record<
    Result,
    number
  >;
}

/**
 * For every choice the results by option, and how often the choice alone changes the result: of all pairs of
 * specifications that differ in nothing else, the share whose results differ. Pairs are matched, so that what is
 * impossible in one corner of the multiverse tilts no comparison. Sorted by that share, the stated order among equals.
 */
export function choiceResults<Result extends string>(
  choices: readonly Choice[],
  outcomes: readonly Outcome<Result>[],
  results: readonly Result[],
): ChoiceResult[] {
  return choices
    .map(({ id, title, options }, at) => ({
      id,
      title,
      options: options.map((option, number) => {
        const found = outcomes.filter(({ chosen }) => chosen[at] === number);
        return {
          id: option.id,
          label: option.label,
          specifications: found.length,
          shares: sharesOf(
            found.map(({ result }) => result),
            results,
          ),
        };
      }),
      ...matchedPairs(outcomes, at),
    }))
    .sort((a, b) => (b.changes ?? -1) - (a.changes ?? -1));
}

function matchedPairs(
  outcomes: readonly Outcome<string>[],
  at: number,
): Pick<ChoiceResult, 'pairs' | 'changes'> {
  const alike = new Map<string, Map<string, number>>();
  for (const { chosen, result } of outcomes) {
    const others = chosen.filter((_, choice) => choice !== at).join(',');
    const counts = alike.get(others) ?? new Map<string, number>();
    counts.set(result, (counts.get(result) ?? 0) + 1);
    alike.set(others, counts);
  }
  let [pairs, same] = [0, 0];
  for (const counts of alike.values()) {
    const n = [...counts.values()].reduce((sum, count) => sum + count, 0);
    pairs += (n * (n - 1)) / 2;
    for (const count of counts.values()) same += (count * (count - 1)) / 2;
  }
  return { pairs, changes: pairs === 0 ? null : significant((pairs - same) / pairs) };
}
