import { existsSync } from 'node:fs';
import { OwnTableThread, ownTableWorker } from '../app/own-table/thread.js';
import { openPool } from './pool.js';

/** The thread of the built program in which files of a user are read; run from the sources there is no module for one. */
export const ownTableThread = (): OwnTableThread =>
  new OwnTableThread(existsSync(ownTableWorker) ? () => openPool(ownTableWorker, 1) : undefined);
