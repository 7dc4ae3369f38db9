import { componentsOf } from '../components.js';
import type { Sides, WeightedTies } from './weighted.js';

/** The same partition with the first node of each connected part on side 0: turning a part changes no cost. */
export function canonicalSides(ties: WeightedTies, sides: Sides): Sides {
  const first = componentsOf(ties.size, ties);
  return sides.map((side, node) => side ^ sides[first[node]!]!);
}
