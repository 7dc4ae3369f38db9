import type {
  ComparedAnswer,
  ComparedCase,
  ComparedItem,
  ComparedQuestion,
  Comparison,
  EvidenceResult,
} from '../../contract/index.js';
import { listed } from '../../core/format.js';
import { groupedBy } from '../../core/grouped.js';
import { significant } from '../../core/significant.js';
import { assessQuestion } from '../../evidence/index.js';
import type { Question } from '../../evidence/types.js';
import { commonText } from './common-text.js';
import { comparedLevels } from './compared-levels.js';
import { comparedObservations, isSame, type Assessed } from './compared-observations.js';
import { withPowerNames } from '../assess/power-names.js';
import { undecidedSince } from '../assess/answer.js';
import { asAnswered } from '../assess/as-answered.js';
import { itemOf } from '../assess/evidence.js';
import { howGoodSentence, withHowGood } from '../learned/how-good.js';
import { heaviest } from '../../evidence/heaviest.js';
import { weightsIn } from '../learned/apply.js';
import { nameOf } from './named-case.js';
import { textOfRoles } from './text-of-roles.js';

/** Heaviest items that are listed for and against a leader. */
const HEAVIEST = 3;

/** Assessments side by side: what they have in common is compared, what they do not is said. */
export function comparisonOf(assessed: readonly Assessed[]): Comparison {
  const observations = comparedObservations(assessed);
  const shared = observations.filter(isSame).map(({ id }) => id);
  const [{ assessment: first }] = assessed as [Assessed];
  const cases = assessed.map(comparedCase);
  const ids = [
    ...new Set(assessed.flatMap(({ subject }) => subject.questions.map(({ id }) => id))),
  ];
  const questions = ids
    .map((id) => comparedQuestion(id, assessed, shared))
    .filter(({ answers }) => answers.some((answer) => answer !== null));
  return {
    dataVersion: first.dataVersion,
    seed: first.seed,
    cases,
    questions,
    shared,
    observations,
    levels: comparedLevels(assessed.map(({ assessment }) => assessment)),
    sources: sourcesOf(assessed),
    notes: notesOf(assessed, { cases, questions, observations, shared }),
  };
}

/** The datasets of the items that are weighed, those of all cases once. */
function sourcesOf(assessed: readonly Assessed[]): Comparison['sources'] {
  const used = new Set(
    assessed.flatMap(({ assessment: { evidence } }) =>
      evidence.filter((item) => item.used).flatMap(({ datasets }) => datasets),
    ),
  );
  const titles = new Map(
    assessed.flatMap(({ assessment }) => assessment.sources.map(({ id, title }) => [id, title])),
  );
  return [...used].sort().map((id) => ({ id, title: titles.get(id) ?? id }));
}

function comparedCase({ subject, assessment }: Assessed): ComparedCase {
  const { asOf, evidenceTo, caseDigest, headline, observations } = assessment;
  const { id, title, pair, third } = assessment.case;
  return {
    name: nameOf(subject),
    ...{ id, title, pair, third, asOf, evidenceTo, caseDigest },
    ...weightsIn(subject),
    ...{ headline, observations },
    ...withHowGood(assessment.questions, assessment.evidence, subject.pair),
  };
}

function comparedQuestion(
  id: string,
  assessed: readonly Assessed[],
  shared: readonly string[],
): ComparedQuestion {
  // Who is the weaker differs from case to case.
  const asked = assessed.flatMap(({ subject }) =>
    subject.questions
      .filter((one) => one.id === id)
      .map((one) => withPowerNames(one))
      .map((one) => ({ ...one, text: textOfRoles(one.text, subject) })),
  );
  const readings = new Map(
    asked.toReversed().flatMap((one) => one.readings.map((reading) => [reading.id, reading])),
  );
  const sets = new Set(
    asked.map((one) =>
      one.readings
        .map((reading) => reading.id)
        .sort()
        .join(),
    ),
  );
  const sameReadings = sets.size === 1;
  const order = [...new Set(asked.flatMap((one) => one.readings.map((reading) => reading.id)))];
  const [text, ...others] = asked.map((one) => one.text) as [string, ...string[]];
  const isSameText = others.every((one) => one === text);
  return {
    id,
    text: isSameText ? text : commonText([text, ...others]),
    sameReadings,
    readings: order.map((reading) => ({ id: reading, title: readings.get(reading)!.title })),
    answers: assessed.map(({ subject, assessment }) => {
      const question = subject.questions.find((one) => one.id === id);
      const result = assessment.questions.find((one) => one.id === id);
      if (question === undefined || result?.standing === 'left-out') return null;
      const compares = sameReadings && asked.length > 1 && shared.length > 0;
      return answerOf(question, { subject, assessment }, compares ? shared : []);
    }),
  };
}

