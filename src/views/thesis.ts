import { isUnanswered } from '../core/answer-standing.js';
import type { ReadingResult } from '../contract/index.js';
import { thesisStanding, type ThesisStanding } from '../evidence/thesis-standing.js';
import type { ViewContext } from './context.js';

export interface ThesisVerdict extends ThesisStanding {
  /** Title of the work. */
  readonly source: string;
  readonly concluded: ReadingResult;
  readonly leader: ReadingResult;
}

/** What the evidence says of the conclusions of the work that the case tests: none where nothing speaks. */
export function thesisVerdicts(context: ViewContext): ThesisVerdict[] {
  return (context.assessment.case.theses ?? []).flatMap(({ question: id, reading, source }) => {
    const question = context.question(id);
    const find = (id: string | undefined): ReadingResult | undefined =>
      question?.readings.find((one) => one.id === id);
    const concluded = find(reading);
    const leader = find(question?.leader);
    if (
      question === undefined ||
      concluded === undefined ||
      leader === undefined ||
      isUnanswered(question.standing)
    )
      return [];
    return [{ source, concluded, leader, ...thesisStanding(reading, question) }];
  });
}
