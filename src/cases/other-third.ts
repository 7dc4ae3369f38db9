import { codeOfState } from '../core/series.js';
import { UsageError } from '../core/errors.js';
import { capitalised } from '../core/format.js';
import { labelOf, nameInText } from '../states/label.js';
import { caseForPair } from './pair.js';
import type { Case } from './types.js';

/**
 * The case with another third party: whatever it asks of the role K is asked of that, and its questions, readings and rows name
 * it. Claims and facts that name a state stay as they are.
 *
 * @throws UsageError where the three are not three different states, and where the case has several third parties
 */
export function withThird(subject: Case, third: number): Case {
  const [before, ...others] = subject.third;
  if (others.length > 0)
    throw new UsageError(`the case ${subject.id} has several third parties`, {
      code: 'several-thirds',
      hint: `name the pair instead: counterpoise assess ${codeOf(subject.pair[0])} ${codeOf(subject.pair[1])} --third ${codeOf(third)}`,
    });
  if (before === third) return subject;
  // The three are checked as those of any pair are.
  caseForPair(...subject.pair, third);
  const rename = renaming(nameInText(before!), nameInText(third));
  return {
    ...subject,
    id: `${subject.id}-${codeOf(third).toLowerCase()}`,
    arguments: `${subject.arguments}/${codeOf(third)}`,
    title: rename(subject.title),
    question: rename(subject.question),
    questions: rename(subject.questions),
    observations: rename(subject.observations),
    third: [third],
    ownThird: before!,
  };
}

const codeOf = (state: number): string => codeOfState(labelOf(state));

/** Replaces a name in every text of a value, at the beginning of a sentence as well. */
function renaming(from: string, to: string): <T>(value: T) => T {
  const rename = <T>(value: T): T => {
    if (typeof value === 'string')
      return value.replaceAll(from, to).replaceAll(capitalised(from), capitalised(to)) as T;
    if (Array.isArray(value)) return value.map((one: unknown) => rename(one)) as T;
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => [key, rename(one as unknown)]),
    ) as T;
  };
  return rename;
}
