import type { Case } from '../../cases/types.js';
import { UsageError } from '../../core/errors.js';
import { significant } from '../../core/significant.js';
import { quantileSorted } from '../../core/statistics.js';
import { assessQuestion, bearsOn } from '../../evidence/index.js';
import type { EvidenceItem, Hole, ObservationRow, Question } from '../../evidence/types.js';
import {
  firstYearOf,
  LEVEL_YEARS,
  observeRow,
  withoutStandIns,
  type ObservedRow,
} from '../evidence-items.js';
import { factItems } from '../evidence-results.js';
import { rolesOf, type Roles } from '../observe.js';
import { packageVersion } from '../version.js';
import type { Workspace } from '../workspace.js';
import {
  chosenLook,
  choicesOfObservations,
  namedOptions,
  type Choice,
  type Option,
} from './choices.js';
import { combinationsOf } from './combinations.js';
import { choiceResults, countsOf, sharesOf } from './summary.js';
import type { QuestionMultiverse, VerdictAnswer, VerdictMultiverse } from './types.js';

export interface VerdictRequest {
  readonly seed: number;
  readonly most?: number;
  readonly onStep?: (label: string) => void;
}

const levelYears = [LEVEL_YEARS, 3, 7] as const;
const levelChoice: Choice = {
  id: 'level-years',
  title: 'covered years in a level',
  options: levelYears.map((years) => ({
    id: String(years),
    label: `${years} years`,
    look: (observe) => observe,
  })),
  measures: [],
};

/**
 * The answers of a case under every defensible choice at once: parameters of the measures behind the observations,
 * weights of alignment, and 3, 5 or 7 years for a level. Expectations, coded facts and reliabilities stay as the case
 * states them: the robustness draws of an assessment vary what weighing rests on, and this varies what was measured.
 *
 * Each observation is made once in each of its own ways, and a combination only puts them together. Options under
 * which an observation of the case cannot be made are set aside before anything is combined.
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
  const look = await observer(workspace, subject);
  const all = [levelChoice, ...choicesOfObservations(await looksInUse(subject, look))];
  const facts = factItems(subject).map(({ item }) => item);
  const answers = answerer(subject, facts);
  const { choices, setAside } = await possibleChoices(subject, all, look, answers);
  const combinations = combinationsOf(
    choices.map(({ options }) => options.length),
    seed,
    most,
  );
  onStep('readings');
  const stated = await itemsOf(subject, choices, combinations.chosen[0]!, look);
  const datasets = new Set(facts.flatMap((fact) => fact.datasets));
  const specifications: Found[] = [];
  let holes = 0;
  for (const [at, chosen] of combinations.chosen.entries()) {
    const items = await itemsOf(subject, choices, chosen, look);
    for (const item of items) for (const dataset of item.datasets) datasets.add(dataset);
    if (items.length < stated.length) holes++;
    else
      specifications.push({
        number: at + 1,
        chosen,
        answers: answers(items),
      });
  }
  return {
    program: packageVersion(),
    dataVersion: workspace.panel.dataVersion,
    case: subject.arguments,
    asOf: subject.asOf,
    seed,
    counts: countsOf(combinations, {
      impossible: holes === 0 ? {} : { 'no-coverage': holes },
      repeated: 0,
      specifications: specifications.length,
    }),
    setAside,
    questions: subject.questions.map((question, at) =>
      questionResult(question, at, choices, specifications),
    ),
    specifications: specifications.map(({ number, chosen, answers }) => ({
      number,
      choices: namedOptions(choices, chosen),
      answers,
    })),
    datasets: [...datasets].sort(),
    command: `counterpoise multiverse --verdict ${subject.arguments} --as-of ${subject.asOf} --seed ${seed}`,
  };
}

interface Found {
  readonly number: number;
  readonly chosen: readonly number[];
  readonly answers: readonly VerdictAnswer[];
}

type Seen = ObservedRow | Hole;
/** What is seen of a row under the options of some choices, the years of a level first; looked at once. */
type Look = (
  row: ObservationRow,
  choices: readonly Choice[],
  chosen: readonly number[],
) => Promise<Seen>;

