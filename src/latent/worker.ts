import { taskRunner } from '../core/parallel.js';
import { passOver } from './pass.js';

/** What a thread that fits models of latent states does with a task. */
export const runTask = taskRunner({ 'latent-pass': passOver });
