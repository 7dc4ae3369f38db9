import type { BringIn, Progress, OwnText } from '../../contract/index.js';
import { taskRunner } from '../../core/parallel.js';
import { bringIn, lookAtOwnFile } from './bring-in.js';
import type { Told } from './thread.js';
import { sentError } from '../engine/sent-error.js';

type Tell = (step: Progress) => void;

/** Errors of the user keep what they say on the way to the main thread; faults of the program are thrown there as they are. */
function told<T>(work: () => T): Told<T> {
  try {
    return { result: work() };
  } catch (error) {
    const sent = sentError(error);
    if (sent.kind === 'bug') throw error;
    return { error: sent };
  }
}

/** What the thread beside the main one does with a task. */
export const runTask = taskRunner({
  look: (file: OwnText, tell: Tell) => told(() => lookAtOwnFile(file, tell)),
  'bring-in': (file: BringIn, tell: Tell) => told(() => bringIn(file, tell)),
});