function answerOf(
  question: Question,
  { subject, assessment }: Assessed,
  shared: readonly string[],
): ComparedAnswer {
  const result = assessment.questions.find(({ id }) => id === question.id)!;
  const posteriorOf = (id: string) => result.readings.find((one) => one.id === id)!.posterior;
  const { leader, runnerUp, standing } = result;
  const since = undecidedSince(result);
  const listed = heaviest(assessment, question.id, HEAVIEST);
  const items = (of: readonly EvidenceResult[]): ComparedItem[] =>
    of.map(({ id, title, weight }) => ({ id, title, db: weight[question.id]!.leaderVsRunnerUp }));
  return {
    ...{ leader, runnerUp, standing },
    ...(since === undefined ? {} : { undecidedSince: since }),
    ahead: significant(10 * Math.log10(posteriorOf(leader) / posteriorOf(runnerUp))),
    readings: result.readings.map(({ id, prior, posterior, interval, lead }) => ({
      ...{ id, prior, posterior, interval, lead },
    })),
    ...(shared.length === 0
      ? {}
      : { onShared: posteriorOn(shared, question, { subject, assessment }) }),
    forLeader: items(listed.forLeader),
    againstLeader: items(listed.againstLeader),
  };
}

/** The posterior from some of the measured observations alone, with the prior of the case. */
function posteriorOn(
  ids: readonly string[],
  question: Question,
  { subject, assessment }: Assessed,
): Record<string, number> {
  const items = assessment.evidence
    .filter(({ id }) => ids.includes(id))
    .map((item) => itemOf(subject, item));
  const { readings } = assessQuestion(asAnswered(question, assessment.questions), items);
  return Object.fromEntries(readings.map(({ id, posterior }) => [id, significant(posterior)]));
}

function notesOf(
  assessed: readonly Assessed[],
  {
    cases,
    questions,
    observations,
    shared,
  }: Pick<Comparison, 'cases' | 'questions' | 'observations' | 'shared'>,
): string[] {
  const notes: string[] = [];
  const years = new Set(assessed.map(({ assessment }) => assessment.asOf));
  if (years.size > 1)
    notes.push(
      `The cases look at different years: ${assessed.map(({ subject }) => `${nameOf(subject)} as of ${subject.asOf}`).join(', ')}. With one year for all (--as-of YEAR) they look at the same one.`,
    );
  for (const { text, sameReadings, answers } of questions) {
    if (answers.includes(null)) notes.push(`Not every case asks “${text}”.`);
    if (!sameReadings)
      notes.push(
        `The cases weigh different readings of “${text}”: a probability is one among the readings of its case, and does not compare.`,
      );
  }
  const coded = assessed.filter(({ assessment }) => assessment.observations.coded > 0);
  if (coded.length > 0 && coded.length < assessed.length)
    notes.push(
      `Coded facts weigh in ${coded.map(({ subject }) => nameOf(subject)).join(', ')} alone.`,
    );
  notes.push(
    `${shared.length} of ${observations.length} observations are made in every case in the same way; the answer from these alone stands beside the answer of each case.`,
  );
  const weights = cases[0]!.weights;
  if (weights !== undefined) notes.push(howGoodSentence({ weights }));
  else
    for (const [sentence, of] of groupedBy(
      cases.filter(({ howGood }) => howGood !== undefined),
      ({ howGood }) => howGood!.sentence,
    ))
      notes.push(`${listed(of.map(({ name }) => name))}: ${sentence}`);
  const other = observations.filter(({ expectationsDiffer }) => expectationsDiffer);
  if (other.length > 0)
    notes.push(
      `The readings of the cases expect different things of ${other.map(({ title }) => `“${title}”`).join(', ')}.`,
    );
  return notes;
}
