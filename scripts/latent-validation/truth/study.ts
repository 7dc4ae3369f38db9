import { latentItems } from '../../../src/app/latent/items/index.js';
import { type ItemTable, readItems } from '../../../src/app/latent/item-table.js';
import { openWorkspace } from '../../../src/app/engine/workspace.js';
import type { Parallel } from '../../../src/core/parallel.js';
import { createRng } from '../../../src/core/rng.js';
import { type PanelResult, type PanelTask, panelOfTruth, type Truth } from './panel-of-truth.js';
import { chosenStates, tableOfStates } from './table-of-states.js';

/** States of a panel: about 1,770 dyads. */
export const STATES = 60;
export const SEED = 1;
/**
 * At this move parameters creep by hundredths of their standard errors, and coverage does not change any more: a fifth of the passes
 * that .001 takes.
 */
export const TOLERANCE = 3e-3;

export async function realTable(): Promise<ItemTable> {
  const workspace = await openWorkspace();
  try {
    return await readItems(workspace.panel, { items: latentItems });
  } finally {
    workspace.close();
  }
}

/** The task of a panel: its states are drawn by its number. */
export function taskOf(
  real: ItemTable,
  { states, ...task }: Omit<PanelTask, 'table'> & { readonly states: number },
): PanelTask {
  const rng = createRng(task.seed, `states of panel ${task.panel}`);
  return { ...task, table: tableOfStates(real, chosenStates(real, states, rng)) };
}

export interface StudyOptions {
  readonly truth: Truth;
  readonly seed: number;
  readonly start: PanelTask['start'];
  readonly tolerance: number;
  readonly states: number;
  readonly panels: readonly number[];
  /** Threads, and how many of them: results do not depend on either. */
  readonly parallel?: Parallel;
  readonly threads?: number;
  readonly onPanel?: (result: PanelResult) => void;
}

/** Results of panels, in the order of their numbers. */
export async function study(
  real: ItemTable,
  { panels, parallel, threads = 1, onPanel, ...made }: StudyOptions,
): Promise<PanelResult[]> {
  const results: PanelResult[] = [];
  const waiting = [...panels];
  const work = async (): Promise<void> => {
    for (let panel = waiting.shift(); panel !== undefined; panel = waiting.shift()) {
      const task = taskOf(real, { ...made, panel });
      const result =
        parallel === undefined
          ? await panelOfTruth(task)
          : await parallel.run<PanelResult>('panel-of-truth', task);
      results.push(result);
      onPanel?.(result);
    }
  };
  await Promise.all(Array.from({ length: threads }, work));
  return results.sort((a, b) => a.panel - b.panel);
}
