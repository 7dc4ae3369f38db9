import type { QuestionMultiverse, VerdictAnswer, VerdictMultiverse } from '../../contract/index.js';
import { keptIn } from '../../core/memo.js';
import type { Case } from '../../cases/types.js';
import { UsageError } from '../../core/errors.js';
import { significant } from '../../core/significant.js';
import { quantileSorted } from '../../core/statistics.js';
import { assessQuestion, bearsOn, isAsked } from '../../evidence/index.js';
import type { EvidenceItem, Question, Unobserved } from '../../evidence/types.js';
import { weightsIn, weightsOption, withLearned, withLearnedPriors } from '../learned/apply.js';
import { withHowGood } from '../learned/how-good.js';
import { evidenceResult, factItems, type Evidence } from '../assess/evidence.js';
import { type CaseEvidence } from '../assess/case-rows.js';
import { rowQueries } from '../assess/observations.js';
import { powerNames, withPowerNames } from '../assess/power-names.js';
import { packageVersion } from '../../store/version.js';
import { rolesWith } from '../engine/observe.js';
import type { Workspace } from '../engine/workspace.js';
import { choicesOfObservations, namedOptions, type Choice } from './choices.js';
import { combinationsOf } from './combinations.js';
import { evidenceOf, levelChoices, observer, observesInUse } from './rows.js';
import { choiceResults, countsOf, sharesOf } from './summary.js';

export interface VerdictRequest {
  readonly seed: number;
  readonly most?: number;
  readonly onStep?: (label: string) => void;
}

/**
 * The answers of a case under every defensible choice at once: parameters of the measures behind the observations,
 * weights of alignment, and 3, 5 or 7 years for a level that names none. Expectations, coded facts and reliabilities stay as the case
 * states them: the robustness draws of an assessment vary what weighing rests on, and this varies what was measured. Nor is it
 * varied whether weights are learned or judged by hand: judged by hand, they are right far less often, and are no choice on a par.
 *
 * Each observation is made once in each way, and a combination only puts them together. Where an
 * observation has no value under the options of a combination, the others are weighed without it, as an assessment
 * weighs a case with an unobserved row: to leave such options out would favour those that the data happen to cover.
 */
export async function multiverseOfVerdict(
  workspace: Workspace,
  subject: Case,
  { seed, most, onStep = () => undefined }: VerdictRequest,
): Promise<VerdictMultiverse> {
  if (subject.observations.length === 0)
    throw new UsageError(`the case ${subject.arguments} has no observation`, {
      code: 'no-observations',
      hint: 'a case with readings and observations has a verdict',
    });
  onStep('observations');
  const roles = await rolesWith(workspace, subject, rowQueries(subject));
  const observe = observer(workspace, subject, roles);
  const choices = [
    ...levelChoices(subject.observations),
    ...choicesOfObservations(await observesInUse(subject, observe)),
  ];
  // What was learned of a row holds for it however it is measured.
  const evidence = async (chosen: readonly number[]): Promise<CaseEvidence> => {
    const found = await evidenceOf(subject, choices, chosen, observe);
    return { ...found, measured: withLearned(subject, found.measured) };
  };
  const facts = factItems(subject);
  const combinations = combinationsOf(
    choices.map(({ options }) => options.length),
    seed,
    most,
  );
  onStep('readings');
  const { measured: stated } = await evidence(combinations.chosen[0]!);
  const questions = questionsAsked(subject, [...stated, ...facts]).map((question) =>
    withPowerNames(question, powerNames(roles)),
  );
  const answers = answerer(questions, facts);
  const datasets = new Set(facts.flatMap((fact) => fact.datasets));
  const specifications: Found[] = [];
  for (const [at, chosen] of combinations.chosen.entries()) {
    const { measured, unobserved } = await evidence(chosen);
    for (const item of measured) for (const dataset of item.datasets) datasets.add(dataset);
    specifications.push({
      number: at + 1,
      chosen,
      missing: lostAmong(stated, unobserved).map(({ id }) => id),
      answers: answers(measured),
    });
  }
  return {
    program: packageVersion(),
    dataVersion: workspace.panel.dataVersion,
    case: subject.arguments,
    asOf: subject.asOf,
    ...weightsIn(subject),
    seed,
    counts: countsOf(combinations, {
      impossible: {},
      repeated: 0,
      specifications: specifications.length,
    }),
    missing: await missingUnder(choices, stated, evidence, answers),
    questions: questions.map((question, at) =>
      questionResult(question, at, choices, specifications),
    ),
    ...statedHowGood(subject, questions, [...stated, ...facts]),
    specifications: specifications.map(({ number, chosen, missing, answers }) => ({
      number,
      choices: namedOptions(choices, chosen),
      missing,
      answers,
    })),
    datasets: [...datasets].sort(),
    command: `counterpoise multiverse --verdict ${subject.arguments} --as-of ${subject.asOf}${weightsOption(subject.weighting)} --seed ${seed}`,
  };
}

