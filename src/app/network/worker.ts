import { taskRunner } from '../../core/parallel.js';
import { networkReport, type ReportRequest } from './network-report.js';
import type { PlainNetwork } from './labelled.js';

/** What the thread beside the main one does with a task. */
export const runTask = taskRunner({
  'network-report': ([named, request]: readonly [PlainNetwork, ReportRequest]) =>
    networkReport(named, request),
});
