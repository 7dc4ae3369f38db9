/**
 * A task over all pairs, part by part, in threads where there are any. The parts are the same for any number of
 * threads, and their results come in order: what is added up is the same to the bit.
 */
import type { Parallel } from '../core/parallel.js';
import { pairsIn, type Panel } from './panel.js';

/** The pairs `from` up to before `to`. */
export interface Part {
  readonly from: number;
  readonly to: number;
}

const PARTS = 32;

export async function overParts<Task extends Part, Output>(
  panel: Panel,
  name: string,
  run: (task: Task) => Output,
  taskOf: (part: Part) => Task,
  parallel?: Parallel,
): Promise<Output[]> {
  const count = pairsIn(panel);
  const edge = (part: number): number => Math.floor((part * count) / PARTS);
  const tasks = Array.from({ length: PARTS }, (_, part) =>
    taskOf({ from: edge(part), to: edge(part + 1) }),
  );
  if (parallel === undefined) return tasks.map(run);
  return Promise.all(tasks.map((task) => parallel.run<Output>(name, task)));
}
