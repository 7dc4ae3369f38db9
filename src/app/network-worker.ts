import { networkReport, type ReportRequest } from './network/network-report.js';
import type { ToldNetwork } from './network/labelled.js';

const tasks = {
  'network-report': ([named, request]: readonly [ToldNetwork, ReportRequest]) =>
    networkReport(named, request),
} as const;

interface Call {
  readonly task: keyof typeof tasks;
  readonly input: never;
}

/** What the thread beside the main one does with a task. */
export function runTask({ task, input }: Call): unknown {
  return tasks[task](input);
}
