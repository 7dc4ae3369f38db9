import { z } from 'zod';
import { martinQuinn2002, platt1999, treierJackman2008 } from '../../core/bibliography/index.js';
import type { FramesOf } from '../../core/frames.js';
import { memoOn } from '../../core/memo.js';
import {
  defineMeasure,
  type MeasureColumns,
  type MeasureRequest,
  type UsedOf,
} from '../../core/measure.js';
import { latentDatasets, stateParam } from '../latent/estimates.js';
import { columnOf, flagsOf, partsByRow, reasonsWhereMissing } from '../shared/lazy.js';
import { indexPairs } from '../shared/pair-index.js';
import { keysAt, rowsWhere } from '../shared/pairs.js';
import { CCODE_LIMIT } from '../shared/state-years.js';
import { flowSourceParam } from '../trade/trade-sources.js';
import { calibrated, calibratedExternal } from './calibration.js';
import { mutualGivenHostility, type OfTriad } from './double-draws.js';
import { triadPopulation } from './hostile-thirds.js';
import { listedNeeds, listedRivals, listedYear, type Listed } from './listed-rivals.js';
import { pairYearsOf, yearNeeds } from './mutual-years.js';
import { meanByCapabilities } from '../../core/of-groups.js';

const params = z.strictObject({ state: stateParam, source: flowSourceParam });
type Params = z.output<typeof params>;
const needs = { ...yearNeeds, ...listedNeeds };
type Frames = FramesOf<typeof needs>;

const uses = ({ state, source }: Params) =>
  ({
    external: { measure: 'external-containment', params: { state }, ofPair: true },
    mutual: { measure: 'mutual-containment', params: { state } },
    multilateral: {
      measure: 'multilateral-containment',
      params: { state, source },
      ofPair: true,
    },
    hostile: { measure: 'hostile-probability', params: { state } },
    obligations: { measure: 'alliance-obligations', params: { carryForward: true } },
  }) as const;
type Used = UsedOf<ReturnType<typeof uses>>;

/** Years of mutual containment; external containment reaches further on both sides. */
const coverage = { from: 1956, to: 2024 } as const;

/**
 * Double containment: the probability that two states contain a third one together and each other as well.
 *
 * **Definition.** P(E and M) = P(E) P(M given E). E: both are hostile to the third state k and cooperate more than the median
 * of the year (the part `probability` of `external-containment`). M: the two contain each other more than two thirds of the
 * pairs of the year with a common adversary do, and above 0 (the part `probability` of `mutual-containment`). The two share
 * the hostility of i and j to k: in M an adversary of one counts as far as it is none of the other, so that k counts for neither where E
 * holds. P(M given E) is therefore the share of the 100 draws of mutual containment in which M holds when both are
 * hostile to k; all other hostilities are drawn as there.
 *
 * **Convention.** A proposal of this project. Both must hold, since one cannot pay for the other: close allies that do not
 * contain each other are an alliance, rivals without a common adversary are rivals. Two states that contain each other
 * only by what they give k, an adversary of the other, do not contain k together: then P(M given E) is small, however large
 * P(M). Cooperation enters E alone, and counts as independent of the draws. Bodies in common say where double containment takes
 * place, and not whether: `multilateral` stands beside it.
 *
 * **Calibration.** The part `calibrated` is the product of P(E) and P(M given E), each as calibrated on triads of which the
 * literature says whether they contain (`docs/methods/containment.md`). That both are hostile to k is found too seldom, since a
 * quarrel without a clash fades: it is calibrated where both have a strategic rivalry with k on record that goes on (`listed`).
 * Elsewhere P(E) stands as it is found. The lines are fitted under the default parameters, without the triads of Russia and
 * China.
 *
 * **Unit and range.** Probability, [0, 1]; symmetric in the pair. Parts: `external` P(E); `mutual-given-external` P(M given E),
 * and the value is the product of the two; `listed`, 1 where k is a rival of both on record; `calibrated`, 0 to .82, the
 * product of `calibrated-external`, 0 to 1, and `calibrated-mutual`, .04 to .82; `mutual`
 * P(M), whatever becomes of k; `multilateral`, the index I, in the years of its `source`; `threshold`, the mutual
 * containment that M asks for. P(M) and P(M given E) are shares of 100 draws.
 * **Nulls.** `outside-coverage`, `not-in-system`; `not-relevant` where the pair is no relevant dyad; `not-reported` where
 * mutual containment has no value.
 * **Flags.** Those of external containment, else those of mutual containment.
 * **Complexity.** O(triads x partners) beyond the levels: 51,000 triads in 1.3 s, one pair in .2 s.
 * **Example.** `counterpoise measure double-containment RUS CHN --third USA --from 2014 --to 2014` shows both probabilities.
 */
