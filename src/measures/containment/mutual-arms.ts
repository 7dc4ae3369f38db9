/*
 * Arms that a state gives another beyond what the recipient's demand and its own capacity explain.
 */

/** Deliveries in shares of the world's, of five years: about the half of a submarine. What is less tells little. */
const LITTLE = 0.001;
const MOST_ROUNDS = 500;
const AT_REST = 1e-12;

/** What is expected of supplier i and recipient r is supply[i] demand[r]; nobody delivers to itself. */
export interface ExpectedArms {
  readonly supply: Float64Array;
  readonly demand: Float64Array;
}

/**
 * Expected deliveries: Poisson pseudo-likelihood on an effect of each supplier and each recipient, self excluded. With
 * effects alone the first-order conditions are that expected deliveries have the margins of the observed ones, which
 * proportional fitting finds; without the empty diagonal they would be the product of the margins over the total.
 *
 * @param delivered shares of the world's deliveries by supplier, then recipient; n x n with an empty diagonal
 */
export function expectedArms(delivered: Float64Array, n: number): ExpectedArms {
  const [sent, received] = [new Float64Array(n), new Float64Array(n)];
  for (let i = 0; i < n; i++)
    for (let r = 0; r < n; r++) {
      sent[i]! += delivered[i * n + r]!;
      received[r]! += delivered[i * n + r]!;
    }
  const supply = sent.slice();
  const demand = received.slice();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const before = supply.slice();
    fitMargin(supply, sent, demand);
    fitMargin(demand, received, supply);
    if (supply.every((value, i) => Math.abs(value - before[i]!) <= AT_REST * value)) break;
  }
  return { supply, demand };
}

/** Sets one effect so that its margin is met, given the other. */
function fitMargin(effect: Float64Array, margin: Float64Array, other: Float64Array): void {
  const all = other.reduce((sum, value) => sum + value, 0);
  margin.forEach((wanted, i) => (effect[i] = wanted === 0 ? 0 : wanted / (all - other[i]!)));
}

/** (y - e)/(y + e), between -1 and 1, and near 0 where both are small: with nothing given and nothing expected, 0. */
export function excessOf(given: number, expected: number): number {
  return (given - expected) / (given + expected + LITTLE);
}
