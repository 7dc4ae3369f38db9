import type { AbsentYear, VerdictOverTime, YearVerdict } from '../../contract/index.js';
import { setImmediate } from 'node:timers/promises';
import type { Case } from '../../cases/types.js';
import { UsageError } from '../../core/errors.js';
import { capitalised } from '../../core/format.js';
import { isGroup, isInSystem, labelOf } from '../../states/index.js';
import { nameInText } from '../../states/label.js';
import { caseDigest } from '../casefiles/case-digest.js';
import { evidenceResult } from '../assess/evidence.js';
import { rowQueries } from '../assess/observations.js';
import { knownEvents } from '../../cases/known-by.js';
import { capabilities, rolesOf } from '../engine/observe.js';
import { withLeadsFor } from '../assess/leads-for.js';
import { overlapOf } from '../assess/overlapping-groups.js';
import { powerNames, rowsWithPowerNames, withPowerNames } from '../assess/power-names.js';
import { answerQuestions, type AnsweredQuestion, type AnswerInput } from '../assess/question.js';
import { weightsOf, withLeadChanges, type YearWeights } from './lead-changes.js';
import type { Workspace } from '../engine/workspace.js';
import { weightsIn } from '../learned/apply.js';
import { withHowGood } from '../learned/how-good.js';
import { latestYear } from '../casefiles/latest-year.js';
import { weighedEvidence, type WeighedEvidence } from '../assess/weighed.js';

export interface YearSpan {
  readonly from: number;
  readonly to: number;
  readonly step: number;
}

export interface OverTimeRequest extends YearSpan {
  readonly seed: number;
  readonly draws?: number;
  readonly onYear?: (year: number) => void;
  /** Told of all years that have an answer, whenever another has. */
  readonly onVerdict?: (soFar: VerdictOverTime) => void;
  /** Answers the questions of a year, in another thread for example, while the next year is observed. */
  readonly answer?: (input: AnswerInput) => Promise<readonly AnsweredQuestion[]>;
}

/** So many years may wait for their answers while the next one is observed: who goes away waits for no more than these. */
const mostWaiting = 2;

/**
 * The answer as of each of some years. Measures are computed once, since none of them looks ahead: what a year adds is which
 * of their years are looked at, and the facts that were known.
 *
 * @throws UsageError for years before the period of the case, or after the last one as of which it can be assessed
 */
export async function verdictOverTime(
  workspace: Workspace,
  subject: Case,
  { from, to, step, seed, draws = 10_000, ...calls }: OverTimeRequest,
): Promise<VerdictOverTime> {
  const { onYear = () => undefined, onVerdict = () => undefined, answer = answerHere } = calls;
  const years = yearsOf(subject, { from, to, step });
  // Of the first year on, whichever years the rows look at later.
  workspace.expect([capabilities, ...rowQueries({ ...subject, asOf: from })]);
  const frame = frameOf(workspace, subject, { from, to, step, seed });
  const done: (YearVerdict | AbsentYear)[] = [];
  const weights = new Map<number, YearWeights>();
  const titles = new Map(
    [...rowsWithPowerNames(subject.observations), ...subject.facts].map(({ id, title }) => [
      id,
      title,
    ]),
  );
  const told = async (verdict: Promise<YearVerdict> | AbsentYear): Promise<void> => {
    done.push(await verdict);
    done.sort((one, other) => one.year - other.year);
    onVerdict({ ...frame, verdicts: withLeadChanges(done, weights, titles) });
  };
  const waiting: Promise<void>[] = [];
  try {
    for (const year of years) {
      onYear(year);
      // Lets an interruption be heard between two years.
      await setImmediate();
      await waiting.at(-mostWaiting);
      const then = { ...subject, asOf: year };
      const absent = await whyAbsent(workspace, then);
      const verdict = told(
        absent === undefined
          ? finished(await observed(workspace, then), answer, { seed, draws, weights })
          : { year, absent },
      );
      // It is heard of below, a year or two later.
      verdict.catch(() => undefined);
      waiting.push(verdict);
    }
  } finally {
    await Promise.allSettled(waiting);
  }
  await Promise.all(waiting);
  return { ...frame, verdicts: withLeadChanges(done, weights, titles) };
}

