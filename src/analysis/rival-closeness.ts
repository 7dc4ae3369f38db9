import {
  type DroppedColumn,
  fixedEffects,
  groupsOf,
  type Inference,
  inferenceOf,
  leastSquares,
  permutationP,
  twoWayClustered,
} from './regression/index.js';

/**
 * Two states hostile to the same third party, and the others of a region, by year. Rows are sorted by triad (two rivals, third party and
 * region) and, within a triad, by year.
 */
export interface RivalPanel {
  readonly rows: number;
  readonly triad: Int32Array;
  readonly third: Int16Array;
  /** The year of the outcome; everything else is of the year before. */
  readonly year: Int16Array;
  /** Mean cooperation of the others with the third party, and that of the same states a year before. */
  readonly outcome: Float64Array;
  readonly lagged: Float64Array;
  /** Cooperation of the two rivals. */
  readonly closeness: Float64Array;
  /** Hostility of the two to the third party, summed. */
  readonly hostility: Float64Array;
}

export interface RivalCloseness {
  readonly from: number;
  readonly to: number;
  readonly rows: number;
  readonly triads: number;
  readonly thirds: number;
  readonly years: number;
  /** Null where rows are too few or closeness does not vary by itself. */
  readonly coefficient: number | null;
  readonly byThirdAndYear: Inference | null;
  readonly permutationP: number | null;
  readonly dropped: readonly DroppedColumn[];
}

const closenessName = 'cooperation of the rivals';
const columnCount = 3;

/**
 * Whether others lean on a third party after two of its rivals have drawn together.
 *
 * **Definition.** Y_t = r Y_t-1 + b A_ij,t-1 + c (H_ik,t-1 + H_jk,t-1) + triad + year + e: Y the mean cooperation with the third party k of
 * the other states of a region that i or j belongs to, the same states in both years, A cooperation and H hostility, over all i and j that are
 * both hostile to k in t-1. The effect is b.
 *
 * **Convention.** A proposal of this project. The others are the same for every two rivals of a region and third party, so that errors are
 * clustered by third party and by year, and read in t with one degree of freedom less than third parties: few, so that intervals are wide and
 * still rough. Beside them stands a permutation test by time: the closeness of every triad is turned by the same share of its years, the
 * end joined to the beginning, which keeps its course and what triads have in common and loses its dates; with T years there are
 * T - 1 turns, and the smallest p is 1 / T. A lagged outcome beside fixed effects is biased by about -(1 + r) / (T - 1) (Nickell 1981).
 *
 * **Params.** panel (sorted), confidence (.9).
 * **Units.** Cooperation (percentile, 0 to 1) per unit of cooperation.
 * **Errors.** Those of `leastSquares`. Null with too few rows, or where closeness has no variation of its own.
 * **Complexity.** O(rows x years).
 * **Source.** Cameron, Gelbach & Miller 2011, doi 10.1198/jbes.2010.07136; Nickell 1981, doi 10.2307/1911408.
 *
 * @example rivalCloseness(panel).coefficient
 */
export function rivalCloseness(panel: RivalPanel, confidence = 0.9): RivalCloseness {
  const { rows, outcome, lagged, hostility } = panel;
  const [triads, years] = [groupsOf(panel.triad), groupsOf(panel.year)];
  const thirds = groupsOf(panel.third);
  const effects = fixedEffects([triads, years]);
  const fitOf = (closeness: Float64Array) =>
    leastSquares({
      outcome,
      columns: [
        { name: 'cooperation of the others a year before', values: lagged },
        { name: 'hostility of the rivals', values: hostility },
        { name: closenessName, values: closeness },
      ],
      effects,
    });
  const coefficientOf = ({ names, coefficients }: ReturnType<typeof fitOf>): number | null =>
    coefficients[names.indexOf(closenessName)] ?? null;
  const base = {
    from: panel.year.reduce((a, b) => Math.min(a, b), 9999),
    to: panel.year.reduce((a, b) => Math.max(a, b), 0),
    rows,
    triads: triads.count,
    thirds: thirds.count,
    years: years.count,
  };
  const none = { coefficient: null, byThirdAndYear: null, permutationP: null };
  if (rows <= effects.rank + columnCount) return { ...base, ...none, dropped: [] };
  const fit = fitOf(panel.closeness);
  const coefficient = coefficientOf(fit);
  if (coefficient === null) return { ...base, ...none, dropped: fit.dropped };
  const weights = fit.names.map((name) => Number(name === closenessName));
  const turns = Array.from({ length: years.count - 1 }, (_, at) => (at + 1) / years.count);
  return {
    ...base,
    coefficient,
    byThirdAndYear: inferenceOf(fit, twoWayClustered(fit, thirds, years), weights, confidence),
    permutationP: permutationP(
      coefficient,
      turns.map((share) => coefficientOf(fitOf(turned(panel, share))) ?? NaN),
    ),
    dropped: fit.dropped,
  };
}

/** Closeness of every triad, turned by a share of its years. */
export function turned({ rows, triad, closeness }: RivalPanel, share: number): Float64Array {
  const values = new Float64Array(rows);
  for (let start = 0; start < rows;) {
    let end = start;
    while (end < rows && triad[end] === triad[start]) end++;
    const n = end - start;
    const by = Math.round(share * n);
    for (let at = 0; at < n; at++) values[start + at] = closeness[start + ((at + by) % n)]!;
    start = end;
  }
  return values;
}
