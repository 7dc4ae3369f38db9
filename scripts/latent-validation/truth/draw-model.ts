/**
 * Parameters by chance, about those that the real panel makes plausible: every item as common as it is there.
 *
 * **Definition.** Slopes: of discrete items .7 to 2.5, of continuous ones .4 to .9 of the standard deviation, each with its sign. Persistence of
 * deviations .5 to .9; innovations of levels with a standard deviation of .05 to .12; levels hold .4 to .7 of the variance
 * at the start. Correlations between domains by two factors with loadings N(0, .25), levels and deviations apart. Thresholds give each
 * value the share that it has in the real panel among the same states, over states N(0, 1) and real opportunity, and
 * then move by N(0, .04).
 */
import { Matrix } from 'ml-matrix';
import type { Branch } from '../../../src/app/latent/branches.js';
import type { EnginePanel } from '../../../src/app/latent/engine-panel.js';
import { opportunities, type Opportunity } from '../../../src/app/latent/opportunity.js';
import type { Rng } from '../../../src/core/rng.js';
import type { Dynamics } from '../../../src/latent/dynamics.js';
import type { ItemParameters } from '../../../src/latent/likelihood.js';
import { type Model, withTied } from '../../../src/latent/model.js';
import type { Panel } from '../../../src/latent/panel.js';

/** Middles of the slopes of opportunity, about which they are drawn with a standard deviation of .2. */
const OPPORTUNITY: Readonly<Record<Opportunity, number>> = {
  distance: -0.6,
  contiguity: 1.2,
  stronger: 0.5,
  weaker: 0.3,
  age: 0.1,
};
/** Whether a record ends depends less on contact than whether it begins. */
const AT_ITS_END = 0.3;
const SAMPLE = 1500;

const between = (from: number, to: number, rng: Rng): number => from + (to - from) * rng.uniform();
export const logistic = (eta: number): number => 1 / (1 + Math.exp(-eta));

/** @param like the real panel of the states, whose start says how common each value is */
export function drawModel({ branches, start, panel }: EnginePanel, rng: Rng): Model {
  const items = start.items.map((item, at): ItemParameters => {
    if (item.tied !== undefined) return item;
    if (item.family === 'continuous') return drawContinuous(item, rng);
    const slope = Math.sign(item.slope) * between(0.7, 2.5, rng);
    const slopes = drawOpportunity(branches[at]!, item.opportunity.length, rng);
    const shares = [...item.thresholds].map((threshold) => logistic(-threshold));
    const drawn = { ...item, slope, opportunity: slopes };
    const thresholds = thresholdsFor(shares, drawn, panel, rng);
    return { ...drawn, thresholds: thresholds.map((value) => value + 0.2 * rng.normal()) };
  });
  return { dynamics: drawDynamics(start.dynamics.domains, rng), items: withTied(items) };
}

/** The start has .6 of the standard deviation for its slope, with the sign of the item. */
function drawContinuous(item: ItemParameters, rng: Rng): ItemParameters {
  const spread = Math.abs(item.slope) / 0.6;
  const share = between(0.4, 0.9, rng);
  return {
    ...item,
    slope: Math.sign(item.slope) * share * spread,
    scale: spread * Math.sqrt(1 - share * share),
  };
}

function drawOpportunity({ kind }: Branch, count: number, rng: Rng): Float64Array {
  const weight = kind === 'after 1' ? AT_ITS_END : 1;
  const names = Object.keys(opportunities) as Opportunity[];
  return Float64Array.from(
    names.slice(0, count),
    (name) => weight * (OPPORTUNITY[name] + 0.2 * rng.normal()),
  );
}

/** Thresholds of an item under which its values have these shares, each among those that reach it. */
export function thresholdsFor(
  shares: readonly number[],
  { slope, opportunity: slopes }: ItemParameters,
  { opportunity, opportunities: width }: Panel,
  rng: Rng,
): Float64Array {
  const years = opportunity.length / width;
  const known = Array.from({ length: SAMPLE }, () => {
    const row = width * rng.integer(0, years - 1);
    return slopes.reduce((sum, own, k) => sum + own * opportunity[row + k]!, slope * rng.normal());
  });
  const reach = known.map(() => 1);
  return Float64Array.from(shares, (share) => {
    const all = reach.reduce((sum, one) => sum + one, 0);
    let [low, high] = [-60, 60];
    for (let time = 0; time < 50; time++) {
      const middle = (low + high) / 2;
      const above = known.reduce((sum, eta, i) => sum + reach[i]! * logistic(eta - middle), 0);
      if (above / all > share) low = middle;
      else high = middle;
    }
    known.forEach((eta, i) => (reach[i]! *= logistic(eta - low)));
    return low;
  });
}

function drawDynamics(domains: number, rng: Rng): Dynamics {
  const states = 2 * domains;
  const persistence = new Float64Array(states).fill(1);
  const [innovation, initial] = [new Float64Array(states ** 2), new Float64Array(states ** 2)];
  const levels = drawCorrelations(domains, rng);
  const deviations = drawCorrelations(domains, rng);
  const share = Float64Array.from({ length: domains }, () => between(0.4, 0.7, rng));
  const moves = Float64Array.from({ length: domains }, () => between(0.05, 0.12, rng));
  for (let k = 0; k < domains; k++) persistence[2 * k + 1] = between(0.5, 0.9, rng);
  const fade = (k: number): number => persistence[2 * k + 1]!;
  for (let a = 0; a < domains; a++)
    for (let b = 0; b < domains; b++) {
      const level = 2 * a * states + 2 * b;
      const deviation = (2 * a + 1) * states + 2 * b + 1;
      initial[level] = levels.get(a, b) * Math.sqrt(share[a]! * share[b]!);
      innovation[level] = levels.get(a, b) * (moves[a]! * moves[b]!);
      const root = (k: number): number => Math.sqrt((1 - share[k]!) * (1 - fade(k) ** 2));
      innovation[deviation] = deviations.get(a, b) * (root(a) * root(b));
      initial[deviation] = innovation[deviation] / (1 - fade(a) * fade(b));
    }
  return { domains, persistence, innovation, initial };
}

function drawCorrelations(size: number, rng: Rng): Matrix {
  const loadings = new Matrix(
    Array.from({ length: size }, () => [0.5 * rng.normal(), 0.5 * rng.normal()]),
  );
  const product = loadings.mmul(loadings.transpose()).add(Matrix.eye(size));
  const root = Array.from({ length: size }, (_, k) => Math.sqrt(product.get(k, k)));
  return new Matrix(root.map((a, i) => root.map((b, j) => product.get(i, j) / (a * b))));
}
