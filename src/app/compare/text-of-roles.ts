import type { Case } from '../../cases/types.js';
import { nameInText } from '../../states/label.js';

/**
 * A text of a case with “the two” and “the third party” in place of the names of its states, so that it fits any case.
 *
 * @example textOfRoles('How close are Russia and China?', subject) // 'How close are the two?'
 */
export function textOfRoles(text: string, { pair, third }: Pick<Case, 'pair' | 'third'>): string {
  const [a, b] = pair.map((state) => nameInText(state)) as [string, string];
  const named: readonly (readonly [string, string])[] = [
    [`${a} and ${b}`, 'the two'],
    [`${b} and ${a}`, 'the two'],
    ...third.slice(0, 1).map((state) => [nameInText(state), 'the third party'] as const),
  ];
  return named.reduce((words, [name, role]) => words.replaceAll(name, role), text);
}
