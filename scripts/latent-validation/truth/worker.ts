import { taskRunner } from '../../../src/core/parallel.js';
import { panelOfTruth } from './panel-of-truth.js';

/** What a thread of the study does with a task. */
export const runTask = taskRunner({ 'panel-of-truth': panelOfTruth });
