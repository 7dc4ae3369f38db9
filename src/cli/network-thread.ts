import { existsSync } from 'node:fs';
import { NetworkThread, networkWorker } from '../app/network-thread.js';
import { openPool } from '../jobs/pool.js';

/** Networks are searched in a thread of the built program; where sources are run as they are there is no module for one. */
export const networkThread = (): NetworkThread =>
  new NetworkThread(existsSync(networkWorker) ? () => openPool(networkWorker, 1) : undefined);
