import { blocksOf } from './blocks.js';
import type { Budget } from './budget.js';
import { kernelOf, liftSides, type Kernel } from './kernel.js';
import { narrowElimination, type Elimination } from './order.js';
import { searchBranches } from './search.js';
import { solveByTables } from './tables.js';
import { neighboursOf, tiesAmong, type Solution, type WeightedTies } from './weighted.js';

/** A solution, and what was left of the network after joining nodes, with an order for tables where it is narrow. */
export interface Solved extends Solution {
  readonly kernel: Kernel;
  readonly elimination: Elimination | undefined;
}

/**
 * Joins what may be joined, then solves what is left with tables, or block by block, or where a block is too wide by a
 * search that branches on pairs of nodes.
 */
export function solve(ties: WeightedTies, budget: Budget): Solved {
  const kernel = kernelOf(ties);
  const elimination = narrowElimination(kernel.ties, { timeLeft: budget.timeLeft });
  const { sides, cost, bound } =
    elimination === undefined
      ? solveBlocks(kernel.ties, budget)
      : solveByTables(kernel.ties, elimination);
  return {
    sides: liftSides(kernel, sides),
    cost: cost + kernel.constant,
    bound: bound + kernel.constant,
    kernel,
    elimination,
  };
}

function solveBlocks(ties: WeightedTies, budget: Budget): Solution {
  const blocks = blocksOf(ties);
  if (blocks.length === 1) return searchBranches(ties, budget);
  const near = neighboursOf(ties);
  const sides = new Uint8Array(ties.size);
  const placed = new Uint8Array(ties.size);
  let [cost, bound] = [0, 0];
  for (const block of blocks) {
    const part = solve(tiesAmong(near, block), budget);
    cost += part.cost;
    bound += part.bound;
    const shared = block.findIndex((node) => placed[node] === 1);
    const turned = shared < 0 ? 0 : part.sides[shared]! ^ sides[block[shared]!]!;
    block.forEach((node, at) => {
      sides[node] = part.sides[at]! ^ turned;
      placed[node] = 1;
    });
  }
  return { sides, cost, bound };
}
