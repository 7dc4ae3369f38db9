export { clusterability, type Clusterability } from './clusterability.js';
export { cycleBalance, type CycleBalance } from './cycle-balance.js';
export { signedNetwork, type SignedNetwork, type SignedTie } from './signed-network.js';
export {
  frustration,
  type Frustration,
  type FrustrationOptions,
} from './frustration/frustration.js';
export { componentsOf } from './components.js';
export { goodDivision } from './frustration/good-division.js';
export { isQuick } from './frustration/quick.js';
export { indexByTables } from './frustration/index-by-tables.js';
export { optimalPartitions, type OptimalPartitions } from './frustration/optima.js';
export { sharedByOptima, type SharedByOptima } from './frustration/shared.js';
export { frustrationIfFlipped, tieTensions, type TieTension, withTieFlipped } from './tension.js';
export { balancedShares, triangleBalance, triangleBalanceAtRandom } from './triangle-balance.js';
export { trianglesOf, type TriadCensus, type Triangles, type TriangleTally } from './triangles.js';
export { walkBalance, type WalkBalance } from './walk-balance.js';
