import { z } from 'zod';
import { martinQuinn2002, treierJackman2008 } from '../../core/bibliography/index.js';
import { defineMeasure, type MeasureColumns, type UsedMeasure } from '../../core/measure.js';
import { latentDatasets, stateParam } from '../latent/estimates.js';
import { columnOf, flagsOf, partsByRow, reasonsWhereMissing } from '../shared/lazy.js';
import { indexPairs } from '../shared/pair-index.js';
import { keysAt, rowsWhere } from '../shared/pairs.js';
import { CCODE_LIMIT } from '../shared/state-years.js';
import { flowSourceParam } from '../trade/trade-sources.js';
import { triadPopulation } from './hostile-thirds.js';
import { arenaParam } from './params.js';

const params = z.strictObject({
  state: stateParam,
  source: flowSourceParam,
  arena: arenaParam,
});
type Params = z.output<typeof params>;

const uses = ({ state, source, arena }: Params) => ({
  external: { measure: 'external-containment', params: { state }, ofPair: true },
  mutual: { measure: 'mutual-containment', params: { state, arena } },
  multilateral: {
    measure: 'multilateral-containment',
    params: { state, source, arena },
    ofPair: true,
  },
});

/** Years of mutual containment; external containment reaches further on both sides. */
const coverage = { from: 1956, to: 2024 } as const;

/**
 * Double containment: the probability that two states contain a third one together and each other as well.
 *
 * **Definition.** P(E) P(M). E: both are hostile to the third state and cooperate more than the median of the year (the part
 * `probability` of `external-containment`). M: the two contain each other more than two thirds of the pairs of the year with a
 * common adversary do (the part `probability` of `mutual-containment`).
 *
 * **Convention.** A proposal of this project. Both must hold, since one cannot pay for the other: close allies that do not
 * contain each other are an alliance, rivals without a common adversary are rivals. The two events rest on different
 * records, hostility to the third and cooperation here, arms, obligations and trade there, and are taken as independent. Where
 * one of the two supplies the third state, the hostility of the other to it enters both; how far the events
 * move together is not known then, and the parts `at-least` and `at-most` bound the probability whatever it is. Bodies in
 * common say where double containment takes place, and not whether: `multilateral` stands beside it.
 *
 * **Unit and range.** Probability, [0, 1]; symmetric in the pair. Parts: `external` and `mutual`, the two probabilities;
 * `at-least` max(0, P(E) + P(M) - 1) and `at-most` min(P(E), P(M)); `multilateral`, the index I, in the years of its
 * `source`; `threshold`, the mutual containment that M asks for.
 * **Nulls.** `outside-coverage`, `not-in-system`; `not-relevant` where the pair is no relevant dyad; `not-reported` where
 * mutual containment has no value.
 * **Flags.** Those of external containment.
 * **Complexity.** O(triads) beyond the levels: .2 s.
 * **Example.** `counterpoise measure double-containment RUS CHN --third USA --from 2014 --to 2014` shows both probabilities.
 */
export const doubleContainment = defineMeasure({
  id: 'double-containment',
  title: 'Double containment',
  summary:
    'Probability that two states contain a third one together, and each other more than most pairs with a common adversary do.',
  grain: 'triad-year',
  unit: 'probability',
  partUnits: { multilateral: 'index', threshold: 'index' },
  range: [0, 1],
  dimension: 'composite',
  population: triadPopulation,
  datasets: [...latentDatasets, 'mandates'],
  coverage,
  needs: {},
  uses,
  params,
  stateLists: ['arena'],
  references: [treierJackman2008, martinQuinn2002],
  compute: (_frames, _request, { external, ...others }) =>
    columnsOf(rowsBetween(external.columns, 0, external.columns.ranked), others),
  beside: (_frames, _request, { external, ...others }) =>
    columnsOf(rowsBetween(external.columns, external.columns.ranked), others),
  explainMissing: () => 'not-relevant',
});

/** Some rows of external containment in the covered years: those of the population, or those of a pair behind them. */
function rowsBetween(columns: MeasureColumns, from = 0, to = columns.rows) {
  const rows = rowsWhere(
    columns.rows,
    (row) =>
      row >= from &&
      row < to &&
      columns.year[row]! >= coverage.from &&
      columns.year[row]! <= coverage.to,
  );
  return { rows, columns };
}

interface Others {
  readonly mutual: UsedMeasure;
  readonly multilateral: UsedMeasure;
}

function columnsOf(
  { rows: externalRows, columns: external }: ReturnType<typeof rowsBetween>,
  { mutual: { columns: mutual }, multilateral: { columns: multilateral } }: Others,
): MeasureColumns {
  const keys = keysAt(external, externalRows);
  const { rows, ccode1, ccode2, year } = keys;
  const third = Int16Array.from(externalRows, (row) => external.third![row]!);
  const mutualRowOf = indexPairs(mutual);
  const mutualPart = (part: 'probability' | 'threshold') => {
    const column = mutual.parts![part]!;
    return (row: number): number => {
      const at = mutualRowOf(ccode1[row]!, ccode2[row]!, year[row]!);
      return at < 0 ? NaN : column[at]!;
    };
  };
  const together = external.parts!['probability']!;
  const ofExternal = (row: number): number => together[externalRows[row]!]!;
  const ofMutual = mutualPart('probability');
  const indexOf = valuesByTriad(multilateral);
  const value = columnOf(rows, (row) => ofExternal(row) * ofMutual(row));
  return {
    ...{ ...keys, third, value },
    ...partsByRow(rows, {
      external: ofExternal,
      mutual: ofMutual,
      'at-least': (row) => Math.max(0, ofExternal(row) + ofMutual(row) - 1),
      'at-most': (row) => Math.min(ofExternal(row), ofMutual(row)),
      multilateral: (row) => indexOf(ccode1[row]!, ccode2[row]!, third[row]!, year[row]!),
      threshold: mutualPart('threshold'),
    }),
    reasons: reasonsWhereMissing(value, () => 'not-reported'),
    flags: flagsOf(rows, (row) => external.flags?.get(externalRows[row]!)),
  };
}

/** Values of a measure of triads by their states and year; NaN where it has none. */
function valuesByTriad({ rows, ccode1, ccode2, third, year, value }: MeasureColumns) {
  const codeOf = (a: number, b: number, k: number, y: number): number =>
    ((y * CCODE_LIMIT + k) * CCODE_LIMIT + a) * CCODE_LIMIT + b;
  let values: ReadonlyMap<number, number> | undefined;
  const made = (): ReadonlyMap<number, number> =>
    new Map(
      Array.from({ length: rows }, (_, row) => [
        codeOf(ccode1[row]!, ccode2![row]!, third![row]!, year[row]!),
        value[row]!,
      ]),
    );
  return (...unit: Parameters<typeof codeOf>): number =>
    (values ??= made()).get(codeOf(...unit)) ?? NaN;
}