async function observer(workspace: Workspace, subject: Case): Promise<Look> {
  workspace.expect([
    { measure: 'cinc' },
    ...subject.observations.flatMap((row) =>
      row.observe === undefined ? [] : [{ ...row.observe, from: firstYearOf(row, subject.asOf) }],
    ),
  ]);
  const roles: Roles = await rolesOf(workspace, subject);
  const known = new Map<string, Promise<Seen>>();
  return (row, choices, chosen) => {
    const made = choices.flatMap(({ id, options, measures }, at) => {
      const isTouched =
        id === levelChoice.id
          ? row.kind === 'level'
          : measures.includes(row.observe?.measure ?? '');
      return isTouched ? [[id, options[chosen[at]!]!] as const] : [];
    });
    const key = [row.id, ...made.map(([id, option]) => `${id}=${option.id}`)].join(' ');
    const seen =
      known.get(key) ?? observeRow(workspace, chosenRow(row, made), roles, subject, yearsOf(made));
    known.set(key, seen);
    return seen;
  };
}

type MadeChoice = readonly [id: string, option: Option];

const yearsOf = (made: readonly MadeChoice[]): number =>
  Number(made.find(([id]) => id === levelChoice.id)?.[1].id ?? LEVEL_YEARS);

function chosenRow(row: ObservationRow, made: readonly MadeChoice[]): ObservationRow {
  const { observe: stated, ...rest } = row;
  if (stated === undefined) return rest;
  const observe = chosenLook(
    stated,
    made.map(([, option]) => option),
  );
  return observe === null ? rest : { ...rest, observe };
}

/** What the observations that count look at, as the case states them. */
async function looksInUse(subject: Case, look: Look) {
  const inUse = new Set((await evidenceOf(subject, [], [], look)).map(({ item }) => item.id));
  return subject.observations.flatMap(({ id, observe }) =>
    inUse.has(id) && observe !== undefined ? [observe] : [],
  );
}

async function evidenceOf(
  { observations }: Case,
  choices: readonly Choice[],
  chosen: readonly number[],
  look: Look,
): Promise<readonly ObservedRow[]> {
  const measured: ObservedRow[] = [];
  const holes: Hole[] = [];
  for (const row of observations) {
    const seen = await look(row, choices, chosen);
    if ('item' in seen) measured.push(seen);
    else holes.push(seen);
  }
  return withoutStandIns(observations, measured, holes).measured;
}

async function itemsOf(
  subject: Case,
  choices: readonly Choice[],
  chosen: readonly number[],
  look: Look,
): Promise<readonly EvidenceItem[]> {
  return (await evidenceOf(subject, choices, chosen, look)).map(({ item }) => item);
}

/** The choices without the options under which, all else as stated, an observation is lost. */
async function possibleChoices(
  subject: Case,
  all: readonly Choice[],
  look: Look,
  answers: (items: readonly EvidenceItem[]) => readonly VerdictAnswer[],
) {
  const stated = (
    await itemsOf(
      subject,
      all,
      all.map(() => 0),
      look,
    )
  ).map(({ id }) => id);
  const setAside: VerdictMultiverse['setAside'][number][] = [];
  const choices: Choice[] = [];
  for (const [at, choice] of all.entries()) {
    const options: Option[] = [];
    for (const [number, option] of choice.options.entries()) {
      const alone = all.map((_, other) => (other === at ? number : 0));
      const items = await itemsOf(subject, all, alone, look);
      const found = new Set(items.map(({ id }) => id));
      const lost = stated.filter((id) => !found.has(id));
      if (lost.length === 0) options.push(option);
      else
        setAside.push({
          ...{ choice: choice.title, option: option.label, lost },
          answers: answers(items),
        });
    }
    if (options.length > 1) choices.push({ ...choice, options });
  }
  return {
    choices: choices[0]?.id === levelChoice.id ? choices : [onlyStated(levelChoice), ...choices],
    setAside,
  };
}

const onlyStated = (choice: Choice): Choice => ({ ...choice, options: choice.options.slice(0, 1) });

/** Answers the questions of a case, each once for what bears on it. */
function answerer({ questions }: Case, facts: readonly EvidenceItem[]) {
  const known = new Map<string, VerdictAnswer>();
  return (measured: readonly EvidenceItem[]): readonly VerdictAnswer[] =>
    questions.map((question) => {
      const bearing = measured.filter((item) => bearsOn(question, item));
      // The same value of another source shares its weight with other items.
      const key = JSON.stringify([
        question.id,
        ...bearing.map(({ id, observed, cluster }) => [id, observed, cluster]),
      ]);
      const answer = known.get(key) ?? answerTo(question, [...bearing, ...facts]);
      known.set(key, answer);
      return answer;
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
