import { z } from 'zod';
import { defineMeasure, type MeasureColumns } from '../../core/measure.js';
import type { MissingReason } from '../../core/missing.js';
import { haege2011, leeds2002, sipriArms } from '../../core/bibliography/index.js';
import { containmentPopulation } from './params.js';
import { voteSourceParam, voteSources } from '../votes/vote-sources.js';
import { explainReference, referenceNeeds } from '../shared/reference-states.js';

/** Years over which both levels are compared, as displacement in `mutual-containment` is. */
const SPAN = 10;

const params = z.strictObject({ voteSource: voteSourceParam });
type Params = z.output<typeof params>;
const uses = ({ voteSource }: Params) =>
  ({
    external: { measure: 'external-containment', params: { voteSource } },
    mutual: { measure: 'mutual-containment' },
  }) as const;

const otherDatasets = [
  'igo',
  'arms',
  'atop',
  'trade-cow',
  'rivalry',
  'distance',
  'nmc',
  'states',
] as const;

/**
 * Whether two states contain each other more or less than before while they close ranks against a third one.
 *
 * **Definition.** M(t) - M(t-10) in triads with E(t) > E(t-10), E `external-containment` and M `mutual-containment`, both at
 * their defaults but for the source of votes.
 *
 * **Convention.** A proposal of this project. As allies close ranks against a third state, what they hold against each
 * other gives way; under double containment it stays or grows. Years in which external containment did not rise say nothing of
 * this and have no value. Ten years, so that five-year windows of arms do not overlap. M does not depend on the third
 * state, so that a pair that closes ranks against two of them counts for both.
 *
 * **Coverage.** Ten years after the levels begin, to 2014.
 *
 * **Unit and range.** Change of an index in ten years, [-1, 1]; symmetric in the pair. Part: external (change of E).
 * **Nulls.** `not-a-reference-state` outside the population; `not-rising` where E did not rise, `not-reported` where a level has no value in one of the two years.
 * **Complexity.** O(triads): about 18,000 in 0.02 s.
 * **Source.** This project.
 * **Example.** `counterpoise measure mutual-containment-shift RUS CHN --third USA --from 2014 --to 2014` is 0.248.
 */
export const mutualContainmentShift = defineMeasure({
  id: 'mutual-containment-shift',
  title: 'Change of mutual containment while external containment rises',
  summary:
    'Change of mutual containment over ten years in which external containment of the third state rose.',
  grain: 'triad-year',
  unit: 'change of an index in ten years',
  range: [-1, 1],
  dimension: 'composite',
  population: `${containmentPopulation}, in which external containment rose over ten years`,
  datasets: ['un-votes-undl', 'un-votes', ...otherDatasets],
  coverage: { from: 1965, to: 2014 },
  lookback: SPAN,
  needs: referenceNeeds,
  uses,
  params,
  variant: ({ voteSource }) => ({
    datasets: [voteSources[voteSource].dataset, ...otherDatasets],
  }),
  references: [haege2011, leeds2002, sipriArms],
  compute(_frames, _request, { external, mutual }) {
    const { rows, ccode1, ccode2, third, year, value: levels } = external.columns;
    const earlier = earlierRows(external.columns);
    const mutualOf = valuesByTriad(mutual.columns);
    const value = new Float64Array(rows).fill(NaN);
    const rise = new Float64Array(rows).fill(NaN);
    const reasons = new Map<number, MissingReason>();
    for (let row = 0; row < rows; row++) {
      const before = earlier[row]!;
      const change = before < 0 ? NaN : changeOf(mutualOf, external.columns, row, before);
      rise[row] = before < 0 ? NaN : levels[row]! - levels[before]!;
      if (rise[row]! > 0 && !Number.isNaN(change)) value[row] = change;
      else reasons.set(row, rise[row]! <= 0 ? 'not-rising' : 'not-reported');
    }
    return { rows, ccode1, ccode2, third, year, value, parts: { external: rise }, reasons };
  },
  explainMissing: explainReference,
});

function changeOf(
  mutualOf: ReadonlyMap<number, number>,
  columns: MeasureColumns,
  row: number,
  before: number,
): number {
  const [now, then] = [mutualOf.get(keyAt(columns, row)), mutualOf.get(keyAt(columns, before))];
  return (now ?? NaN) - (then ?? NaN);
}

/** A triad and year as one number. */
function keyAt({ ccode1, ccode2, third, year }: MeasureColumns, row: number, ago = 0): number {
  const triad = (third![row]! * 1024 + ccode1[row]!) * 1024 + ccode2![row]!;
  return triad * 4096 + year[row]! - ago;
}

/** For every row the row of the same triad ten years before; -1 where there is none. */
function earlierRows(columns: MeasureColumns): Int32Array {
  const rowOf = new Map<number, number>();
  for (let row = 0; row < columns.rows; row++) rowOf.set(keyAt(columns, row), row);
  return Int32Array.from(
    { length: columns.rows },
    (_, row) => rowOf.get(keyAt(columns, row, SPAN)) ?? -1,
  );
}

function valuesByTriad(columns: MeasureColumns): Map<number, number> {
  const values = new Map<number, number>();
  for (let row = 0; row < columns.rows; row++) values.set(keyAt(columns, row), columns.value[row]!);
  return values;
}
