import type { Comparison } from '../../contract/index.js';
import { csvOf } from '../../table/csv.js';

/** What a row says of a case; columns that it has nothing for are empty. */
interface Row {
  readonly part: 'reading' | 'observation' | 'level';
  readonly question?: string;
  readonly id: string;
  readonly value?: number;
  readonly percentile?: number | null;
  readonly interval?: readonly [number, number];
  readonly lead?: number;
  readonly onShared?: number | undefined;
  readonly window?: string | number | undefined;
  readonly unit?: string;
  readonly db?: number;
}

/** A row for every case with every reading (part `reading`), observation and level of containment. */
export function comparisonCsv(comparison: Comparison): string {
  const { dataVersion, seed } = comparison;
  const rows = comparison.cases.flatMap(({ name, asOf }, at) =>
    rowsOf(comparison, at).map((row) => ({ name, asOf, row })),
  );
  return csvOf(rows, {
    case: ['the case', ({ name }) => name],
    as_of: ['last year that is used', ({ asOf }) => asOf],
    part: ['`reading`, `observation` or `level`', ({ row }) => row.part],
    question: ['id of the question', ({ row }) => row.question],
    id: ['id of the reading, observation or level', ({ row }) => row.id],
    value: ['posterior, or what is observed', ({ row }) => row.value],
    percentile: ['its place in the population', ({ row }) => row.percentile],
    low: ['lower end of the 90% interval', ({ row }) => row.interval?.[0]],
    high: ['upper end', ({ row }) => row.interval?.[1]],
    lead: ['share of the draws in which the reading leads', ({ row }) => row.lead],
    on_shared: ['posterior from the shared observations alone', ({ row }) => row.onShared],
    window: ['years observed', ({ row }) => row.window],
    unit: ['unit of the value', ({ row }) => row.unit],
    leader_vs_runner_up_db: ['weight for the leader, in decibels', ({ row }) => row.db],
    data_version: ['version of the panel', () => dataVersion],
    seed: ['seed of the draws', () => seed],
  });
}

function rowsOf({ questions, observations, levels }: Comparison, at: number): Row[] {
  const readings = questions.flatMap(({ id: question, answers }): Row[] => {
    const { readings: found = [], onShared } = answers[at] ?? {};
    return found.map(({ id, posterior, interval, lead }) => ({
      ...{ part: 'reading', question, id, value: posterior, interval, lead, unit: 'probability' },
      onShared: onShared?.[id],
    }));
  });
  const observed = observations.flatMap(({ id, byCase }): Row[] => {
    const { value, percentile, window, unit, weight = {} } = byCase[at] ?? {};
    return Object.entries(weight).map(([question, db]) => ({
      ...{ part: 'observation', question, id, value, percentile, unit, db },
      window: window?.join('-'),
    }));
  });
  const contained = levels.flatMap(({ level, byCase }): Row[] => {
    const found = byCase[at] ?? null;
    if (found === null) return [];
    return [{ part: 'level', id: level, value: found.value, window: found.year }];
  });
  return [...readings, ...observed, ...contained];
}