/** What is known of the answers before there is one. */
function frameOf(
  { panel }: Workspace,
  subject: Case,
  { from, to, step, seed }: YearSpan & { readonly seed: number },
): Omit<VerdictOverTime, 'verdicts'> {
  return {
    case: summaryOf(subject, to),
    ...weightsIn(subject),
    dataVersion: panel.dataVersion,
    seed,
    years: { from, to, step },
    questions: subject.questions
      .map((question) => withPowerNames(question))
      .map(({ id, text, readings }) => ({
        id,
        text,
        readings: readings.map((reading) => ({ id: reading.id, title: reading.title })),
      })),
  };
}

const answerHere = (input: AnswerInput): Promise<readonly AnsweredQuestion[]> =>
  Promise.resolve(answerQuestions(input));

/** Why nothing can be asked as of a year; undefined where it can. */
async function whyAbsent(workspace: Workspace, subject: Case): Promise<string | undefined> {
  const { pair, third, asOf } = subject;
  const absent = [...pair, ...third].find((actor) => !isInSystem(actor, asOf));
  if (absent !== undefined) return absentSentence(absent, asOf);
  return (await overlapOf(workspace, subject))?.sentence;
}

const absentSentence = (actor: number, year: number): string =>
  isGroup(actor)
    ? `${capitalised(nameInText(actor))} did not exist in ${year}`
    : `${labelOf(actor).name} was not a member of the state system in ${year}`;

/** The years asked for, checked: those of the case, and later ones as of which it can be assessed. */
function yearsOf(subject: Case, { from, to, step }: YearSpan): number[] {
  const [first, end] = subject.period;
  const period = [first, Math.max(end, latestYear(subject))] as const;
  if (from > to)
    throw new UsageError(`the years are reversed: from ${from} to ${to}`, {
      code: 'reversed-years',
      details: { value: `${from}-${to}`, expected: 'the earlier year first' },
      hint: `use --over ${to}-${from}`,
    });
  const outside = [from, to].find((year) => year < period[0] || year > period[1]);
  if (outside !== undefined) {
    const inside = [Math.max(from, period[0]), Math.min(to, period[1])];
    throw new UsageError(`the case has no answer as of ${outside}`, {
      code: 'bad-year',
      details: { value: outside, expected: `years in ${period[0]}-${period[1]}` },
      hint: `for example --over ${(inside[0]! <= inside[1]! ? inside : period).join('-')}`,
    });
  }
  const count = Math.floor((to - from) / step) + 1;
  return Array.from({ length: count }, (_, i) => from + i * step);
}

interface ObservedYear {
  readonly subject: Case;
  readonly weighed: WeighedEvidence;
  readonly names: ReturnType<typeof powerNames>;
}

async function observed(workspace: Workspace, subject: Case): Promise<ObservedYear> {
  const roles = await rolesOf(workspace, subject);
  const weighed = await weighedEvidence(workspace, subject, roles);
  return { subject, weighed, names: powerNames(roles) };
}

async function finished(
  { subject, weighed, names }: ObservedYear,
  answer: NonNullable<OverTimeRequest['answer']>,
  {
    seed,
    draws,
    weights,
  }: {
    readonly seed: number;
    readonly draws: number;
    readonly weights: Map<number, YearWeights>;
  },
): Promise<YearVerdict> {
  const { observations, evidenceTo, items } = weighed;
  const answered = await answer({ questions: subject.questions, names, items, seed, draws });
  const answers = withLeadsFor(subject, weighed.measured, answered);
  weights.set(subject.asOf, weightsOf(answers));
  return {
    year: subject.asOf,
    caseDigest: caseDigest(subject),
    observations,
    evidenceTo,
    ofTheYear: items.filter(({ years }) => years.at(-1) === subject.asOf).length,
    ...withHowGood(
      answers.map(({ result }) => result),
      items.map((item) => evidenceResult(item, answers, true)),
      subject.pair,
    ),
    tooFew: 2 * observations.observed < observations.total,
    answers: answers.map(({ result: { id: question, readings, ...result } }) => ({
      ...{ id: question, leader: result.leader, runnerUp: result.runnerUp },
      standing: result.standing,
      ...(result.leadsFor === undefined ? {} : { leadsFor: result.leadsFor }),
      readings: readings.map(({ id, prior, posterior, interval, lead }) => ({
        ...{ id, prior, posterior, interval, lead },
      })),
    })),
  };
}

function summaryOf({ id, title, arguments: named, pair, third, events }: Case, to: number) {
  return {
    id,
    title,
    arguments: named,
    pair: pair.map((state) => labelOf(state)),
    third: third.map((state) => labelOf(state)),
    events: knownEvents({ events, asOf: to }),
  };
}
