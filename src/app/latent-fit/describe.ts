import { basename } from 'node:path';
import type { LatentDomain, LatentItem, LatentModel } from '../../contract/latent.js';
import { significant } from '../../core/significant.js';
import type { LatentFit } from './result.js';
import { partNames } from './parts.js';

/**
 * A fit in the units of the data. The engine has continuous values and covariates with mean 0 and standard deviation 1:
 * eta = slope u + sum of d z - threshold in its units is unit (slope u - threshold) + centre, and likewise of each z.
 */
export function describeModel(fit: LatentFit): LatentModel {
  const { spec, table, model, passes, warnings } = fit;
  const { dynamics, held = false } = model;
  const firsts = table.units.map(({ from }) => from);
  const lasts = table.units.map(({ from, rows }) => from + rows.length - 1);
  const states = 2 * spec.domains.length;
  const rowsOf = (matrix: Float64Array): number[][] =>
    Array.from({ length: states }, (_, i) => [...matrix.subarray(i * states, (i + 1) * states)]);
  return significant({
    model: basename(spec.file),
    data: basename(spec.dataFile),
    units: table.units.length,
    rows: table.rows,
    observations: fit.parts.reduce((sum, { observations }) => sum + observations, 0),
    periods: [least(firsts), most(lasts)],
    base: spec.base ?? null,
    held,
    ...{ seed: spec.seed, tolerance: spec.tolerance, passes },
    converged: true,
    domains: spec.domains.map((_, domain) => domainOf(fit, domain)),
    dynamics: {
      states: spec.domains.flatMap((domain) => [`${domain}: level`, `${domain}: deviation`]),
      persistence: [...dynamics.persistence],
      innovation: rowsOf(dynamics.innovation),
      initial: rowsOf(dynamics.initial),
    },
    items: itemsOf(fit),
    warnings: [...warnings],
  });
}

const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b));
const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b));

function domainOf({ spec, parts, model: { dynamics } }: LatentFit, domain: number): LatentDomain {
  const states = 2 * spec.domains.length;
  const [level, deviation] = [2 * domain, 2 * domain + 1];
  const root = (matrix: Float64Array, at: number): number => Math.sqrt(matrix[at * states + at]!);
  return {
    domain: spec.domains[domain]!,
    items: new Set(parts.filter((part) => part.domain === domain).map(({ item }) => item)).size,
    persistence: dynamics.persistence[deviation]!,
    levelStep: root(dynamics.innovation, level),
    deviationStep: root(dynamics.innovation, deviation),
    level: root(dynamics.initial, level),
    deviation: root(dynamics.initial, deviation),
  };
}

/** In the order of the model, those that were left out among them. */
function itemsOf({ spec, parts, leftOut, covariates, model }: LatentFit): LatentItem[] {
  const fitted = parts.map((part, at): LatentItem => {
    const { item, name, family, centre, unit, categories, observations } = part;
    const found = model.items[at]!;
    const slopes = Array.from(
      found.opportunity,
      (slope, k) => (unit * slope) / covariates[k]!.unit,
    );
    const moved = slopes.reduce((sum, slope, k) => sum + slope * covariates[k]!.centre, 0);
    return {
      ...{ item: item.column, part: name, domain: item.domain, family },
      sign: item.sign ?? null,
      slope: unit * found.slope,
      thresholds: Array.from(found.thresholds, (value) => unit * value - centre + moved),
      categories: [...categories],
      opportunity: Object.fromEntries(
        slopes.map((slope, k) => [covariates[k]!.column, slope] as const),
      ),
      scale: family === 'continuous' ? unit * found.scale : null,
      ...{ observations, reason: null },
    };
  });
  const left = leftOut.map(({ item, name, observations }): LatentItem => ({
    ...{ item: item.column, part: name, domain: item.domain },
    family: item.family === 'hurdle' ? (name === 'any' ? 'binary' : 'continuous') : item.family,
    sign: item.sign ?? null,
    ...{ slope: null, thresholds: [], categories: [], opportunity: {}, scale: null },
    ...{ observations, reason: 'no-variation' },
  }));
  const places = new Map(spec.items.map(({ column }, place) => [column, place]));
  const placeOf = ({ item, part }: LatentItem): number =>
    places.get(item)! * partNames.length + partNames.indexOf(part);
  return [...fitted, ...left].sort((a, b) => placeOf(a) - placeOf(b));
}
