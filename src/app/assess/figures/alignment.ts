import type { Case } from '../../../cases/types.js';
import type { AlignmentResult, PairRole, SeriesPoint } from '../../../contract/index.js';
import type { MissingReason } from '../../../core/missing.js';
import { measureById } from '../../../measures/index.js';
import { figure, type Figure } from '../../engine/figure.js';
import { seriesOf } from '../../engine/measure.js';
import { unitOf } from '../../engine/measure-unit.js';
import type { ComputedMeasure } from '../../engine/workspace.js';

type Weights = Readonly<Record<string, number>>;
type Params = Readonly<Record<string, number | string>>;

const alignment = measureById('alignment');

/** The dimension that covers most years: weighed alone, the measure has rows for all years of every dimension. */
const widest = 'regime';
/** Dimensions that end in 2014: without them the overall value reaches further. */
const short = ['institutions', 'economy'];

/** The default parameters. */
const usualParams = (): Params => alignment.params.parse({}) as Params;

/** The default weights: of the parameters the numbers. */
function usualWeights(): Weights {
  return Object.fromEntries(
    Object.entries(usualParams()).flatMap(([name, value]) =>
      typeof value === 'number' ? [[name, value] as const] : [],
    ),
  );
}

export function alignmentParams(): Params {
  const weights = Object.keys(usualWeights()).map((dimension) => {
    return [dimension, dimension === widest ? 1 : 0] as const;
  });
  return { ...usualParams(), ...Object.fromEntries<number>(weights) };
}

/**
 * Alignment of the pair, and of each of it with the third party, by dimension. One computation serves all of it: the
 * dimensions do not depend on the weights, so that the overall value is their weighted mean.
 */
export function alignmentFigure(
  { pair: [a, b], third: [k] }: Pick<Case, 'pair' | 'third'>,
  [from, to]: readonly [number, number],
): Figure<AlignmentResult> {
  const weights = usualWeights();
  const params = alignmentParams();
  const pairs: { readonly role: PairRole; readonly states: readonly [number, number] }[] = [
    { role: 'ab', states: [a, b] },
  ];
  if (k !== undefined) pairs.push({ role: 'ak', states: [a, k] }, { role: 'bk', states: [b, k] });
  const query = { measure: 'alignment', params, from };
  return figure([query], (answerTo) => {
    const computed = answerTo(query);
    return {
      dimensions: Object.entries(weights).map(([id, weight]) => ({
        id,
        weight,
        coverage: coveredYears(computed, id, [from, to]),
      })),
      dimensionParams: params,
      pairs: pairs.map(({ role, states }) => {
        const result = seriesOf(computed, unitOf(computed, states), states, from, to);
        const series = result.series.map((point) => overallPoint(point, weights));
        const observed = series.filter(({ value }) => value !== null).length;
        const { years, existing = years } = result.coverage;
        const share = existing === 0 ? 0 : observed / existing;
        const coverage = { ...result.coverage, observed, share };
        return { role, result: { ...result, params: usualParams(), coverage, series } };
      }),
    };
  });
}

/** The point with the overall value, and as the part `longer` the value without the dimensions that end early. */
function overallPoint(
  { year, parts = {}, reason, source }: SeriesPoint,
  weights: Weights,
): SeriesPoint {
  const value = weightedMean(parts, weights);
  const longer = weightedMean(parts, {
    ...weights,
    ...Object.fromEntries(short.map((dimension) => [dimension, 0])),
  });
  return {
    year,
    value,
    ...(value === null ? { reason: reason ?? reasonOf(year) } : {}),
    parts: { ...parts, longer },
    source,
  };
}

/** Why a year has parts and no overall value: a dimension with a weight has ended, or an indicator has no value. */
function reasonOf(year: number): MissingReason {
  const { from, to } = { ...alignment.coverage, ...alignment.variant?.(usualParams()).coverage };
  return year < from || year > to ? 'outside-coverage' : 'not-reported';
}

function weightedMean(
  parts: Readonly<Record<string, number | null>>,
  weights: Weights,
): number | null {
  let sum = 0;
  let total = 0;
  for (const [dimension, weight] of Object.entries(weights)) {
    if (weight === 0) continue;
    const value = parts[dimension];
    if (value === null || value === undefined) return null;
    sum += weight * value;
    total += weight;
  }
  return sum / total;
}

/** First and last year of the period in which some pair of states has a value in a dimension. */
function coveredYears(
  { population: { columns } }: ComputedMeasure,
  dimension: string,
  [from, to]: readonly [number, number],
): readonly [number, number] | null {
  const values = columns.parts?.[dimension];
  if (values === undefined) return null;
  let first = Infinity;
  let last = -Infinity;
  for (let row = 0; row < columns.rows; row++) {
    const year = columns.year[row]!;
    if (year < from || year > to || Number.isNaN(values[row]!)) continue;
    first = Math.min(first, year);
    last = Math.max(last, year);
  }
  return first > last ? null : [first, last];
}
