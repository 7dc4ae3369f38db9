import { existsSync } from 'node:fs';
import { NetworkThread, networkWorker } from '../app/network/thread.js';
import { UserTableThread, userTableWorker } from '../app/user-table/thread.js';
import type { Parallel } from '../core/parallel.js';
import { openPool } from './pool.js';

/** Starts a thread of the built program; run from the sources there is no module for one. */
const opener = (module: URL): (() => Parallel) | undefined =>
  existsSync(module) ? () => openPool(module, 1) : undefined;

/**
 * The thread in which networks are searched.
 *
 * @param signal ends a search that nobody waits for any more
 */
export const networkThread = (signal?: AbortSignal): NetworkThread =>
  new NetworkThread(opener(networkWorker), signal);

/** The thread in which files of a user are read. */
export const userTableThread = (): UserTableThread => new UserTableThread(opener(userTableWorker));
