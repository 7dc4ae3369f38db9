/**
 * The panel cut down to the states of which most is known. What is asked here of every measure under every choice (late years, a panel
 * that ends earlier) is asked of rows, which some forty states have of every kind; all states take twenty times as long.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { wellKnown, writeCutPanel } from '../support/cut-panel.js';
import { SharedWorkspace } from '../support/workspaces.js';

export interface CutWorkspaces {
  readonly dataDir: string;
  readonly few: SharedWorkspace;
  /** As it would have stood at the end of a year. */
  readonly early: SharedWorkspace;
  trim(): Promise<void>;
  close(): Promise<void>;
}

export async function openCutWorkspaces(asOf: number): Promise<CutWorkspaces> {
  const folder = await mkdtemp(path.join(tmpdir(), 'counterpoise-cut-'));
  const [whole, cut] = [path.join(folder, 'few'), path.join(folder, 'early')];
  await writeCutPanel(whole, { states: wellKnown });
  await writeCutPanel(cut, { states: wellKnown, asOf });
  const few = new SharedWorkspace({ dataDir: whole });
  const early = new SharedWorkspace({ dataDir: cut });
  return {
    dataDir: whole,
    few,
    early,
    async trim() {
      await few.trim();
      await early.trim();
    },
    async close() {
      await few.close();
      await early.close();
      await rm(folder, { recursive: true });
    },
  };
}
