import { isUnanswered } from '../../evidence/standing.js';
import type {
  Assessment,
  PairsSummary,
  PairSummary,
  QuestionResult,
  QuestionSummary,
} from '../../contract/index.js';
import { codeOfState } from '../../core/series.js';
import { labelOf } from '../../states/index.js';
import type { Columns } from '../../table/column.js';
import { csvOf } from '../../table/csv.js';
import type { ListedPair } from './pairs.js';
import { packageVersion } from '../../store/version.js';

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
  if (isUnanswered(standing)) return { id, text, standing, leader: null, runnerUp: null };
  const { title, posterior, interval, lead } = reading(question.leader);
  return {
    id,
    text,
    standing,
    leader: { id: question.leader, title, posterior, interval, lead },
    runnerUp: { id: question.runnerUp, posterior: reading(question.runnerUp).posterior },
  };
}

/** The summary as a table: a row for each pair, the columns of a question behind its id. */
export function summaryCsv({ pairs, dataVersion, seed }: PairsSummary): string {
  const ids = new Set(pairs.flatMap(({ result }) => result?.questions.map(({ id }) => id) ?? []));
  const state = (at: number) => (pair: PairSummary) => codeOfState(pair.states[at]!);
  return csvOf(pairs, {
    pair: ['name of the folder of the assessment', ({ name }) => name],
    a: ['first state', state(0)],
    b: ['second state', state(1)],
    third: ['third party', state(2)],
    as_of: ['last year that is used', ({ asOf }) => asOf],
    status: ['`assessed` or `failed`', ({ problem }) => (problem ? 'failed' : 'assessed')],
    problem: ['why it failed', ({ problem }) => problem?.message],
    observed: ['observations made', ({ result }) => result?.observations.observed],
    total: ['observations of the case', ({ result }) => result?.observations.total],
    ...Object.fromEntries([...ids].flatMap((id) => Object.entries(questionColumns(id)))),
    contradicted_claims: [
      'claims that the data contradict',
      ({ result }) => result?.contradicted.join(' '),
    ],
    data_version: ['version of the panel', () => dataVersion],
    seed: ['seed of the draws', () => seed],
  });
}

function questionColumns(id: string): Columns<PairSummary> {
  const of = ({ result }: PairSummary) => result?.questions.find((one) => one.id === id);
  return {
    [`${id}_leader`]: ['reading with the highest posterior', (pair) => of(pair)?.leader?.id],
    [`${id}_posterior`]: ['its probability', (pair) => of(pair)?.leader?.posterior],
    [`${id}_low`]: ['lower end of its 90% interval', (pair) => of(pair)?.leader?.interval[0]],
    [`${id}_high`]: ['upper end', (pair) => of(pair)?.leader?.interval[1]],
    [`${id}_lead`]: ['share of the draws in which it leads', (pair) => of(pair)?.leader?.lead],
    [`${id}_standing`]: ['`leads`, `level` or `no-evidence`', (pair) => of(pair)?.standing],
    [`${id}_runner_up`]: ['the second reading', (pair) => of(pair)?.runnerUp?.id],
    [`${id}_runner_up_posterior`]: ['its probability', (pair) => of(pair)?.runnerUp?.posterior],
  };
}
