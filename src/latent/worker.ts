import { taskRunner } from '../core/parallel.js';
import { inferPairs } from './infer-pairs.js';
import { passOver } from './pass.js';

/** What a thread of the latent engine does with a task. */
export const runTask = taskRunner({ 'latent-pass': passOver, 'latent-states': inferPairs });
