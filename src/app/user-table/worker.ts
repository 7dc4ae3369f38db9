import type { BringIn, Progress, OwnText } from '../../contract/index.js';
import { taskRunner } from '../../core/parallel.js';
import { bringIn, previewFile } from './bring-in.js';
import type { Sent } from './thread.js';
import { sentError } from '../engine/sent-error.js';

type OnStep = (step: Progress) => void;

/** Errors of the user keep what they say on the way to the main thread; faults of the program are thrown there as they are. */
function sent<T>(work: () => T): Sent<T> {
  try {
    return { result: work() };
  } catch (error) {
    const plain = sentError(error);
    if (plain.kind === 'bug') throw error;
    return { error: plain };
  }
}

/** What the thread beside the main one does with a task. */
export const runTask = taskRunner({
  look: (file: OwnText, onStep: OnStep) => sent(() => previewFile(file, onStep)),
  'bring-in': (file: BringIn, onStep: OnStep) => sent(() => bringIn(file, onStep)),
});
