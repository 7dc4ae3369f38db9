import { fitPeriod } from './ideal-points/static.js';

const tasks = {
  'ideal-points-of-period': fitPeriod,
} as const;

interface Call {
  readonly task: keyof typeof tasks;
  readonly input: never;
}

/** What a thread that estimates does with a task. */
export function runTask({ task, input }: Call): unknown {
  return tasks[task](input);
}
