import type { Dual } from './relaxation.js';
import { positiveDefinite } from './semidefinite.js';
import type { Sides } from './weighted.js';

/** Rounding must not fix a pair that is not: this share of what was found, and this much beside, is left out of account. */
const SAFE = 0.999;
const MARGIN = 1e-4;

/**
 * Pairs of nodes that every partition of least cost has as the given one does, by the dual of the semidefinite relaxation
 * (reduced costs, as of integer programs).
 *
 * With M = C + Diag(y) + d I positive definite, cost(x) >= b + x' M x for each partition x = ±1, where b is the bound of the
 * relaxation. Partitions that have a pair otherwise than p have w' x = ±2, w = e_u − p_u p_v e_v; where M − t w w' is positive
 * definite too, they cost at least b + 4 t. The pair is fixed where that is more than the least cost. The greatest t is 1 / (w' M⁻¹ w);
 * what is used is somewhat less, of which a Cholesky factor must exist.
 */
export class FixedPairs {
  private readonly matrix: Float64Array;
  /** Inverse of the factor of the matrix, row by row: w' M⁻¹ w is the squared length of its product with w. */
  private readonly inverse: Float64Array;
  private readonly scratch: Float64Array;
  /** Least t that fixes a pair. */
  private readonly needed: number;
  private readonly size: number;

  /** @param cost of the partition, the least of all */
  constructor(
    { costs, lengths, constant }: Dual,
    private readonly sides: Sides,
    cost: number,
  ) {
    const size = (this.size = lengths.length);
    this.matrix = costs.slice();
    const factor = new Float64Array(size * size);
    let shift = 1e-9 * (1 + lengths.reduce((most, value) => Math.max(most, value), 0));
    while (!positiveDefinite(costs, size, lengths, shift, factor)) shift *= 2;
    let bound = constant;
    for (let node = 0; node < size; node++) {
      this.matrix[node * size + node] = lengths[node]! + shift;
      bound -= lengths[node]! + shift;
    }
    this.needed = (cost + MARGIN - bound) / 4;
    this.inverse = inverseOf(factor, size);
    this.scratch = factor;
  }

  /** Whether no other partition of least cost has the two otherwise. False says nothing. */
  has(u: number, v: number): boolean {
    const { size, inverse, needed, sides } = this;
    const sign = sides[u] === sides[v] ? 1 : -1;
    let squares = 0;
    for (let row = 0; row < size; row++)
      squares += (inverse[row * size + u]! - sign * inverse[row * size + v]!) ** 2;
    return SAFE > needed * squares && this.isCertain(u, v, sign);
  }

  private isCertain(u: number, v: number, sign: number): boolean {
    const { size, matrix, needed, scratch } = this;
    const change = (factor: number): void => {
      matrix[u * size + u]! -= factor * needed;
      matrix[v * size + v]! -= factor * needed;
      matrix[u * size + v]! += factor * sign * needed;
      matrix[v * size + u]! += factor * sign * needed;
    };
    const diagonal = new Float64Array(size);
    change(1);
    for (let node = 0; node < size; node++) diagonal[node] = matrix[node * size + node]!;
    const certain = positiveDefinite(matrix, size, diagonal, 0, scratch);
    change(-1);
    return certain;
  }
}

/** The inverse of a factor, lower triangular. */
function inverseOf(factor: Float64Array, size: number): Float64Array {
  const inverse = new Float64Array(size * size);
  for (let column = 0; column < size; column++) {
    inverse[column * size + column] = 1 / factor[column * size + column]!;
    for (let row = column + 1; row < size; row++) {
      let sum = 0;
      for (let k = column; k < row; k++)
        sum -= factor[row * size + k]! * inverse[k * size + column]!;
      inverse[row * size + column] = sum / factor[row * size + row]!;
    }
  }
  return inverse;
}
