export { signedNetwork, type SignedNetwork, type SignedTie } from './signed-network.js';
