import { answerInText } from '../app/assess/answer.js';
import { arenaShapes } from '../app/arena/geometry.js';
import type { Assessment, Story } from '../contract/index.js';
import { createContext } from '../views/context.js';
import { storyOf, wordsOnGroups } from '../views/story.js';
import { groupOf } from '../views/words.js';
import { described } from './figures.js';

/** The argument of a case, chapter by chapter, with figures and claims. */
export function storyOfAssessment(assessment: Assessment): Story {
  const { case: subject, asOf, evidenceTo, dataVersion, questions } = assessment;
  const context = createContext(assessment, { shapesOf: arenaShapes });
  const chapters = storyOf(context);
  return {
    ...{ case: subject, asOf, evidenceTo, dataVersion },
    answers: questions
      .filter(({ standing }) => standing !== 'left-out')
      .map((question) => ({
        id: question.id,
        text: question.text,
        answer: answerInText(question),
      })),
    ofGroups: wordsOnGroups(context, chapters),
    chapters: chapters.map(({ figures, claims, ...chapter }) => ({
      ...chapter,
      figures: figures.map(described),
      claims: claims.map((claim) => ({
        ...{ id: claim.id, statement: claim.statement, group: groupOf(claim) },
      })),
    })),
  };
}
