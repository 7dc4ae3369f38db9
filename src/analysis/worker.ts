import { taskRunner } from '../core/parallel.js';
import { fitPeriod } from './ideal-points/static.js';

/** What a thread that estimates does with a task. */
export const runTask = taskRunner({ 'ideal-points-of-period': fitPeriod });
