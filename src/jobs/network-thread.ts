import { existsSync } from 'node:fs';
import { NetworkThread, networkWorker } from '../app/network/thread.js';
import { openPool } from './pool.js';

/**
 * The thread of the built program in which networks are searched; run from the sources there is no module for one.
 *
 * @param signal ends a search that nobody waits for any more
 */
export const networkThread = (signal?: AbortSignal): NetworkThread =>
  new NetworkThread(
    existsSync(networkWorker) ? () => openPool(networkWorker, 1) : undefined,
    signal,
  );
