import type { Rng } from '../../core/rng.js';
import { certifiedBound, UnitVectors, type Dense } from './semidefinite.js';
import { fillProducts, Triangles, type Joined, type Multipliers } from './triangles.js';
import type { WeightedTies } from './weighted.js';

export interface Relaxation {
  /** No partition costs less. */
  readonly bound: number;
  /** Products of the nodes' vectors: 1 for one side, −1 for opposite sides, 0 for undecided. */
  readonly products: Dense;
  readonly multipliers: Multipliers;
  /** What the last vectors were found for. */
  readonly dual: Dual;
}

/** A partition x = ±1 costs at least `constant` + x' C x, and for C + Diag(lengths) positive semidefinite C is bounded by the lengths. */
export interface Dual {
  readonly costs: Dense;
  readonly lengths: Float64Array;
  readonly constant: number;
}

/** Multipliers of a network that this one is the kernel of. */
export interface Inherited {
  readonly multipliers: Multipliers;
  readonly joined: Joined;
}

export interface RelaxationLimits {
  /** Ends when the bound proves that no partition costs less than this. */
  readonly target: number;
  readonly steps: number;
  readonly timeLeft: () => boolean;
  /** Multiplications at most, about, of which half may go before the first bound. @default Infinity */
  readonly work?: number;
}

/** Multiplications, about, of a certified bound and of a separation of inequalities, by the cube of the size. */
const OF_BOUND = 2;
const OF_SEPARATION = 4;

/** Steps between two separations of triangle inequalities. */
const SEPARATE = 5;
/** Steps between two certified bounds; sweeps before the first step at most, of a step, and before a bound is certified. */
const CERTIFY = 10;
const FIRST_SWEEPS = 300;
const SWEEPS = 3;
const MORE_SWEEPS = 20;
/** Part of Polyak's step that is taken; it falls by the factor where so many bounds in a row were no better. */
const PART = 0.5;
const PART_FALLS = 0.7;
const STALE = 3;
/** The search branches where the last bounds closed less than this part of the gap. */
const WORTH = 0.02;
const LAST = 6;

/** Rounding must not prove more than there is. */
const MARGIN = 1e-6;

/** The least whole number that is not below the bound. */
export function wholeBound(bound: number): number {
  return Math.max(0, Math.ceil(bound - MARGIN));
}

/**
 * Lower bound of the weight that a partition frustrates: cost(x) = sum |w| / 2 − sum w_uv x_u x_v / 2 with x = ±1, relaxed to unit
 * vectors, with triangle inequalities added by Lagrange multipliers g >= 0:
 *
 *     bound(g) = sum |w| / 2 − sum g + min over X of <C − sum g A, X>,  C = −W / 4.
 *
 * Any multipliers give a bound, which is certified without trust in the minimisation. The multipliers follow the
 * subgradient with Polyak's step (1987) toward the target.
 * Sources: Goemans & Williamson (1995), J. ACM 42, 1115-1145; Rendl, Rinaldi & Wiegele (2010), Math. Program. 121, 307-335.
 */
export function relax(
  ties: WeightedTies,
  rng: Rng,
  limits: RelaxationLimits,
  inherited?: Inherited,
): Relaxation {
  const { size, from, to, weight } = ties;
  const costs = new Float64Array(size * size);
  let half = 0;
  for (let tie = 0; tie < weight.length; tie++) {
    half += Math.abs(weight[tie]!) / 2;
    costs[from[tie]! * size + to[tie]!] = -weight[tie]! / 4;
    costs[to[tie]! * size + from[tie]!] = -weight[tie]! / 4;
  }
  const triangles = new Triangles(size);
  if (inherited !== undefined) triangles.adopt(inherited.multipliers, inherited.joined, costs);
  const vectors = new UnitVectors(size, rng);
  const spent = new Spent(vectors, limits.work);
  for (let sweep = 0; sweep < FIRST_SWEEPS && vectors.sweep(costs) > 1e-7 * half; sweep++) {
    spent.sweeps(1);
    if (!limits.timeLeft() || !spent.leaves(0.5)) break;
  }
  const products = new Float64Array(size * size);
  const certified = (): number =>
    half - triangles.total + certifiedBound(costs, size, vectors.lengths);
  fillProducts(vectors, products);
  let [part, stale] = [PART, 0];
  const bounds = [certified()];
  let bound = bounds[0]!;
  for (let step = 1; step <= limits.steps; step++) {
    if (wholeBound(bound) >= limits.target || !limits.timeLeft() || !spent.leaves(0)) break;
    if (step % SEPARATE === 1) {
      triangles.separate(products);
      spent.cubes(OF_SEPARATION);
    }
    const squares = triangles.aim(products);
    if (squares === 0) break;
    const value = sumOf(vectors.lengths, half - triangles.total);
    triangles.move((part * Math.max(0.5, limits.target - value)) / squares, costs);
    for (let sweep = 0; sweep < SWEEPS; sweep++) vectors.sweep(costs);
    spent.sweeps(SWEEPS);
    if (step % CERTIFY === 0) {
      spent.sweeps(MORE_SWEEPS);
      spent.cubes(OF_BOUND);
      for (let sweep = 0; sweep < MORE_SWEEPS; sweep++) vectors.sweep(costs);
      const now = certified();
      if (now > bound + 1e-3) stale = 0;
      else if (++stale > STALE) [part, stale] = [part * PART_FALLS, 0];
      bound = Math.max(bound, now);
      bounds.push(bound);
      const before = bounds.at(-1 - LAST);
      if (before !== undefined && bound - before < WORTH * (limits.target - bound)) break;
    }
    fillProducts(vectors, products);
  }
  const dual = { costs, lengths: vectors.lengths, constant: half - triangles.total };
  return { bound, products, multipliers: triangles.multipliersOf(), dual };
}

/** What a relaxation does, counted by the sizes of its matrices alone: the same on any machine. */
class Spent {
  private done = 0;

  constructor(
    private readonly vectors: UnitVectors,
    private readonly most = Infinity,
  ) {}

  sweeps(count: number): void {
    const { size, rank } = this.vectors;
    this.done += count * size ** 2 * rank;
  }

  cubes(count: number): void {
    this.done += count * this.vectors.size ** 3;
  }

  /** Whether more than this share of the limit is left. */
  leaves(share: number): boolean {
    return this.done < (1 - share) * this.most;
  }
}

function sumOf(lengths: Float64Array, whole: number): number {
  let left = whole;
  for (const length of lengths) left -= length;
  return left;
}
