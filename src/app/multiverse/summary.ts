import type {
  ChoiceResult,
  Counts,
  ImpossibleReason,
  VerdictMultiverse,
} from '../../contract/index.js';
import { entriesOf, recordOf } from '../../core/entries.js';
import { significant } from '../../core/significant.js';
import { howGoodSentence } from '../learned/how-good.js';
import type { Choice } from './choices.js';
import type { Combinations } from './combinations.js';

/** Why a combination is no specification of the claim. */
const impossibleReasons: Readonly<Record<ImpossibleReason, string>> = {
  'needs-import': 'needs raw data that are to be imported',
  'no-such-value': 'a measure of the claim cannot be made this way',
  'no-test': 'leaves no test of the claim',
  'no-coverage': 'too few years are covered for a test that the claim as stated can make',
};

/** How many combinations there are, and what became of those that were tried. */
export const countsOf = (
  { total, sampled, chosen }: Combinations,
  became: Pick<Counts, 'impossible' | 'repeated' | 'specifications'>,
): Counts => ({ combinations: total, sampled, tried: chosen.length, ...became });

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
  return recordOf(results, (result) =>
    significant(found.filter((one) => one === result).length / found.length),
  );
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

/** How many specifications there are, and what became of the other combinations. */
export function countText({ counts }: { readonly counts: Counts }): string {
  const number = (count: number): string => count.toLocaleString('en-US');
  const { combinations, sampled, tried, impossible, repeated, specifications } = counts;
  const refused = entriesOf(impossible).map(
    ([reason, count = 0]) => `${number(count)} impossible (${impossibleReasons[reason]})`,
  );
  const rest = [
    ...(repeated === 0 ? [] : [`${number(repeated)} the same as an earlier one`]),
    ...refused,
  ];
  const others = rest.length === 0 ? '' : `; the others: ${rest.join(', ')}`;
  if (sampled) {
    const drawn = `${number(tried)} of ${number(combinations)} combinations of choices, drawn at random`;
    const all = specifications === tried ? ', each another specification' : '';
    return rest.length === 0
      ? `${drawn}${all}.`
      : `${drawn}: ${number(specifications)} specifications${others}.`;
  }
  const one = specifications === 1 ? 'specification' : 'specifications';
  const of = `${number(tried)} ${tried === 1 ? 'combination' : 'combinations'} of choices`;
  return `${number(specifications)} ${one} of ${of}${others}.`;
}

/** What a multiverse of the answers leaves as it is. */
const keptText =
  'Expectations, priors, reliabilities and weights are not varied here; an assessment varies them.';

/** What is said of the answers beside how often each comes out. */
export function aboutAnswers(multiverse: VerdictMultiverse): string[] {
  const good = howGoodSentence(multiverse);
  const stated = multiverse.howGood === undefined || good === '' ? good : `As stated: ${good}`;
  return [keptText, ...missingTexts(multiverse), ...(stated === '' ? [] : [stated])];
}

/** Under which options an observation is missing, why, and what is answered then. */
export function missingTexts({
  missing,
  questions,
  specifications,
}: Pick<VerdictMultiverse, 'missing' | 'questions' | 'specifications'>): string[] {
  const without = specifications.filter((one) => one.missing.length > 0).length;
  const texts = missing.map(({ choice, option, rows, answers }) => {
    const told = questions.map(({ readings }, at) => {
      const { posterior } = answers[at]!;
      const [first, second] = [...readings].sort((a, b) => posterior[b.id]! - posterior[a.id]!);
      return [first!, second!]
        .map(({ id, title }) => `${title} ${Math.round(100 * posterior[id]!)}%`)
        .join(', ');
    });
    const why = rows.map(({ id, reason }) => `${id} is missing (${reason})`).join(', ');
    return `Under “${choice}: ${option}” ${why}. All else as stated: ${told.join('; ')}.`;
  });
  if (without === 0) return texts;
  return [
    `In ${without.toLocaleString('en-US')} of them an observation has no value; the others are weighed without it, as in an assessment with an unobserved item.`,
    ...texts,
  ];
}
