import type { SignedNetwork } from '../signed-network.js';
import { weightedTies } from './frustration.js';
import { kernelOf } from './kernel.js';
import { narrowElimination } from './order.js';

/** Larger networks are not looked at more closely, which would take as long as what is asked of them. */
const MOST_NODES = 400;
const MOST_TIES = 5000;
/** Tables of a few hundredths of a second. */
const MOST_ENTRIES = 2 ** 19;

/** Whether small tables solve the network, so that nothing that is asked of it takes long. */
export function isQuick(network: SignedNetwork): boolean {
  if (network.nodes.length > MOST_NODES || network.sign.length > MOST_TIES) return false;
  const { ties } = kernelOf(weightedTies(network), { strict: true });
  return narrowElimination(ties, { mostEntries: MOST_ENTRIES }) !== undefined;
}
