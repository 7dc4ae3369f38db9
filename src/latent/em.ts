/**
 * The parameters of a model of latent relations by EM with expectation propagation: a pass over all pairs (`passOver`), then dynamics and
 * items move to what is likelier. One constraint fixes the scale: the states of the cells in the base have variance 1 in each
 * domain.
 *
 * **Source.** Dempster, Laird & Rubin 1977, JRSS B 39(1), 1-38; Neal & Hinton 1998, in Jordan (ed.),
 * Learning in Graphical Models, 355-368, on steps that need not be the largest.
 */
import type { Parallel } from '../core/parallel.js';
import { type Model, withTied } from './model.js';
import { pairsIn, type Panel, sitesOf } from './panel.js';
import { modelOf, vectorOf } from './parameter-vector.js';
import { passOver, PassSums, type PassTask } from './pass.js';
import { fixedPoint } from './squarem.js';

/** The likelier model, its states divided so that they have variance 1 in the base; with the roots they were divided by. */
export function likelier(
  sums: PassSums,
  { dynamics: given, held }: Model,
): { model: Model; scales: Float64Array } {
  const { domains } = given;
  if (held) {
    const items = withTied(sums.items.map((one) => one.stepped()));
    return { model: { dynamics: given, items, held }, scales: new Float64Array(domains).fill(1) };
  }
  const dynamics = sums.transitions.likelier();
  const scales = Float64Array.from({ length: domains }, (_, domain) => {
    const [count = 0, sum = 0, squares = 0] = sums.base.subarray(3 * domain, 3 * domain + 3);
    return count === 0 ? 1 : Math.sqrt(squares / count - (sum / count) ** 2);
  });
  const states = 2 * domains;
  const divided = (matrix: Float64Array): Float64Array =>
    matrix.map((value, at) => {
      const [i, j] = [Math.floor(at / states), at % states];
      return value / (scales[i >> 1]! * scales[j >> 1]!);
    });
  const model = {
    dynamics: {
      ...dynamics,
      innovation: divided(dynamics.innovation),
      initial: divided(dynamics.initial),
    },
    items: withTied(
      sums.items.map((one) => {
        const item = one.stepped();
        return { ...item, slope: item.slope * scales[item.domain]! };
      }),
    ),
  };
  return { model, scales };
}

export interface Fitted {
  readonly model: Model;
  /** Passes over all pairs. */
  readonly passes: number;
  readonly converged: boolean;
}

export interface FitOptions {
  readonly most?: number;
  readonly tolerance?: number;
  /** Threads that run `passOver` as the task `latent-pass`. The result is the same to the bit for any number of them. */
  readonly parallel?: Parallel;
}

/** Parts into which the pairs are divided, whatever the number of threads: sums are added in their order. */
const PARTS = 16;

/** Accelerated EM, until no parameter (`vectorOf`) moves by more than `tolerance` in a pass. */
export async function fitModel(
  start: Model,
  panel: Panel,
  { parallel, ...limits }: FitOptions = {},
): Promise<Fitted> {
  const sites = sitesOf(panel);
  const count = pairsIn(panel);
  let scales: Float64Array | undefined;
  const pass = async (model: Model): Promise<PassSums> => {
    const tasks = Array.from({ length: PARTS }, (_, part): PassTask => {
      const [from, to] = [part, part + 1].map((edge) => Math.floor((edge * count) / PARTS));
      return { panel, sites, from: from!, to: to!, model, ...(scales && { scales }) };
    });
    const parts = await Promise.all(
      tasks.map(async (task) =>
        parallel === undefined ? passOver(task) : parallel.run<PassSums>('latent-pass', task),
      ),
    );
    const sums = new PassSums(model);
    for (const part of parts) sums.merge(part);
    return sums;
  };
  const map = async (point: Float64Array): Promise<Float64Array> => {
    const model = modelOf(point, start);
    const next = likelier(await pass(model), model);
    ({ scales } = next);
    return vectorOf(next.model);
  };
  const { point, maps, converged } = await fixedPoint(map, vectorOf(start), limits);
  return { model: modelOf(point, start), passes: maps, converged };
}
