import { latentItems } from '../../../src/app/latent/items/index.js';
import { type ItemTable, readItems } from '../../../src/app/latent/item-table.js';
import { openWorkspace } from '../../../src/app/engine/workspace.js';
import type { Parallel } from '../../../src/core/parallel.js';
import { createRng } from '../../../src/core/rng.js';
import { type PanelResult, type PanelTask, panelOfTruth, type Truth } from './panel-of-truth.js';
import { chosenStates, tableOfStates } from './table-of-states.js';

/** How the panels of a study are made: its states a panel give about 1,770 dyads. */
interface Made {
  readonly truth: Truth;
  readonly seed: number;
  readonly start: PanelTask['start'];
  readonly tolerance: number;
  readonly states: number;
}

/** Many panels from a quick start to a coarse rest, and a few of them as the shipped model is fitted: they say what the haste costs. */
export const studies = {
  'known-truth': { truth: 'known-truth', seed: 1, start: 'truth', tolerance: 1e-2, states: 60 },
  'sticky-truth': { truth: 'sticky-truth', seed: 1, start: 'truth', tolerance: 1e-2, states: 60 },
  'known-truth-as-shipped': {
    truth: 'known-truth',
    seed: 1,
    start: 'items',
    tolerance: 1e-3,
    states: 60,
  },
} as const satisfies Readonly<Record<string, Made>>;
export type StudyId = keyof typeof studies;

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

export interface StudyOptions extends Made {
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
