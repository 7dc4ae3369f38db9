import { answerSentence } from '../app/assess/answer.js';
import { arenaShapes } from '../app/arena/geometry.js';
import { claimGroups } from '../charts/claims-overview.js';
import type { Assessment, ClaimResult, Story, StoryClaim } from '../contract/index.js';
import { createContext } from '../views/context.js';
import { storyOf } from '../views/story.js';
import { groupOf } from '../views/words.js';
import { described } from './figures.js';

/** The argument of a case, step by step, with the figures and claims of each. */
export function storyOfAssessment(assessment: Assessment): Story {
  const { case: subject, asOf, evidenceTo, dataVersion, questions } = assessment;
  const chapters = storyOf(createContext(assessment, { shapesOf: arenaShapes }));
  return {
    ...{ case: subject, asOf, evidenceTo, dataVersion },
    sentence: answerSentence(questions),
    chapters: chapters.map(({ figures, claims, ...chapter }) => ({
      ...chapter,
      figures: figures.map(described),
      claims: claims.map(toldClaim),
    })),
  };
}

function toldClaim(claim: ClaimResult): StoryClaim {
  const group = groupOf(claim);
  const word = claimGroups.find(({ id }) => id === group)!.word;
  return { id: claim.id, statement: claim.statement, group, word };
}
