import type { EvidenceBoard } from '../../../contract/index.js';
import { countChanges } from './choices.js';
import { withDraws, type Answer, type Draws } from './compute.js';
import type { Choices } from './judgement-query.js';

interface Known {
  readonly published: EvidenceBoard['published'];
  readonly choices: Choices;
  /** The question that is open, of which alone there are draws. */
  readonly question: string;
  readonly draws: Draws['readings'] | undefined;
}

/**
 * The answers to all questions with all that is known of their standing: as published until the reader judges something otherwise. Then
 * the question that is open stands by its draws, and of the others the distance of the readings alone decides.
 */
export function withStandings(
  answers: readonly Answer[],
  { published, choices, question, draws }: Known,
): Answer[] {
  const isPublished = countChanges(choices) === 0;
  return answers.map((answer) => {
    const then = isPublished ? published.find(({ id }) => id === answer.id) : undefined;
    if (then !== undefined) return { ...answer, standing: then.standing };
    return answer.id === question && draws !== undefined ? withDraws(answer, draws) : answer;
  });
}
