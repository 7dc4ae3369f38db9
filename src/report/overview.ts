import { answerSentence } from '../app/assess/answer.js';
import { paragraphsOf } from '../core/paragraphs.js';
import type {
  Assessment,
  CaseSummary,
  ClaimResult,
  HoleResult,
  QuestionResult,
  SourceEntry,
} from '../app/assess/assessment.js';
import { bibliographyOf } from '../app/cite/cite.js';
import { commandOf, pasteable } from '../app/assess/manifest.js';
import { isAgainst, type StandingAgainst } from '../evidence/thesis-standing.js';
import { claimGroups } from '../charts/claims-overview.js';
import { createContext, type ViewContext } from '../views/context.js';
import { dividedClaims, sourceDisagreements } from '../views/source-disagreements.js';
import { thesisVerdicts } from '../views/thesis.js';
import { groupOf, holdsWord } from '../views/words.js';

export interface OverviewQuestion extends Pick<
  QuestionResult,
  'id' | 'text' | 'leader' | 'runnerUp' | 'standing' | 'readings'
> {
  readonly draws: number;
  /** The smallest set of items whose removal puts another reading first; null where none does. */
  readonly overturning: {
    readonly items: readonly { readonly id: string; readonly title: string }[];
    readonly to: string;
  } | null;
}

/** A conclusion of the work that the case tests which the evidence leads away from. */
export interface ConclusionAgainst {
  readonly standing: StandingAgainst;
  readonly source: string;
  readonly concluded: string;
  readonly posterior: number;
  readonly leader: string;
  /** In dB. */
  readonly behind: number;
}

/** A claim that fails every test, or one of them. */
export interface ClaimAgainst {
  readonly id: string;
  readonly statement: string;
  readonly tests: readonly {
    readonly holds: string;
    readonly label: string;
    readonly finding: string;
  }[];
}

/** What of an assessment stands first, with what is needed to trace, repeat and cite it. */
export interface CaseOverview {
  readonly case: CaseSummary;
  readonly asOf: number;
  readonly seed: number;
  readonly dataVersion: string;
  readonly caseDigest: string;
  /** The answer in one sentence. */
  readonly sentence: string;
  readonly paragraphs: readonly string[];
  readonly observations: Assessment['observations'];
  readonly questions: readonly OverviewQuestion[];
  /** Numbers of claims by verdict, or by status where they are not computed; none that is empty. */
  readonly claims: readonly {
    readonly id: string;
    readonly word: string;
    readonly count: number;
  }[];
  readonly against: {
    readonly conclusions: readonly ConclusionAgainst[];
    readonly contradicted: readonly ClaimAgainst[];
    /** Claims of which some tests hold and others fail. */
    readonly divided: readonly ClaimAgainst[];
    /** Claims that one source supports and another does not. */
    readonly bySource: readonly ClaimAgainst[];
  };
  readonly holes: readonly Pick<HoleResult, 'id' | 'title' | 'reason'>[];
  readonly sources: readonly SourceEntry[];
  /** As it is typed in the folder of the program. */
  readonly command: string;
  readonly bibtex: string;
}

export function overviewOf(assessment: Assessment): CaseOverview {
  const { asOf, seed, dataVersion, caseDigest, observations, sources, holes } = assessment;
  const context = createContext(assessment);
  return {
    case: assessment.case,
    ...{ asOf, seed, dataVersion, caseDigest, observations, sources },
    sentence: answerSentence(assessment.questions),
    paragraphs: paragraphsOf(assessment.answer),
    questions: assessment.questions.map((question) => questionOf(question, context)),
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

function questionOf(question: QuestionResult, context: ViewContext): OverviewQuestion {
  const { id, text, leader, runnerUp, standing, readings, robustness } = question;
  const set = robustness.smallestOverturningSet;
  const titleOf = (item: string): string =>
    context.assessment.evidence.find((one) => one.id === item)?.title ?? item;
  return {
    ...{ id, text, leader, runnerUp, standing, readings },
    draws: robustness.draws,
    overturning: set && {
      items: set.items.map((item) => ({ id: item, title: titleOf(item) })),
      to: context.readingTitle(set.to),
    },
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
    contradicted: claims.filter(({ verdict }) => verdict === 'contradicted').map(claimAgainst),
    divided: dividedClaims(claims).map(claimAgainst),
    bySource: sourceDisagreements(claims).map(({ claim }) => claimAgainst(claim)),
  };
}

const claimAgainst = ({ id, statement, predicates = [] }: ClaimResult): ClaimAgainst => ({
  ...{ id, statement },
  tests: predicates.map(({ holds, label, finding }) => ({
    holds: holdsWord(holds),
    label,
    finding,
  })),
});
