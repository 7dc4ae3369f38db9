import { existsSync } from 'node:fs';
import { NetworkThread, networkWorker } from '../app/network-thread.js';
import { openPool } from '../jobs/pool.js';

/** The thread for long searches; run from the sources there is none. */
export const networkThread = (): NetworkThread =>
  new NetworkThread(existsSync(networkWorker) ? () => openPool(networkWorker, 1) : undefined);
