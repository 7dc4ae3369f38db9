import type { Case } from '../../cases/types.js';
import type { Assessment, FigureResults, HoleResult } from '../../contract/index.js';
import { significant } from '../../core/significant.js';
import { expectedInformation } from '../../evidence/index.js';
import type { EvidenceItem, Question, Unobserved } from '../../evidence/types.js';
import { caseDigest } from '../casefiles/case-digest.js';
import { weightsIn } from '../learned/apply.js';
import { memberAnswers } from '../learned/member-answers.js';
import type { Workspace } from '../engine/workspace.js';
import { answerOf } from './answer.js';
import { asAnswered } from './as-answered.js';
import { summaryOf } from './case-summary.js';
import { caveatsOf } from './caveats.js';
import type { Computed } from './compute.js';
import { evidenceResult } from './evidence.js';
import { withWays } from '../multiverse/kept.js';
import { datedAnswer } from './weighed.js';
import { sourceEntries } from './sources.js';

/** The assessment of a case from what was computed for it. */
export function assemble(
  subject: Case,
  { series, figures, evidence: weighed, later, since, ...computed }: Computed,
  { panel, seed }: Pick<Workspace, 'panel'> & { readonly seed: number },
): Assessment {
  const { measured, outdated, facts, unobserved, items, observations, evidenceTo } = weighed;
  const questions = computed.questions.map(({ result }) => result);
  const claims = withWays(computed.claims, subject, panel.dataVersion);
  const used = new Set(items);
  const evidence = [...measured, ...outdated, ...facts].map((item) =>
    evidenceResult(item, computed.questions, used.has(item)),
  );
  const shown = { series, ...inFileOrder(figures) };
  const sources = sourceEntries(subject, panel.manifest, { ...shown, evidence, claims });
  const involvesThird = items.some((item) => item.involvesThird);
  const summary = summaryOf(subject);
  const members = memberAnswers(subject, measured);
  const { limits, ...caveats } = caveatsOf({
    ...{ subject, questions, evidence, members, unobserved, sources, observations, involvesThird },
  });
  const own = { asOf: subject.asOf, ...datedAnswer(weighed, questions) };
  return {
    case: summary,
    dataVersion: panel.dataVersion,
    caseDigest: caseDigest(subject),
    seed,
    asOf: own.asOf,
    ...weightsIn(subject),
    ...(computed.weaker === undefined ? {} : { weaker: computed.weaker }),
    evidenceTo,
    headline: own.headline,
    answers: [own, ...(later === undefined ? [] : [later])],
    answer: answerOf({
      ...{ questions, later, theses: summary.theses, ...caveats },
      // Claims name the third party of the case: of another they are no news.
      claims: subject.ownThird === undefined ? claims : [],
    }),
    limits,
    questions,
    ...(members.length === 0 ? {} : { members }),
    evidence,
    claims,
    holes: holeResults(
      subject.questions.map((question) => asAnswered(question, questions)),
      unobserved,
      items,
    ),
    ...shown,
    ...(since === undefined ? {} : { since }),
    sources,
    observations,
  };
}

const fileOrder = [
  'contest',
  'institutions',
  'levels',
  'relations',
  'alignment',
  'dependence',
  'network',
] as const satisfies readonly (keyof FigureResults)[];

/** The figures in the order in which an assessment has them; those that are absent stay out. */
const inFileOrder = (figures: FigureResults): FigureResults =>
  fileOrder.reduce<FigureResults>(
    (ordered, id) => (figures[id] === undefined ? ordered : { ...ordered, [id]: figures[id] }),
    {},
  );

/** What could not be observed, with what it is expected to tell, the most telling first. */
function holeResults(
  questions: readonly Question[],
  unobserved: readonly Unobserved[],
  items: readonly EvidenceItem[],
): HoleResult[] {
  return unobserved
    .map((row) => ({
      id: row.id,
      title: row.title,
      dimension: row.dimension,
      waitsFor: row.waitsFor,
      reason: row.reason,
      expectedInformation: Object.fromEntries(
        questions.map((question) => [
          question.id,
          significant(expectedInformation(question, items, row)),
        ]),
      ),
    }))
    .sort((a, b) => informationOf(b) - informationOf(a) || (a.id < b.id ? -1 : 1));
}

function informationOf({ expectedInformation: bits }: HoleResult): number {
  return Object.values(bits).reduce((sum, value) => sum + value, 0);
}
