import { isUnanswered } from '../../core/answer-standing.js';
import type {
  Assessment,
  PairsSummary,
  PairSummary,
  QuestionResult,
  QuestionSummary,
} from '../../contract/index.js';
import { withHowGood } from '../learned/how-good.js';
import { isContradicted } from '../../evidence/index.js';
import { labelOf } from '../../states/index.js';
import type { Columns } from '../../table/column.js';
import { csvOf } from '../../table/csv.js';
import type { ListedPair } from './pairs.js';
import { packageVersion } from '../../store/version.js';

export function summaryOf(
  pairs: readonly PairSummary[],
  run: Omit<PairsSummary, 'version' | 'pairs'>,
): PairsSummary {
  return { version: packageVersion(), ...run, pairs };
}

type Listed = Pick<PairSummary, 'name' | 'line' | 'states' | 'written' | 'asOf'>;

export function listedSummary({ name, line, states, written, asOf, subject }: ListedPair): Listed {
  const year = asOf ?? ('asOf' in subject ? subject.asOf : null);
  return { name, line, states: states.map((state) => labelOf(state)), written, asOf: year };
}

export function assessedSummary(
  assessment: Assessment,
  pair: Pick<ListedPair, 'states' | 'written'>,
): PairSummary['result'] {
  const { headline, caseDigest, observations, questions, evidence, claims } = assessment;
  return {
    headline,
    caseDigest,
    observations,
    questions: questions.map(questionSummary),
    ...withHowGood(questions, evidence, pair.states),
    ...featuresOf(questions, pair, assessment.weaker),
    contradicted: claims.filter(isContradicted).map(({ id }) => id),
  };
}

/** The features that a relationship of any degree may have. */
function featuresOf(
  questions: readonly QuestionResult[],
  { states, written }: Pick<ListedPair, 'states' | 'written'>,
  weaker: number | undefined,
): Pick<NonNullable<PairSummary['result']>, 'doubleContainment' | 'dependence'> {
  const posteriorOf = (question: string, reading: string): number | null => {
    const found = questions.find(({ id }) => id === question);
    if (found === undefined || isUnanswered(found.standing)) return null;
    return found.readings.find(({ id }) => id === reading)?.posterior ?? null;
  };
  const double = posteriorOf('double-containment', 'double-containment');
  const [ofWeaker, ofStronger] = ['weaker-depends', 'stronger-depends'].map((reading) =>
    posteriorOf('dependence', reading),
  ) as [number | null, number | null];
  const at = states[0] === weaker ? 0 : 1;
  return {
    doubleContainment: double,
    dependence:
      ofWeaker === null || ofStronger === null || weaker === undefined
        ? null
        : {
            p: ofWeaker + ofStronger,
            dependent: written[ofWeaker >= ofStronger ? at : 1 - at]!,
          },
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
export function summaryCsv({
  pairs,
  dataVersion,
  seed,
  weights = 'learned',
}: PairsSummary): string {
  const ids = new Set(pairs.flatMap(({ result }) => result?.questions.map(({ id }) => id) ?? []));
  const state = (at: number) => (pair: PairSummary) => pair.written[at]!;
  return csvOf(pairs, {
    pair: ['name of the folder of the assessment', ({ name }) => name],
    a: ['first state, as the list names it', state(0)],
    b: ['second state', state(1)],
    third: ['third party', state(2)],
    as_of: ['last year that is used', ({ asOf }) => asOf],
    status: ['`assessed` or `failed`', ({ problem }) => (problem ? 'failed' : 'assessed')],
    problem: ['why it failed', ({ problem }) => problem?.message],
    observed: ['observations made', ({ result }) => result?.observations.observed],
    total: ['observations of the case', ({ result }) => result?.observations.total],
    ...Object.fromEntries([...ids].flatMap((id) => Object.entries(questionColumns(id)))),
    double_containment_p: [
      'probability that the two contain the third party together and each other as well',
      ({ result }) => result?.doubleContainment,
    ],
    dependence_p: [
      'probability that one of the two depends on the other',
      ({ result }) => result?.dependence?.p,
    ],
    dependent: [
      'which of the two more likely depends on the other',
      ({ result }) => result?.dependence?.dependent,
    ],
    contradicted_claims: [
      'claims that the data contradict',
      ({ result }) => result?.contradicted.join(' '),
    ],
    data_version: ['version of the panel', () => dataVersion],
    seed: ['seed of the draws', () => seed],
    weights: ['`learned` where the case says so, or `hand`', () => weights],
    how_good: [
      'of known relationships with the same leader and about the same probability, how many were what led',
      ({ result }) => result?.howGood?.sentence,
    ],
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
    [`${id}_standing`]: [
      '`leads`, `level`, `left-out` or `no-evidence`',
      (pair) => of(pair)?.standing,
    ],
    [`${id}_runner_up`]: ['the second reading', (pair) => of(pair)?.runnerUp?.id],
    [`${id}_runner_up_posterior`]: ['its probability', (pair) => of(pair)?.runnerUp?.posterior],
  };
}
