import { frameNeed, type NumberColumn } from '../../core/frames.js';
import { defineMeasure, type MeasureColumns, type MeasureDefinition } from '../../core/measure.js';
import type { z } from 'zod';
import { dyadRows, type DyadRows } from '../shared/dyad-rows.js';

interface ConflictMeasure<Column extends string, P> extends Pick<
  MeasureDefinition<never, P>,
  | 'id'
  | 'title'
  | 'summary'
  | 'unit'
  | 'partUnits'
  | 'range'
  | 'coverage'
  | 'references'
  | 'ofGroups'
> {
  readonly direction?: 'farther';
  readonly params?: z.ZodType<P>;
  /** The dataset of the conflict, beside that of the states. */
  readonly dataset: string;
  /** Columns of the table of dyad-years that it is made of. */
  readonly columns: readonly Column[];
  /** Its values, parts and caveats in the rows of its coverage. */
  readonly of: (
    pairs: DyadRows,
    columns: Readonly<Record<Column, NumberColumn>>,
    params: P,
  ) => Pick<MeasureColumns, 'value' | 'parts' | 'reasons' | 'flags'>;
}

/** A measure read from the table of dyad-years, which has every pair of members of the state system in every year. */
export function defineConflictMeasure<const Column extends string, P>({
  dataset,
  columns,
  of,
  ...described
}: ConflictMeasure<Column, P>) {
  return defineMeasure({
    ...described,
    grain: 'dyad-year',
    dimension: 'conflict',
    population: 'all dyads of members of the state system in the year',
    datasets: [dataset, 'states'],
    needs: { dyads: frameNeed('dyad-year', 'dyad-years', columns) },
    compute({ dyads }, { params }) {
      const pairs = dyadRows(dyads, described.coverage);
      return { ...pairs.keys, ...of(pairs, dyads.numbers, params) };
    },
  });
}
