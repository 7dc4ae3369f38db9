import type { AbsentYear, YearAnswer, YearVerdict } from '../../contract/index.js';
import { isUnanswered } from '../../core/answer-standing.js';
import { significant } from '../../core/significant.js';
import type { AnsweredQuestion } from '../assess/question.js';

/** Items that are named for a change of the leader. */
const NAMED = 3;
/** Less than a tenth of a decibel moves nothing. */
const LEAST = 0.1;

/** What each item said of each reading, by question and item. */
export type YearWeights = ReadonlyMap<
  string,
  ReadonlyMap<string, Readonly<Record<string, number>>>
>;

export const weightsOf = (answers: readonly AnsweredQuestion[]): YearWeights =>
  new Map(
    answers.map(({ assessment: { question, items } }) => [
      question,
      new Map(items.map(({ id, byReading }) => [id, byReading])),
    ]),
  );

type Verdict = YearVerdict | AbsentYear;

/**
 * The verdicts with what changed the leader of a question from one year to the next: the items that moved most in favour of the
 * new leader against the old one, by how many decibels.
 */
export function withLeadChanges(
  verdicts: readonly Verdict[],
  weights: ReadonlyMap<number, YearWeights>,
  titles: ReadonlyMap<string, string>,
): Verdict[] {
  return verdicts.map((verdict, at) => {
    const before = verdicts[at - 1];
    if ('absent' in verdict || before === undefined || 'absent' in before) return verdict;
    const [now, then] = [weights.get(verdict.year), weights.get(before.year)];
    if (now === undefined || then === undefined) return verdict;
    const answers = verdict.answers.map((answer) => {
      const old = before.answers.find(({ id }) => id === answer.id);
      return old === undefined || isSame(answer, old)
        ? answer
        : { ...answer, change: changeOf(answer, old, [now, then], titles) };
    });
    return { ...verdict, answers };
  });
}

const isSame = (answer: YearAnswer, old: YearAnswer): boolean =>
  answer.leader === old.leader || isUnanswered(answer.standing) || isUnanswered(old.standing);

/** Whether an item is weighed for the first time, no longer, or with another value. */
function howMoved(isHere: boolean, wasThere: boolean): 'new' | 'ended' | 'moved' {
  if (isHere && wasThere) return 'moved';
  return isHere ? 'new' : 'ended';
}

function changeOf(
  { id, leader }: YearAnswer,
  old: YearAnswer,
  [now, then]: readonly [YearWeights, YearWeights],
  titles: ReadonlyMap<string, string>,
): NonNullable<YearAnswer['change']> {
  const [here, there] = [now.get(id), then.get(id)];
  const odds = (item: string, of: typeof here): number => {
    const byReading = of?.get(item);
    return byReading === undefined ? 0 : byReading[leader]! - byReading[old.leader]!;
  };
  const items = [...new Set([...(here?.keys() ?? []), ...(there?.keys() ?? [])])]
    .map((item) => ({
      id: item,
      title: titles.get(item) ?? item,
      db: significant(odds(item, here) - odds(item, there)),
      how: howMoved(here?.has(item) === true, there?.has(item) === true),
    }))
    .filter(({ db }) => db >= LEAST)
    .sort((a, b) => b.db - a.db || (a.id < b.id ? -1 : 1))
    .slice(0, NAMED);
  return { from: old.leader, items };
}