interface Found {
  readonly number: number;
  readonly chosen: readonly number[];
  readonly missing: readonly string[];
  readonly answers: readonly VerdictAnswer[];
}

/** How good the answer is as the case states everything. What is answered here has evidence, and is asked. */
function statedHowGood(
  { pair }: Pick<Case, 'pair'>,
  questions: readonly Question[],
  items: readonly Evidence[],
) {
  const answered = questions.map((question) => ({ assessment: assessQuestion(question, items) }));
  return withHowGood(
    answered.map(({ assessment: { question: id, leader, readings } }) =>
      significant({ id, leader, standing: 'leads' as const, readings }),
    ),
    items.map((item) => evidenceResult(item, answered, true)),
    pair,
  );
}

/** Options under which, all else as stated, an observation of the case has no value, and what is answered then. */
async function missingUnder(
  choices: readonly Choice[],
  stated: readonly EvidenceItem[],
  evidence: (chosen: readonly number[]) => Promise<CaseEvidence>,
  answers: (items: readonly EvidenceItem[]) => readonly VerdictAnswer[],
): Promise<VerdictMultiverse['missing']> {
  const found: VerdictMultiverse['missing'][number][] = [];
  for (const [at, choice] of choices.entries())
    for (const [number, option] of choice.options.entries()) {
      const alone = choices.map((_, other) => (other === at ? number : 0));
      const { measured, unobserved } = await evidence(alone);
      const rows = lostAmong(stated, unobserved);
      if (rows.length === 0) continue;
      found.push({
        choice: choice.title,
        option: option.label,
        rows: rows.map(({ id, reason }) => ({ id, reason })),
        answers: answers(measured),
      });
    }
  return found;
}

/** Those of the unobserved rows that have a value as the case states everything. */
function lostAmong(
  stated: readonly EvidenceItem[],
  unobserved: readonly Unobserved[],
): Unobserved[] {
  const ids = new Set(stated.map(({ id }) => id));
  return unobserved.filter(({ id }) => ids.has(id));
}

/** The questions of a case, with their priors, that it asks as it states everything. */
function questionsAsked(subject: Case, items: readonly EvidenceItem[]): Question[] {
  const questions = withLearnedPriors(subject.questions);
  const answered = questions.map((question) => assessQuestion(question, items));
  const named = answered.map(({ readings }, at) => ({ id: questions[at]!.id, readings }));
  return questions.filter((question) => isAsked(question, named));
}

/** Answers questions, each once for what bears on it. */
function answerer(questions: readonly Question[], facts: readonly EvidenceItem[]) {
  const known = new Map<string, VerdictAnswer>();
  return (measured: readonly EvidenceItem[]): readonly VerdictAnswer[] =>
    questions.map((question) => {
      const bearing = measured.filter((item) => bearsOn(question, item));
      // The same value of another source shares its weight with other items.
      const key = JSON.stringify([
        question.id,
        ...bearing.map(({ id, observed, cluster, learned }) => [
          ...[id, observed, cluster],
          learned?.[question.id]?.byReading,
        ]),
      ]);
      return keptIn(known, key, () => answerTo(question, [...bearing, ...facts]));
    });
}

function answerTo(question: Question, items: readonly EvidenceItem[]): VerdictAnswer {
  const { leader, margin, readings } = assessQuestion(question, items);
  return significant({
    leader,
    margin,
    posterior: Object.fromEntries(readings.map(({ id, posterior }) => [id, posterior])),
  });
}

function questionResult(
  { id, text, readings }: Question,
  at: number,
  choices: readonly Choice[],
  specifications: readonly Found[],
): QuestionMultiverse {
  const ids = readings.map((reading) => reading.id);
  const answers = specifications.map((one) => one.answers[at]!);
  const leads = sharesOf(
    answers.map(({ leader }) => leader),
    ids,
  )!;
  return {
    id,
    text,
    leader: answers[0]!.leader,
    readings: readings.map((reading) => {
      const sorted = Float64Array.from(answers, ({ posterior }) => posterior[reading.id]!).sort();
      return significant({
        id: reading.id,
        title: reading.title,
        stated: answers[0]!.posterior[reading.id]!,
        leads: leads[reading.id]!,
        range: [sorted[0]!, sorted.at(-1)!] as const,
        median: quantileSorted(sorted, 0.5),
      });
    }),
    choices: choiceResults(
      choices,
      specifications.map(({ chosen, answers: found }) => ({ chosen, result: found[at]!.leader })),
      ids,
    ),
  };
}
