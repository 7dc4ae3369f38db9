import type { SignedNetwork } from '../signed-network.js';
import { weightedTies } from './frustration.js';
import { kernelOf } from './kernel.js';
import { narrowElimination } from './order.js';
import { solveByTables } from './tables.js';

/** The frustration index of a network that tables can solve, without any search; null where it is too wide for them. */
export function indexByTables(network: SignedNetwork): number | null {
  const kernel = kernelOf(weightedTies(network));
  const elimination = narrowElimination(kernel.ties);
  if (elimination === undefined) return null;
  return kernel.constant + solveByTables(kernel.ties, elimination).cost;
}
