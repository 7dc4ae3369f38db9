/**
 * Where the fit begins. EM climbs to the nearest maximum, so that the items of a domain begin along their first common factor.
 *
 * **Definition.** z: values of the items of a domain, centred and divided by their standard deviations. A period of a unit scores
 * s = sum of w z over the items seen; its state is first taken for f_t = sum over the unit's periods of .9^|t - s| s_s, which lets
 * items that are never seen in one period (cases of a court, say) lie on one axis; loadings w follow as sum of z f, scaled to length 1,
 * a hundred times from a random beginning. The factor points where most of the stated signs do, or else most items.
 */
import type { Rng } from '../../core/rng.js';
import type { Dynamics } from '../../latent/dynamics.js';
import type { ItemParameters } from '../../latent/likelihood.js';
import type { Model } from '../../latent/model.js';
import type { Part } from './parts.js';
import type { Table } from './read.js';
import type { Spec } from './spec.js';

const ROUNDS = 100;
const FADING = 0.9;

export function startOf(
  spec: Spec,
  table: Table,
  parts: readonly Part[],
  covariates: number,
  rng: Rng,
): Model {
  const correlations = new Float64Array(parts.length);
  for (let domain = 0; domain < spec.domains.length; domain++) {
    const places = Array.from(parts.keys()).filter((place) => parts[place]!.domain === domain);
    const found = alongFactor(
      table,
      places.map((place) => parts[place]!),
      rng,
    );
    places.forEach((place, at) => (correlations[place] = found[at]!));
  }
  const items = parts.map((part, at) => {
    const item = itemFrom(part, correlations[at]!, covariates);
    return spec.prior === undefined ? item : { ...item, prior: spec.prior };
  });
  return { dynamics: dynamicsFrom(spec), items, ...(spec.dynamics && { held: true as const }) };
}

/** States of variance 1 at the beginning, more than half of it lasting. */
const usual = {
  level: Math.sqrt(0.6),
  levelStep: Math.sqrt(0.02),
  deviation: Math.sqrt(0.4),
  deviationStep: Math.sqrt(0.2),
  persistence: 0.7,
};

/** Those given, or those that estimation begins with. */
function dynamicsFrom({ domains, dynamics = {} }: Spec): Dynamics {
  const states = 2 * domains.length;
  const innovation = new Float64Array(states * states);
  const initial = new Float64Array(states * states);
  const persistence = new Float64Array(states).fill(1);
  domains.forEach((name, domain) => {
    const own = dynamics[name] ?? usual;
    const [level, deviation] = [2 * domain, 2 * domain + 1];
    persistence[deviation] = own.persistence;
    initial[level * states + level] = own.level ** 2;
    initial[deviation * states + deviation] = own.deviation ** 2;
    innovation[level * states + level] = own.levelStep ** 2;
    innovation[deviation * states + deviation] = own.deviationStep ** 2;
  });
  return { domains: domains.length, persistence, innovation, initial };
}

/** Correlation of each item with the factor of its domain. */
function alongFactor({ units, rows }: Table, parts: readonly Part[], rng: Rng): Float64Array {
  const standard = parts.map(({ values }) => standardised(values));
  let loadings = Float64Array.from(parts, ({ item }) => item.sign ?? rng.normal());
  let factor = new Float64Array(rows);
  for (let round = 0; round < ROUNDS; round++) {
    const scores = new Float64Array(rows);
    standard.forEach((values, at) =>
      values.forEach((value, row) => (scores[row]! += loadings[at]! * value)),
    );
    factor = new Float64Array(rows);
    for (const unit of units) {
      addFading(unit.rows, scores, factor, true);
      addFading(unit.rows.slice().reverse(), scores, factor, false);
    }
    const next = Float64Array.from(standard, (values) => product(values, factor));
    const length = Math.sqrt(product(next, next));
    if (!(length > 0)) break;
    loadings = next.map((value) => value / length);
  }
  const stated = parts.some(({ item }) => item.sign !== undefined);
  const along = parts.reduce(
    (sum, { item }, at) => sum + (stated ? (item.sign ?? 0) : 1) * loadings[at]!,
    0,
  );
  const direction = along < 0 ? -1 : 1;
  return Float64Array.from(standard, (values, at) => {
    const own = factor.map((value, row) => (Number.isNaN(parts[at]!.values[row]!) ? 0 : value));
    const scale = Math.sqrt(product(values, values) * product(own, own));
    return scale === 0 ? 0 : (direction * product(values, own)) / scale;
  });
}

/** Adds to each row the scores before it, and its own where `own`, the less the longer ago. */
function addFading(
  order: Int32Array,
  scores: Float64Array,
  into: Float64Array,
  own: boolean,
): void {
  let sum = 0;
  for (const row of order) {
    sum *= FADING;
    if (row < 0) continue;
    into[row]! += sum + (own ? scores[row]! : 0);
    sum += scores[row]!;
  }
}

/** 0 where nothing is known. */
function standardised(values: Float64Array): Float64Array {
  const known = values.filter((value) => !Number.isNaN(value));
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  const spread = Math.sqrt(
    known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / known.length,
  );
  return values.map((value) => (Number.isNaN(value) ? 0 : (value - mean) / spread));
}

function product(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += a[at]! * b[at]!;
  return sum;
}

const within = (value: number, [least, most]: readonly [number, number]): number =>
  Math.min(most, Math.max(least, value));

/** Slopes keep away from 0, where an item would be lost, and from those that would hold the states fast. */
function itemFrom(part: Part, correlation: number, covariates: number): ItemParameters {
  const { family, item, domain, values, exposures } = part;
  const isLogit = family === 'binary' || family === 'ordinal';
  const r = within(Math.abs(correlation), [0.2, 0.9]);
  const size = isLogit ? (1.7 * r) / Math.sqrt(1 - r * r) : r;
  const direction = item.sign ?? (correlation < 0 ? -1 : 1);
  return {
    ...{ family, domain },
    slope: direction * within(size, [0.2, 2]),
    thresholds: thresholdsOf(part, values, exposures),
    opportunity: new Float64Array(item.opportunity ? covariates : 0),
    scale: family === 'continuous' ? Math.sqrt(1 - r * r) : 1,
  };
}

/** Those under which each value is as frequent as it is, with the state at 0. */
function thresholdsOf(
  { family, categories }: Part,
  values: Float64Array,
  exposures: Float64Array,
): Float64Array {
  if (family === 'continuous' || family === 'measured') return Float64Array.of(0);
  if (family === 'count') {
    let [count, exposure] = [0, 0];
    values.forEach((value, row) => {
      if (Number.isNaN(value)) return;
      count += value;
      exposure += Math.exp(exposures[row]!);
    });
    return Float64Array.of(-Math.log(count / exposure));
  }
  const steps = family === 'ordinal' ? categories.length - 1 : 1;
  return Float64Array.from({ length: steps }, (_, c) => {
    const reached = values.reduce((sum, value) => sum + Number(value >= c), 0);
    const passed = values.reduce((sum, value) => sum + Number(value > c), 0);
    return Math.log((reached - passed) / passed);
  });
}
