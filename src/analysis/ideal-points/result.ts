import { ConvergenceError } from '../../core/errors.js';
import { mirror } from './identify.js';
import type { Estimate } from './estimate.js';
import type { Layout } from './layout.js';
import { perItem } from './likelihood.js';
import type { IdealPointItems, IdealPoints } from './types.js';

/** Points beyond it are set to it, as in the legacy edition: further out the votes tell nothing. */
const bound = 5;

/** Column of the voter who is to be positive: the one named, or the first who votes. */
export function anchorOf(
  voters: readonly { readonly id: number }[],
  { voterOf }: Layout,
  id: number,
): number {
  const named = voters.findIndex((voter) => voter.id === id);
  return voterOf.includes(named) ? named : voterOf[0]!;
}

/** Sum of the points of a voter. */
export function sumOf({ voterOf }: Layout, points: Float64Array, voter: number): number {
  let sum = 0;
  for (let k = 0; k < points.length; k++) if (voterOf[k] === voter) sum += points[k]!;
  return sum;
}

/** Everything by voter and period as it is handed out. */
export function pointsOf(
  layout: Layout,
  estimate: Estimate,
  positive: boolean,
): Pick<IdealPoints, 'voter' | 'period' | 'votes' | 'value' | 'error' | 'bounded' | 'items'> {
  if (!positive) mirror(estimate);
  const { points, variances } = estimate;
  return {
    voter: layout.voterOf,
    period: layout.periodOf,
    votes: layout.votesOf,
    value: points.map((x) => Math.max(-bound, Math.min(bound, x))),
    error: variances.map(Math.sqrt),
    bounded: Uint8Array.from(points, (x) => Number(Math.abs(x) > bound)),
    items: itemsOf(layout, estimate.items),
  };
}

function itemsOf({ itemOf, cuts }: Layout, items: Float64Array): IdealPointItems {
  const row = Int32Array.from(itemOf.keys()).filter((at) => itemOf[at]! >= 0);
  const parameter = (p: number): Float64Array =>
    Float64Array.from(row, (at) => items[itemOf[at]! * perItem + p]!);
  return {
    row,
    discrimination: parameter(0),
    firstCut: parameter(1),
    secondCut: parameter(2).map((cut, i) => (cuts[itemOf[row[i]!]!] === 2 ? cut : NaN)),
  };
}

/** @throws ConvergenceError where an estimate is not at rest */
export function requireConverged({ converged, rounds, residual }: Estimate, what: string): void {
  if (converged) return;
  throw new ConvergenceError(`the ideal points ${what} did not converge`, {
    code: 'not-converged',
    details: { iterations: rounds, residual },
    hint: 'There may be too few votes for so many voters: take more periods together, or a smaller --smoothing.',
  });
}
