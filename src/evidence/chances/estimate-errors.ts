import type { Rng } from '../../core/rng.js';
import { normalQuantile } from '../../core/special.js';
import { endsOf, type Term } from './weighted-mean.js';

/** Half of the middle nine tenths of a standard normal distribution. */
const HALF = normalQuantile(0.95);
/**
 * How alike the errors of two estimates of a latent relation are, a year apart: the persistence that the model of latent relations
 * finds of the deviations in each domain (`data/latent-model.json`). Other estimates take the lowest of them.
 */
export const persistences: Readonly<Record<string, number>> = {
  'latent-hostility': 0.876,
  'latent-security': 0.967,
  'latent-votes': 0.885,
  'latent-ties': 0.95,
};
const persistenceOf = (measure: string): number => persistences[measure] ?? 0.876;

/** Adds to each draw the error of the weighted window means of one series, which share a path of errors. */
export function addErrorsOfEstimates(errors: Float64Array, terms: readonly Term[], rng: Rng): void {
  const { measure } = terms[0]!.part.series.observe;
  const years = [...new Set(terms.flatMap(({ part }) => part.years))].sort((a, b) => a - b);
  const ratios = years.map((year, at) =>
    at === 0 ? 0 : persistenceOf(measure) ** (year - years[at - 1]!),
  );
  const news = ratios.map((r) => Math.sqrt(1 - r * r));
  const reaches = terms.map((term) => reachesOf(term, years));
  for (let i = 0; i < errors.length; i++) {
    let z = 0;
    for (let at = 0; at < years.length; at++) {
      z = ratios[at]! * z + news[at]! * rng.normal();
      for (const reach of reaches) errors[i]! += shiftAt(reach, at, z);
    }
  }
}

/** How far the estimates of a weighted window mean reach in each year, and how far they can; NaN in years without one. */
interface Reaches {
  readonly weight: number;
  /** Years of the window. */
  readonly years: number;
  readonly up: Float64Array;
  readonly down: Float64Array;
  readonly least: Float64Array;
  readonly most: Float64Array;
}

function reachesOf(
  { weight, part: { points, series, years } }: Term,
  all: readonly number[],
): Reaches {
  const [low, high] = endsOf(series);
  const byYear = new Map(points.map((point) => [point.year, point]));
  const [up, down, least, most] = [0, 1, 2, 3].map(() =>
    new Float64Array(all.length).fill(NaN),
  ) as [Float64Array, Float64Array, Float64Array, Float64Array];
  all.forEach((year, at) => {
    const point = byYear.get(year);
    if (point?.interval === undefined || point.value === null) return;
    const { value, interval } = point;
    up[at] = interval[1] - value;
    down[at] = value - interval[0];
    least[at] = low - value;
    most[at] = high - value;
  });
  return { weight, years: years.length, up, down, least, most };
}

/** What a standard normal z in a year adds to a weighted window mean; a value stays within its range. */
function shiftAt({ weight, years, up, down, least, most }: Reaches, at: number, z: number): number {
  if (Number.isNaN(up[at]!)) return 0;
  const shift = ((z >= 0 ? up[at]! : down[at]!) * z) / HALF;
  return (weight * Math.min(most[at]!, Math.max(least[at]!, shift))) / years;
}
