/** The panel cut down to the states of which most is known, for tests of what does not depend on how many states there are. */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { inject } from 'vitest';
import { wellKnown, writeCutPanel } from './cut-panel.js';
import { lookAfter, SharedWorkspace } from './workspaces.js';
import type { Workspace, WorkspaceOptions } from '../../src/app/engine/workspace.js';

/** The folder of the cut panel, made by the first process that asks; where two ask at once, one of two alike is kept. */
export async function fewStatesDir(): Promise<string> {
  const folder = path.join(inject('sharedRuns'), 'few-states');
  if (existsSync(folder)) return folder;
  const made = `${folder}-${process.pid}`;
  mkdirSync(made);
  await writeCutPanel(made, { states: wellKnown });
  try {
    renameSync(made, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(made, { recursive: true });
  }
  return folder;
}

let shared: SharedWorkspace | undefined;
const sharedOf = async (): Promise<SharedWorkspace> =>
  (shared ??= lookAfter(new SharedWorkspace({ dataDir: await fewStatesDir() })));

/** Like `sharedWorkspace`, of the cut panel. */
export const fewStates = async (): Promise<Workspace> => (await sharedOf()).get();

/** Like `openShared`. */
export const fewStatesOpened = async (options?: WorkspaceOptions): Promise<Workspace> =>
  (await sharedOf()).open(options);
