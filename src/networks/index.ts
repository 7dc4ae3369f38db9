export { signedNetwork, type SignedNetwork, type SignedTie } from './signed-network.js';
export {
  frustration,
  type Frustration,
  type FrustrationOptions,
} from './frustration/frustration.js';
