import { csv, type CsvCell } from '../files/csv.js';
import type { Comparison } from './comparison.js';

const header = [
  'case',
  'as_of',
  'part',
  'question',
  'id',
  'value',
  'percentile',
  'low',
  'high',
  'lead',
  'on_shared',
  'window',
  'unit',
  'leader_vs_runner_up_db',
  'data_version',
  'seed',
] as const;

/** A row for every case with every reading (part `reading`), observation and level of containment. */
export function comparisonCsv({
  cases,
  questions,
  observations,
  levels,
  ...run
}: Comparison): string {
  const end = [run.dataVersion, run.seed];
  const rows = cases.flatMap(({ name, asOf }, at): CsvCell[][] => {
    const start = [name, asOf];
    const answers = questions.flatMap(({ id: question, answers: of }) => {
      const answer = of[at] ?? null;
      return (answer?.readings ?? []).map(({ id, posterior, interval, lead }) => [
        ...start,
        ...['reading', question, id, posterior, undefined, ...interval, lead],
        ...[answer?.onShared?.[id], undefined, 'probability', undefined, ...end],
      ]);
    });
    const observed = observations.flatMap(({ id, byCase }) => {
      const own = byCase[at] ?? null;
      if (own === null) return [];
      const { value, percentile, window, unit, weight } = own;
      return Object.entries(weight).map(([question, db]) => [
        ...start,
        ...['observation', question, id, value, percentile, undefined, undefined, undefined],
        ...[undefined, window?.join('-'), unit, db, ...end],
      ]);
    });
    const contained = levels.flatMap(({ level, byCase }) => {
      const own = byCase[at] ?? null;
      if (own === null) return [];
      return [
        [
          ...start,
          ...[
            'level',
            undefined,
            level,
            undefined,
            own.percentile,
            undefined,
            undefined,
            undefined,
          ],
          ...[undefined, own.year, undefined, undefined, ...end],
        ],
      ];
    });
    return [...answers, ...observed, ...contained];
  });
  return csv(header, rows);
}
