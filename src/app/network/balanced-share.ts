import { type SignedNetwork, triangleBalance, trianglesOf } from '../../networks/index.js';

/** Share of the triangles of a network that are balanced. */
export const balancedShare = (network: SignedNetwork) =>
  triangleBalance(trianglesOf(network).census);
