import type { QuestionResult } from '../../contract/index.js';
import type { Question } from '../../evidence/types.js';

/** The question as it was answered: with the names in its texts, and the prior that was taken. */
export function asAnswered(question: Question, results: readonly QuestionResult[]): Question {
  const result = results.find(({ id }) => id === question.id);
  if (result === undefined) return question;
  return {
    ...question,
    text: result.text,
    readings: result.readings.map(({ id, title, statement }) => ({ id, title, statement })),
    prior: Object.fromEntries(result.readings.map(({ id, prior }) => [id, prior])),
  };
}
