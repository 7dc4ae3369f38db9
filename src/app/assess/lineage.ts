import { datasetById } from '../../sources/index.js';

/**
 * Cluster of an item: the dataset with the largest share of its lineage, which measures list first.
 * A dataset that is itself estimated from another one (ideal points from roll calls) counts as that one,
 * since the two are not independent witnesses.
 */
export function clusterOf(datasets: readonly string[]): string {
  const first = datasets[0]!;
  return datasetById(first).derivedFrom ?? first;
}
