import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import type { SignedNetwork } from './signed-network.js';

export interface WalkBalance {
  /** Of the network. */
  readonly balance: number;
  /** Of each node: its own closed walks alone. */
  readonly ofNode: Float64Array;
}

/**
 * Walk balance: closed walks, those with an even number of hostile ties for and those with an odd number against, each of
 * length k weighted by 1/k!.
 *
 *     K = tr exp(A) / tr exp(|A|) = sum_i exp(l_i) / sum_i exp(m_i),    K_v = exp(A)_vv / exp(|A|)_vv
 *
 * A the signed adjacency matrix with the eigenvalues l, |A| the same without signs with m. Range above 0 to 1; 1 where every
 * connected part is balanced. A network without ties, and a node without one, has 1: it has no cycle that could be
 * unbalanced. The largest m rules the sums, so that K falls with size and density at the same share of unbalanced triangles and
 * is comparable between networks of like density only.
 *
 * Source: Estrada & Benzi 2014, Phys. Rev. E 90, 042802. Golden: Read's highland tribes, 0.3575761057 (signnet, balance_score).
 * Errors about 1e-12 (eigenvalues of symmetric matrices; exponentials are scaled by the largest, so that none overflows). O(n³).
 */
export function walkBalance(network: SignedNetwork): WalkBalance {
  const size = network.nodes.length;
  if (size === 0) return { balance: 1, ofNode: new Float64Array() };
  const signed = spectrum(network, (sign) => sign);
  const unsigned = spectrum(network, () => 1);
  const largest = unsigned.values.reduce((most, value) => Math.max(most, value), -Infinity);
  const own = closedWalks(signed, largest);
  const all = closedWalks(unsigned, largest);
  const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);
  return { balance: sum(own) / sum(all), ofNode: own.map((value, node) => value / all[node]!) };
}

interface Spectrum {
  readonly values: readonly number[];
  readonly vectors: Matrix;
}

function spectrum(
  { nodes, from, to, sign }: SignedNetwork,
  entry: (sign: number) => number,
): Spectrum {
  const matrix = Matrix.zeros(nodes.length, nodes.length);
  for (let tie = 0; tie < from.length; tie++) {
    matrix.set(from[tie]!, to[tie]!, entry(sign[tie]!));
    matrix.set(to[tie]!, from[tie]!, entry(sign[tie]!));
  }
  const found = new EigenvalueDecomposition(matrix, { assumeSymmetric: true });
  return { values: found.realEigenvalues, vectors: found.eigenvectorMatrix };
}

/** The diagonal of the exponential, times exp(−scale). */
function closedWalks({ values, vectors }: Spectrum, scale: number): Float64Array {
  const weights = values.map((value) => Math.exp(value - scale));
  return Float64Array.from(weights, (_, node) =>
    weights.reduce((sum, weight, at) => sum + weight * vectors.get(node, at) ** 2, 0),
  );
}
