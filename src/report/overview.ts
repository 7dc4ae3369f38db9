import { answersInText, answerTo } from '../app/assess/answer.js';
import { howGoodIn, howGoodSentence } from '../app/learned/how-good.js';
import { unansweredText } from '../core/answer-standing.js';
import { moversOf } from '../app/assess/movers.js';
import { paragraphsOf } from '../core/paragraphs.js';
import type {
  Assessment,
  CaseOverview,
  ClaimAgainst,
  ClaimResult,
  OverviewQuestion,
  QuestionResult,
} from '../contract/index.js';
import { bibliographyOf } from '../app/cite/cite.js';
import { commandOf, pasteable } from '../app/assess/manifest.js';
import { isContradicted, isPremiseContradicted } from '../evidence/index.js';
import { isAgainst } from '../evidence/thesis-standing.js';
import { claimGroups } from '../charts/claims-overview.js';
import { createContext, type ViewContext } from '../views/context.js';
import { dividedClaims, sourceDisagreements } from '../views/source-disagreements.js';
import { thesisVerdicts } from '../views/thesis.js';
import { outcomeWord } from '../views/claim-words.js';
import { groupOf } from '../views/words.js';

export function overviewOf(assessment: Assessment): CaseOverview {
  const { asOf, evidenceTo, weights, seed, dataVersion, caseDigest, observations, sources, holes } =
    assessment;
  const context = createContext(assessment);
  return {
    case: assessment.case,
    ...(weights === undefined ? {} : { weights }),
    ...{ asOf, evidenceTo, seed, dataVersion, caseDigest, observations, sources },
    answers: assessment.answers.map(datedOf),
    sentence: answersInText(assessment.questions),
    howGood: howGoodSentence({ ...howGoodIn(assessment), weights }),
    paragraphs: paragraphsOf(assessment.answer),
    limits: paragraphsOf(assessment.limits),
    questions: assessment.questions.map((question) => questionOf(question, assessment)),
    claims: claimGroups
      .map(({ id, word }) => ({
        ...{ id, word },
        count: assessment.claims.filter((claim) => groupOf(claim) === id).length,
      }))
      .filter(({ count }) => count > 0),
    against: againstOf(context),
    holes: holes.map(({ id, title, reason }) => ({ id, title, reason })),
    command: pasteable(commandOf(assessment)),
    bibtex: bibliographyOf(assessment, assessment.case.id).bibtex,
  };
}

/** An answer in as much detail as answers of several years are compared in. */
const datedOf = ({
  asOf,
  evidenceTo,
  questions,
}: Assessment['answers'][number]): CaseOverview['answers'][number] => ({
  asOf,
  evidenceTo,
  questions: questions.map(({ id, text, leader, standing, readings }) => ({
    ...{ id, text, leader, standing },
    readings: readings.map(({ id: reading, title, posterior }) => ({
      id: reading,
      title,
      posterior,
    })),
  })),
});

function questionOf(question: QuestionResult, assessment: Assessment): OverviewQuestion {
  const { id, text, leader, runnerUp, standing, premise, readings, robustness } = question;
  return {
    ...{ id, text, leader, runnerUp, standing, readings },
    ...(premise === undefined ? {} : { premise }),
    draws: robustness.draws,
    answer: standing === 'left-out' ? unansweredText(question) : answerTo(question),
    ...moversOf(assessment, question),
  };
}

function againstOf(context: ViewContext): CaseOverview['against'] {
  const { claims } = context.assessment;
  return {
    conclusions: thesisVerdicts(context)
      .filter(isAgainst)
      .map(({ standing, source, concluded, leader, behind }) => ({
        ...{ standing, source, behind },
        concluded: concluded.title,
        posterior: concluded.posterior,
        leader: leader.title,
      })),
    contradicted: claims.filter(isContradicted).map(claimAgainst),
    premises: claims.filter(isPremiseContradicted).map(claimAgainst),
    divided: dividedClaims(claims).map(claimAgainst),
    bySource: sourceDisagreements(claims).map(({ claim }) => claimAgainst(claim)),
  };
}

const claimAgainst = ({ id, statement, predicates = [] }: ClaimResult): ClaimAgainst => ({
  ...{ id, statement },
  tests: predicates
    .filter(({ role }) => role === 'central')
    .map(({ label, finding, ...outcome }) => ({
      holds: outcomeWord(outcome),
      label,
      finding,
    })),
});
