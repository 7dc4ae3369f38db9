import { isUnanswered } from '../../core/answer-standing.js';
import type { VerdictOverTime } from '../../contract/index.js';
import { csvOf } from '../../table/csv.js';

type Verdict = Exclude<VerdictOverTime['verdicts'][number], { readonly absent: string }>;
type Answer = Verdict['answers'][number];

interface Row {
  readonly of: VerdictOverTime;
  readonly year: number;
  readonly absent?: string;
  readonly verdict?: Verdict;
  readonly answer?: Answer;
  readonly reading?: Answer['readings'][number];
}

/** A row for every case, year, question and reading; a year in which the pair did not exist has one row that says so. */
export function overTimeCsv(cases: readonly VerdictOverTime[]): string {
  const rows = cases.flatMap((of) =>
    of.verdicts.flatMap((verdict): Row[] => {
      const { year } = verdict;
      if ('absent' in verdict) return [{ of, year, absent: verdict.absent }];
      return verdict.answers.flatMap((answer) =>
        answer.readings.map((reading) => ({ of, year, verdict, answer, reading })),
      );
    }),
  );
  return csvOf(rows, {
    case: ['id of the case', ({ of }) => of.case.id],
    as_of: ['last year that is used', ({ year }) => year],
    question: ['id of the question', ({ answer }) => answer?.id],
    reading: ['id of the reading', ({ reading }) => reading?.id],
    posterior: ['probability after the evidence', ({ reading }) => reading?.posterior],
    low: ['lower end of its 90% interval', ({ reading }) => reading?.interval[0]],
    high: ['upper end', ({ reading }) => reading?.interval[1]],
    lead: ['share of the draws in which the reading leads', ({ reading }) => reading?.lead],
    standing: ['`leads`, `level` or `no-evidence`', ({ answer }) => answer?.standing],
    leader: [
      'reading with the highest posterior',
      ({ answer }) =>
        answer === undefined || isUnanswered(answer.standing) ? undefined : answer.leader,
    ],
    observed: ['observations made', ({ verdict }) => verdict?.observations.observed],
    total: ['observations of the case', ({ verdict }) => verdict?.observations.total],
    coded: ['coded facts', ({ verdict }) => verdict?.observations.coded],
    evidence_to: [
      'last year in which two thirds of the measured rows that are weighed have a value',
      ({ verdict }) => verdict?.evidenceTo ?? undefined,
    ],
    of_the_year: [
      'rows and facts that have a value or a date of the year',
      ({ verdict }) => verdict?.ofTheYear,
    ],
    too_few: ['whether less than half are made', ({ verdict }) => verdict?.tooFew],
    problem: ['why there is no answer', ({ absent }) => absent],
    case_digest: ['digest of the case', ({ verdict }) => verdict?.caseDigest],
    data_version: ['version of the panel', ({ of }) => of.dataVersion],
    seed: ['seed of the draws', ({ of }) => of.seed],
  });
}
