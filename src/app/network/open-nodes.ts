import { componentsOf, type SignedNetwork } from '../../networks/index.js';

/**
 * Nodes that change sides among some partitions: all but the largest set, in each connected part, of nodes that stand to one another
 * alike in every one of them. Sides of two parts have nothing to do with one another. O(partitions times nodes).
 *
 * @param partitions the first node of each connected part on one side in all, as `optimalPartitions` has them
 */
export function openNodes(
  network: SignedNetwork,
  partitions: readonly ArrayLike<number>[],
): number[] {
  const size = network.nodes.length;
  const parts = componentsOf(size, network);
  const setOf = Int32Array.from(parts);
  for (const sides of partitions) {
    const numbers = new Map<number, number>();
    for (let node = 0; node < size; node++) {
      const turned = sides[node] === partitions[0]![node] ? 0 : 1;
      const key = 2 * setOf[node]! + turned;
      setOf[node] = numbers.get(key) ?? numbers.set(key, numbers.size).size - 1;
    }
  }
  const sizes = new Int32Array(size);
  setOf.forEach((set) => sizes[set]!++);
  const core = new Map<number, number>();
  setOf.forEach((set, node) => {
    const before = core.get(parts[node]!);
    if (before === undefined || sizes[set]! > sizes[before]!) core.set(parts[node]!, set);
  });
  return [...network.nodes.keys()].filter((node) => setOf[node] !== core.get(parts[node]!));
}
