import { csv } from '../files/csv.js';
import type { VerdictOverTime } from './verdict-over-time.js';

const header = [
  'case',
  'as_of',
  'question',
  'reading',
  'posterior',
  'low',
  'high',
  'lead',
  'standing',
  'leader',
  'observed',
  'total',
  'coded',
  'too_few',
  'problem',
  'case_digest',
  'data_version',
  'seed',
] as const;

/** A row for every case, year, question and reading; a year in which the pair did not exist has one row that says so. */
export function overTimeCsv(cases: readonly VerdictOverTime[]): string {
  return csv(
    header,
    cases.flatMap(({ case: { id }, verdicts, dataVersion, seed }) =>
      verdicts.flatMap((verdict) => {
        const end = [dataVersion, seed];
        if ('absent' in verdict)
          return [[id, verdict.year, ...Array<undefined>(12), verdict.absent, undefined, ...end]];
        const { year, observations, tooFew, caseDigest, answers } = verdict;
        const { observed, total, coded } = observations;
        return answers.flatMap(({ id: question, standing, leader, readings }) =>
          readings.map((reading) => [
            id,
            year,
            question,
            reading.id,
            reading.posterior,
            ...reading.interval,
            reading.lead,
            standing,
            standing === 'no-evidence' ? undefined : leader,
            observed,
            total,
            coded,
            tooFew,
            undefined,
            caseDigest,
            ...end,
          ]),
        );
      }),
    ),
  );
}
