import type { StateLabel } from '../../core/series.js';
import { labelOf } from '../../states/index.js';
import type { Assessment, QuestionResult } from '../assess/assessment.js';
import { csv, type CsvCell } from '../files/csv.js';
import type { ListedPair } from './pairs.js';
import { packageVersion } from '../../store/version.js';

export interface PairSummary {
  /** Name of the folder that holds the assessment. */
  readonly name: string;
  readonly line: number;
  readonly states: readonly StateLabel[];
  readonly asOf: number | null;
  /** Why the pair could not be assessed; absent where it was. */
  readonly problem?: { readonly code: string; readonly message: string; readonly hint?: string };
  readonly result?: {
    readonly headline: string;
    readonly caseDigest: string;
    readonly observations: Assessment['observations'];
    readonly questions: readonly QuestionSummary[];
    /** Ids of the claims that the data contradict; of a pair from data alone there are none. */
    readonly contradicted: readonly string[];
  };
}

export interface QuestionSummary {
  readonly id: string;
  readonly text: string;
  readonly standing: QuestionResult['standing'];
  /** The leader with its posterior, 90% interval and share of draws in which it leads; null without evidence. */
  readonly leader: {
    readonly id: string;
    readonly title: string;
    readonly posterior: number;
    readonly interval: readonly [number, number];
    readonly lead: number;
  } | null;
  readonly runnerUp: { readonly id: string; readonly posterior: number } | null;
}

export interface PairsSummary {
  readonly version: string;
  readonly dataVersion: string;
  readonly seed: number;
  readonly pairs: readonly PairSummary[];
}

export function summaryOf(
  pairs: readonly PairSummary[],
  run: { readonly dataVersion: string; readonly seed: number },
): PairsSummary {
  return { version: packageVersion(), ...run, pairs };
}

type Listed = Pick<PairSummary, 'name' | 'line' | 'states' | 'asOf'>;

export function listedSummary({ name, line, states, asOf, subject }: ListedPair): Listed {
  const year = asOf ?? ('asOf' in subject ? subject.asOf : null);
  return { name, line, states: states.map((state) => labelOf(state)), asOf: year };
}

export function assessedSummary(assessment: Assessment): PairSummary['result'] {
  const { headline, caseDigest, observations, questions, claims } = assessment;
  return {
    headline,
    caseDigest,
    observations,
    questions: questions.map(questionSummary),
    contradicted: claims.filter(({ verdict }) => verdict === 'contradicted').map(({ id }) => id),
  };
}

function questionSummary({ id, text, standing, ...question }: QuestionResult): QuestionSummary {
  const reading = (name: string) => question.readings.find((entry) => entry.id === name)!;
  if (standing === 'no-evidence') return { id, text, standing, leader: null, runnerUp: null };
  const { title, posterior, interval, lead } = reading(question.leader);
  return {
    id,
    text,
    standing,
    leader: { id: question.leader, title, posterior, interval, lead },
    runnerUp: { id: question.runnerUp, posterior: reading(question.runnerUp).posterior },
  };
}

const ofQuestion = [
  'leader',
  'posterior',
  'low',
  'high',
  'lead',
  'standing',
  'runner_up',
  'runner_up_posterior',
] as const;

/** The summary as a table: a row for each pair, the columns of a question behind its id. */
export function summaryCsv({ pairs, dataVersion, seed }: PairsSummary): string {
  const ids = [
    ...new Set(pairs.flatMap(({ result }) => result?.questions.map(({ id }) => id) ?? [])),
  ];
  const header = [
    ...['pair', 'a', 'b', 'third', 'as_of', 'status', 'problem', 'observed', 'total'],
    ...ids.flatMap((id) => ofQuestion.map((column) => `${id}_${column}`)),
    ...['contradicted_claims', 'data_version', 'seed'],
  ];
  return csv(
    header,
    pairs.map(({ name, states, asOf, problem, result }) => [
      name,
      ...states.map(({ iso3, ccode }) => iso3 ?? ccode),
      asOf,
      problem === undefined ? 'assessed' : 'failed',
      problem?.message,
      result?.observations.observed,
      result?.observations.total,
      ...ids.flatMap((id) => questionCells(result?.questions.find((entry) => entry.id === id))),
      result?.contradicted.join(' '),
      dataVersion,
      seed,
    ]),
  );
}

function questionCells(question: QuestionSummary | undefined): CsvCell[] {
  const leader = question?.leader;
  return [
    leader?.id,
    leader?.posterior,
    leader?.interval[0],
    leader?.interval[1],
    leader?.lead,
    question?.standing,
    question?.runnerUp?.id,
    question?.runnerUp?.posterior,
  ];
}
