/** The engine’s module for threads, from the sources. */
import { register } from 'tsx/esm/api';

register();
export const { runTask } = await import('../../src/latent/worker.ts');