export const doubleContainment = defineMeasure({
  id: 'double-containment',
  title: 'Double containment',
  summary:
    'Probability that two states contain a third one together, and each other more than most pairs with a common adversary do.',
  grain: 'triad-year',
  ofGroups: meanByCapabilities(
    'mean of the members, by their shares of its capabilities; as the third state, of the members that are contained',
  ),
  unit: 'probability',
  partUnits: { multilateral: 'index', threshold: 'index', listed: '0 or 1' },
  range: [0, 1],
  dimension: 'composite',
  population: triadPopulation,
  datasets: [...latentDatasets, 'mandates'],
  coverage,
  needs,
  lookback: coverage.to - listedYear(coverage.to),
  uses,
  params,
  references: [treierJackman2008, martinQuinn2002, platt1999],
  compute: (frames, request, used) =>
    columnsOf(frames, used, externalRows(used, request, 'ranked')),
  beside: (frames, request, used) => columnsOf(frames, used, externalRows(used, request, 'beside')),
  explainMissing: () => 'not-relevant',
});

/** Rows of external containment in the covered years that are asked for: those of the population, or those of a pair behind them. */
function externalRows(
  { external: { columns } }: Used,
  { from = -Infinity }: Pick<MeasureRequest<Params>, 'from'>,
  which: 'ranked' | 'beside',
): Int32Array {
  const { rows, ranked = rows, year } = columns;
  const first = Math.max(from, coverage.from);
  return rowsWhere(
    rows,
    (row) =>
      row < ranked === (which === 'ranked') && year[row]! >= first && year[row]! <= coverage.to,
  );
}

function columnsOf(frames: Frames, used: Used, rowsOfExternal: Int32Array): MeasureColumns {
  const [external, mutual] = [used.external.columns, used.mutual.columns];
  const keys = keysAt(external, rowsOfExternal);
  const { rows, ccode1, ccode2, year } = keys;
  const third = Int16Array.from(rowsOfExternal, (row) => external.third![row]!);
  const ofTriad = (of: OfTriad) => (row: number) =>
    of(ccode1[row]!, ccode2[row]!, third[row]!, year[row]!);
  const mutualRowOf = indexPairs(mutual);
  const mutualPart = (part: 'probability' | 'threshold') => (row: number) => {
    const at = mutualRowOf(ccode1[row]!, ccode2[row]!, year[row]!);
    return at < 0 ? NaN : mutual.parts![part]![at]!;
  };
  const ofMutual = (row: number) => {
    const at = mutualRowOf(ccode1[row]!, ccode2[row]!, year[row]!);
    return at < 0 ? undefined : mutual.flags?.get(at);
  };
  const partOf = (part: string) => (row: number) => external.parts![part]![rowsOfExternal[row]!]!;
  const ofExternal = partOf('probability');
  const [first, second, cooperation] = (['first', 'second', 'cooperation'] as const).map((name) =>
    partOf(`probability-${name}`),
  ) as [Of, Of, Of];
  const isListed = listedOf(listedOn(frames), { ...keys, third });
  const pairs = pairYearsOf(frames, used, coverage);
  const given = columnOf(rows, ofTriad(mutualGivenHostility(pairs, mutual)));
  const value = columnOf(rows, (row) => ofExternal(row) * given[row]!);
  const externalAsKnown = (row: number): number =>
    calibratedExternal({
      ...{ first: first(row), second: second(row), cooperation: cooperation(row) },
      listed: isListed(row),
    });
  const mutualAsKnown = (row: number): number => calibrated('mutual', given[row]!);
  return {
    ...{ ...keys, third, value },
    ...partsByRow(rows, {
      external: ofExternal,
      'mutual-given-external': (row) => given[row]!,
      listed: (row) => Number(isListed(row)),
      calibrated: (row) => externalAsKnown(row) * mutualAsKnown(row),
      'calibrated-external': externalAsKnown,
      'calibrated-mutual': mutualAsKnown,
      mutual: mutualPart('probability'),
      multilateral: ofTriad(valuesByTriad(used.multilateral.columns)),
      threshold: mutualPart('threshold'),
    }),
    reasons: reasonsWhereMissing(value, () => 'not-reported'),
    flags: flagsOf(rows, (row) => external.flags?.get(rowsOfExternal[row]!) ?? ofMutual(row)),
  };
}

type Of = (row: number) => number;

/** Rivals on record, found once for the tables of a panel. */
const listedOn = memoOn(
  ({ dyads }: Frames) => [dyads],
  (frames): Listed => listedRivals(frames),
);

/** Whether both states of a row have the third one as a rival on record. */
const listedOf =
  (listed: Listed, { ccode1, ccode2, third, year }: Triads) =>
  (row: number): boolean =>
    listed(ccode1[row]!, third[row]!, year[row]!) && listed(ccode2![row]!, third[row]!, year[row]!);

type Triads = Pick<MeasureColumns, 'ccode1' | 'ccode2' | 'year'> & { readonly third: Int16Array };

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
  return (a: number, b: number, k: number, y: number): number =>
    (values ??= made()).get(codeOf(a, b, k, y)) ?? NaN;
}
