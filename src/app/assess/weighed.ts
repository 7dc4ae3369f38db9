import type { Case } from '../../cases/types.js';
import type { Assessment, DatedAnswer } from '../../contract/index.js';
import { rolesOf, type Roles } from '../engine/observe.js';
import type { Workspace } from '../engine/workspace.js';
import { evidenceYear } from './age.js';
import { headlineOf } from './answer.js';
import { withLearned } from '../learned/apply.js';
import { factItems, type Evidence } from './evidence.js';
import { withLeadsFor } from './leads-for.js';
import { observeRows, type CaseEvidence } from './case-rows.js';
import { powerNames, rowsWithPowerNames } from './power-names.js';
import type { AnsweredQuestion, AnswerInput } from './question.js';

/** The evidence of a case as of its year, and how far it reaches. */
export interface WeighedEvidence extends CaseEvidence {
  readonly facts: readonly Evidence[];
  /** What is weighed: measured rows that are recent enough, and facts. */
  readonly items: readonly Evidence[];
  readonly observations: Assessment['observations'];
  readonly evidenceTo: number | null;
}

export async function weighedEvidence(
  workspace: Workspace,
  subject: Case,
  roles: Roles,
): Promise<WeighedEvidence> {
  const observations = rowsWithPowerNames(subject.observations, powerNames(roles));
  const found = await observeRows(workspace, { ...subject, observations }, roles);
  const measured = withLearned(subject, found.measured);
  const facts = factItems(subject);
  return {
    ...found,
    facts,
    items: [...measured, ...facts],
    measured,
    observations: { observed: found.measured.length, total: found.total, coded: facts.length },
    evidenceTo: evidenceYear(found.measured),
  };
}

export interface AnswerRequest {
  readonly seed: number;
  readonly draws: number;
  readonly answer: (input: AnswerInput) => Promise<readonly AnsweredQuestion[]>;
}

/** The answer of a case as of another year than its own. */
export async function answerAsOf(
  workspace: Workspace,
  subject: Case,
  { seed, draws, answer }: AnswerRequest,
): Promise<DatedAnswer> {
  const { asOf } = subject;
  const roles = await rolesOf(workspace, subject);
  const weighed = await weighedEvidence(workspace, subject, roles);
  const answered = await answer({
    questions: subject.questions,
    names: powerNames(roles),
    items: weighed.items,
    seed,
    draws,
  });
  const questions = withLeadsFor(subject, weighed.measured, answered).map(({ result }) => result);
  return { asOf, ...datedAnswer(weighed, questions) };
}

/** What is said of an answer beside its year. */
export function datedAnswer(
  { observations, evidenceTo }: Pick<WeighedEvidence, 'observations' | 'evidenceTo'>,
  questions: DatedAnswer['questions'],
): Omit<DatedAnswer, 'asOf'> {
  return { evidenceTo, headline: headlineOf(observations, evidenceTo, questions), questions };
}
