import { isUnanswered } from '../../core/answer-standing.js';
import { formatPercent, listed } from '../../core/format.js';
import type { Case } from '../../cases/types.js';
import type { EvidenceResult, QuestionResult } from '../../contract/index.js';
import {
  assessQuestion,
  bearsOn,
  otherReading,
  type EvidenceItem,
  type Question,
} from '../../evidence/index.js';
import { validated } from '../../measures/containment/validation.js';
import { byHand } from '../learned/apply.js';
import { rightShares } from '../learned/how-good.js';
import { asAnswered } from './as-answered.js';
import { itemOf } from './evidence.js';

type Asked = Pick<Case, 'questions' | 'observations'>;

/** `“Partnership” (81%)`; what a question says when the items that are left are weighed. */
function leaderOf(question: Question, items: readonly EvidenceItem[]): string {
  const { leader, readings } = assessQuestion(question, items);
  const { posterior } = readings.find(({ id }) => id === leader)!;
  const { title } = question.readings.find(({ id }) => id === leader)!;
  // Several questions have such a reading.
  const of = leader === otherReading ? ` of “${question.text}”` : '';
  return `“${title}”${of} (${formatPercent(posterior)})`;
}

const answeredOf = (subject: Asked, questions: readonly QuestionResult[]): Question[] =>
  subject.questions
    .map((question) => asAnswered(question, questions))
    .filter(({ id }) => !isUnanswered(questions.find((one) => one.id === id)!.standing));

/** What the answer becomes without every measure of containment at once; empty where none is weighed. */
export function withoutContainmentSentence(
  subject: Asked,
  questions: readonly QuestionResult[],
  evidence: readonly EvidenceResult[],
): string {
  const used = evidence.filter((one) => one.used);
  const isOfContainment = ({ measure = '' }: EvidenceResult): boolean => validated.has(measure);
  const items = (of: readonly EvidenceResult[]) => of.map((one) => itemOf(subject, one));
  const containment = items(used.filter(isOfContainment));
  const rest = items(used.filter((one) => !isOfContainment(one)));
  const touched = answeredOf(subject, questions).filter((question) =>
    containment.some((item) => bearsOn(question, item)),
  );
  if (touched.length === 0) return '';
  const said = touched.map((question) => {
    const measured = rest.some((item) => item.kind === 'measured' && bearsOn(question, item));
    return measured
      ? `${leaderOf(question, rest)} would lead`
      : `no measured row would bear on “${question.text}”`;
  });
  return `Without all measures of containment ${listed(said)}.`;
}

/** What weights by hand alone make of the questions of which weights were learned; empty where none were. */
export function byHandSentence(
  subject: Asked,
  questions: readonly QuestionResult[],
  evidence: readonly EvidenceResult[],
): string {
  const used = evidence.filter((one) => one.used);
  const learned = answeredOf(subject, questions).filter(({ id }) =>
    used.some((one) => one.learned?.[id] !== undefined),
  );
  if (learned.length === 0) return '';
  const items = used.map((one) => ({ ...itemOf(subject, one), learned: undefined }));
  // The prior that was learned goes with the weights; one that the case states stays.
  const stated = new Map(subject.questions.map(({ id, prior }) => [id, prior]));
  const said = byHand(learned).map((question) =>
    leaderOf({ ...question, prior: stated.get(question.id) }, items),
  );
  return `Weighed by hand, as --weights hand does, ${listed(said)} would come first. Of known relationships expectations by hand alone get ${formatPercent(rightShares.hand)} of the degrees right, learned weights ${formatPercent(rightShares.learned)}.`;
}
