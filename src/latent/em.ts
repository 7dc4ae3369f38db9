/**
 * The parameters of a model of latent relations by EM with expectation propagation: a pass over all pairs (`passOver`),
 * then dynamics and items move to what is likelier. One constraint fixes the scale: the states of the cells in the base
 * have variance 1 in each domain.
 *
 * **Source.** Dempster, Laird & Rubin 1977, JRSS B 39(1), 1-38; Neal & Hinton 1998, in Jordan (ed.), Learning in
 * Graphical Models, 355-368, on steps that need not be the largest; Liu, Rubin & Wu 1998, Biometrika 85(4), 755-770
 * (parameter expansion).
 */
import type { Parallel } from '../core/parallel.js';
import { comesApart, eachDomain, joinedModel, type OneDomain } from './apart.js';
import { type Model, withTied } from './model.js';
import { type Panel, sitesOf, weightsOf } from './panel.js';
import { modelOf, vectorOf } from './parameter-vector.js';
import { type Moved, passOver, PassSums, type PassTask } from './pass.js';
import { overParts } from './parts.js';
import { fixedPoint } from './anderson.js';

/**
 * The likelier model: its states less the mean of their first levels, which thresholds take over, and divided so that
 * they have variance 1 in the base. Without the first step, EM of a larger model that this one is part of (parameter
 * expansion), thresholds creep.
 */
export function likelier(
  sums: PassSums,
  { dynamics: given, held }: Model,
): { model: Model; moved: Moved } {
  const { domains } = given;
  if (held) {
    const items = withTied(sums.items.map((one) => one.stepped()));
    const [levels, scales] = [new Float64Array(domains), new Float64Array(domains).fill(1)];
    return { model: { dynamics: given, items, held }, moved: { levels, scales } };
  }
  const levels = sums.transitions.likelierLevels();
  const dynamics = sums.transitions.likelier(levels);
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
  const model: Model = {
    dynamics: {
      ...dynamics,
      innovation: divided(dynamics.innovation),
      initial: divided(dynamics.initial),
    },
    items: withTied(
      sums.items.map((one) => {
        const item = one.stepped();
        // What nobody observed stays as it is, or it would drift with what the others settle.
        if (one.observations === 0) return item;
        const { domain, slope, thresholds } = item;
        return {
          ...item,
          slope: slope * scales[domain]!,
          thresholds: thresholds.map((value) => value - slope * levels[domain]!),
        };
      }),
    ),
  };
  return { model, moved: { levels, scales } };
}

export interface Fitted {
  readonly model: Model;
  /** Passes over all pairs; of the domain that took most where domains are estimated apart. */
  readonly passes: number;
  /** Passes over some pairs, for a start. */
  readonly coarsePasses: number;
  readonly converged: boolean;
}

export interface FitOptions {
  /** Passes at most: over some pairs, and as many over all. */
  readonly most?: number;
  readonly tolerance?: number;
  /** Passes are not accelerated. */
  readonly plain?: boolean;
  /** Threads that run `passOver` as the task `latent-pass`. The result is the same to the bit for any number of them. */
  readonly parallel?: Parallel;
  /** By pair, how often it counts: once unless stated. */
  readonly weights?: ArrayLike<number>;
  /** Every which pair is fitted first, so that the passes over all start near: every one unless stated, and nothing first. */
  readonly every?: number;
  /**
   * Hears the number of the pass, the largest move of a parameter in it, and the domain where domains are estimated
   * apart; numbers begin anew when all pairs follow on some, and with each domain.
   */
  readonly onPass?: (pass: number, largestMove: number, domain?: number) => void;
}

/** Passes in which only sites move: first sites are rough, and parameters would follow them astray. */
const SETTLING = 4;

/** Largest move of a parameter over some pairs, from where the passes over all go on. */
const COARSE_TOLERANCE = 1e-2;

/**
 * Accelerated EM, until no parameter (`vectorOf`) moves by more than `tolerance` in a pass.
 *
 * @throws RangeError where an item is tied to none, and where the start gives sums that are no numbers
 */
export async function fitModel(
  start: Model,
  panel: Panel,
  options: FitOptions = {},
): Promise<Fitted> {
  if (!comesApart(start)) return fitTogether(start, panel, options);
  const found: (Fitted & Pick<OneDomain, 'places'>)[] = [];
  for (const { places, ...one } of eachDomain(start, panel)) {
    const domain = found.length;
    const onPass = (pass: number, move: number): void => options.onPass?.(pass, move, domain);
    found.push({ ...(await fitTogether(one.model, one.panel, { ...options, onPass })), places });
  }
  return {
    model: joinedModel(found, start),
    passes: Math.max(...found.map(({ passes }) => passes)),
    coarsePasses: Math.max(...found.map(({ coarsePasses }) => coarsePasses)),
    converged: found.every(({ converged }) => converged),
  };
}

async function fitTogether(
  start: Model,
  panel: Panel,
  { every = 1, weights, tolerance = 1e-3, ...options }: FitOptions,
): Promise<Fitted> {
  const counted = weightsOf(panel, (pair) => weights?.[pair] ?? 1);
  const fitAll = { ...options, tolerance, weights: counted };
  if (every <= 1) return { ...(await fitWeighted(start, panel, fitAll)), coarsePasses: 0 };
  const some = await fitWeighted(start, panel, {
    ...options,
    tolerance: Math.max(tolerance, COARSE_TOLERANCE),
    weights: weightsOf(panel, (pair) => (pair % every === 0 ? counted[pair]! : 0)),
  });
  const all = await fitWeighted(some.model, panel, fitAll);
  return { ...all, coarsePasses: some.passes };
}

async function fitWeighted(
  start: Model,
  panel: Panel,
  {
    parallel,
    weights,
    onPass,
    ...limits
  }: Omit<FitOptions, 'every'> & { readonly weights: Float64Array },
): Promise<Omit<Fitted, 'coarsePasses'>> {
  const sites = sitesOf(panel);
  let moved: Moved | undefined;
  const pass = async (model: Model): Promise<PassSums> => {
    const parts = await overParts(
      panel,
      'latent-pass',
      passOver,
      (part): PassTask => ({ panel, sites, ...part, model, weights, ...(moved && { moved }) }),
      parallel,
    );
    const sums = new PassSums(model);
    for (const part of parts) sums.merge(part);
    return sums;
  };
  for (let time = 0; time < SETTLING; time++) {
    await pass(start);
    moved = nowhere(panel.domains);
  }
  const map = async (point: Float64Array): Promise<Float64Array> => {
    const model = modelOf(point, start);
    const sums = await pass(model);
    if (!sums.areNumbers()) {
      // Sites that such a model has left are laid anew.
      moved = undefined;
      return point.map(() => NaN);
    }
    const next = likelier(sums, model);
    ({ moved } = next);
    return vectorOf(next.model);
  };
  const { point, maps, converged } = await fixedPoint(map, vectorOf(start), {
    ...limits,
    onMap: onPass,
  });
  return { model: modelOf(point, start), passes: maps, converged };
}

const nowhere = (domains: number): Moved => ({
  levels: new Float64Array(domains),
  scales: new Float64Array(domains).fill(1),
});
