import type { TriadPanel } from '../../src/analysis/index.js';
import { yearsOf } from '../../src/analysis/third-party-panel.js';
import { pullInputs, triadPanel, type PullInputs } from '../../src/app/third-party-pull/table.js';
import type { Workspace } from '../../src/app/engine/workspace.js';

/** The tables of third-party pull for which R has figures, and one that R fits with a dummy for every triad. */
export const pullTables = {
  'practice 1992-2023': { outcome: 'practice', from: 1992, to: 2023, states: null },
  'votes 1947-1991': { outcome: 'votes', from: 1947, to: 1991, states: null },
  'practice 1947-2023, twelve states': {
    outcome: 'practice',
    from: 1947,
    to: 2023,
    // United States, Brazil, United Kingdom, France, Russia, Iran, Turkey, Egypt, China, Japan, India, Pakistan: pairs of these,
    // with every major power.
    states: [2, 140, 200, 220, 365, 630, 640, 651, 710, 740, 750, 770],
  },
} as const;
export type PullTableName = keyof typeof pullTables;
export const smallTable = 'practice 1947-2023, twelve states';

/** A table as the test of third-party pull itself makes it. */
export async function pullTable(workspace: Workspace, name: PullTableName): Promise<TriadPanel> {
  const { outcome, from, to, states } = pullTables[name];
  const inputs: PullInputs = await pullInputs(workspace, outcome);
  const chosen: ReadonlySet<number> | null = states && new Set<number>(states);
  const isIn = (i: number, j: number): boolean =>
    chosen === null || (chosen.has(i) && chosen.has(j));
  return yearsOf(triadPanel(inputs, isIn), from, to);
}
