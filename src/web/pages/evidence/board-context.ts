import type { EvidenceBoard, PublishedQuestion } from '../../../contract/index.js';
import type { EvidenceItem, Question } from '../../../evidence/types.js';
import type { Answer, Draws } from './compute.js';
import type { Choices } from './judgement-query.js';
import type { Actions } from './use-actions.js';

/** What every part of the page shows and changes. */
export interface BoardState extends Actions {
  readonly board: EvidenceBoard;
  readonly choices: Choices;
  readonly question: Question;
  readonly published: PublishedQuestion;
  /** The answer to the question under the choices. */
  readonly answer: Answer;
  /** Answers to all questions. */
  readonly answers: readonly Answer[];
  readonly draws: Draws | undefined;
  readonly drawn: boolean;
  readonly query: URLSearchParams;
  readonly titleOf: (reading: string) => string;
}

export const itemById = (board: EvidenceBoard, id: string): EvidenceItem =>
  board.items.find((item) => item.id === id)!;

export const itemTitle = (board: EvidenceBoard, id: string): string => itemById(board, id).title;

/** Title of a source by its id: a dataset, or a work. */
export const sourceTitle = ({ sources }: EvidenceBoard, id: string): string =>
  sources.find((source) => source.id === id)?.title ?? id;
