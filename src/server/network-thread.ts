import { existsSync } from 'node:fs';
import { NetworkThread, networkWorker } from '../app/network-thread.js';
import { openPool } from '../jobs/pool.js';

/** The thread for long searches, which end when their client has gone away; run from the sources there is none. */
export const networkThread = (signal: AbortSignal): NetworkThread =>
  new NetworkThread(
    existsSync(networkWorker) ? () => openPool(networkWorker, 1) : undefined,
    signal,
  );
