import { createRng, type Rng } from '../../core/rng.js';
import type { Budget } from './budget.js';
import { composed, kernelOf, liftSides, type Kernel } from './kernel.js';
import { searchLocally } from './local-search.js';
import { narrowElimination } from './order.js';
import { relax, wholeBound, type Inherited, type Relaxation } from './relaxation.js';
import { packingBound, treeSides } from './packing.js';
import { solveByTables } from './tables.js';
import type { Solution, WeightedTies } from './weighted.js';

/** Starts of the search for a good partition. */
const STARTS = 20;
/** Tables solve a branch where they have fewer entries: a few hundredths of a second. */
const ENTRIES_OF_BRANCH = 2 ** 19;

/** Steps of the relaxation of a branch. */
const STEPS = 2000;

/**
 * Where branches are limited, multiplications of the relaxation of one (half a minute: blocks of up to 200 nodes never come to it), and
 * what the search for a good partition may look at.
 */
export const WORK = 1e10;
const LOOKS = 2e9;

/** Pairs of nodes that were joined, and what is left. */
interface Branch {
  readonly kernel: Kernel;
  /** No partition of the branch costs less. */
  readonly bound: number;
  /** Multipliers of the relaxation of the branch above. */
  readonly inherited?: Inherited;
}

/** The relaxation keeps dense matrices: of larger blocks a partition and the bound of packed cycles are all that is given. */
const MOST_RELAXED = 1500;

interface SearchOptions {
  readonly mostEntries?: number;
  readonly enough?: number;
}

/**
 * Branch and bound for a block that is too wide for tables. A branch joins two nodes on one side or on opposite sides; what is left
 * is joined further by the rules of the kernel, solved by tables once it is narrow, or bounded by the semidefinite relaxation
 * with triangle inequalities. The branch with the least bound is explored next, so that the bound of the whole is its
 * bound at any time.
 *
 * @param mostEntries of the tables of a branch
 * @param enough whether there is a partition that costs no more is all that is asked: ends with one, or with a bound above it
 */
export function searchBranches(
  ties: WeightedTies,
  budget: Budget,
  { mostEntries = ENTRIES_OF_BRANCH, enough }: SearchOptions = {},
): Solution {
  const { timeLeft } = budget;
  // Before the search for a partition, which takes what time there is.
  const packed = packingBound(ties, treeSides(ties), timeLeft);
  const rng = createRng(budget.seed, 'frustration');
  let best = searchLocally(ties, new Uint8Array(ties.size), rng, {
    starts: STARTS,
    timeLeft,
    looks: budget.stepOf(LOOKS),
  });
  if (packed < best.cost && ties.size > MOST_RELAXED) {
    budget.isTooLarge();
    return { ...best, bound: packed };
  }
  // Branches that cost so much at least are of no use.
  const least = (): number => (enough === undefined ? best.cost : Math.min(best.cost, enough + 1));
  const first = Math.max(packed, packingBound(ties, best.sides, timeLeft));
  const root = { kernel: unjoined(ties), bound: first };
  let open: Branch[] = first < least() ? [root] : [];
  const lowest = (): Branch | undefined =>
    open.reduce<Branch | undefined>(
      (least, branch) => (least === undefined || branch.bound < least.bound ? branch : least),
      undefined,
    );
  for (let branch = lowest(); branch !== undefined; branch = lowest()) {
    if (best.cost <= (enough ?? -1) || !budget.spend()) break;
    const { kernel } = branch;
    const elimination = narrowElimination(kernel.ties, { mostEntries, timeLeft });
    open = open.filter((other) => other !== branch);
    if (elimination !== undefined) {
      const exact = solveByTables(kernel.ties, elimination);
      const cost = kernel.constant + exact.cost;
      if (cost < best.cost) best = { cost, sides: liftSides(kernel, exact.sides) };
    } else {
      const relaxation = bounded(branch, least(), rng, budget);
      const bound = Math.max(branch.bound, wholeBound(relaxation.bound) + kernel.constant);
      if (bound < least()) open.push(...branchesOf(kernel, bound, relaxation));
    }
    open = open.filter(({ bound }) => bound < least());
  }
  return { ...best, bound: lowest()?.bound ?? least() };
}

export function unjoined(ties: WeightedTies): Kernel {
  return {
    ties,
    constant: 0,
    place: Int32Array.from({ length: ties.size }, (_, node) => node),
    turned: new Uint8Array(ties.size),
  };
}

function bounded(
  { kernel, inherited }: Branch,
  cost: number,
  rng: Rng,
  budget: Budget,
): Relaxation {
  const limits = {
    target: cost - kernel.constant,
    steps: STEPS,
    timeLeft: budget.timeLeft,
    work: budget.stepOf(WORK),
  };
  return relax(kernel.ties, rng, limits, inherited);
}

/** The two branches of the pair that is most undecided between nodes with undecided ties. */
export function branchesOf(kernel: Kernel, bound: number, relaxation: Relaxation): Branch[] {
  const { products, multipliers } = relaxation;
  const { size, from, to, weight } = kernel.ties;
  const undecided = new Float64Array(size);
  for (let tie = 0; tie < weight.length; tie++) {
    const [u, v] = [from[tie]!, to[tie]!];
    const open = Math.abs(weight[tie]!) * (1 - products[u * size + v]! ** 2);
    undecided[u]! += open;
    undecided[v]! += open;
  }
  let [most, first, second] = [-1, 0, 1];
  for (let u = 1; u < size; u++)
    for (let v = 0; v < u; v++) {
      const open = (1 - products[u * size + v]! ** 2) * (undecided[u]! + undecided[v]!);
      if (open > most) [most, first, second] = [open, v, u];
    }
  return ([1, -1] as const).map((sign) => {
    const joined = kernelOf(kernel.ties, { pairs: [{ u: first, v: second, sign }] });
    return { kernel: composed(kernel, joined), bound, inherited: { multipliers, joined } };
  });
}
