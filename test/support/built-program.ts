import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type * as app from '../../src/app/index.js';
import type * as program from '../../src/cli/run.js';
import type { Ran } from '../cli/program.js';
import { inProcess } from './in-process.js';
import { lookAfter, SharedWorkspace } from './workspaces.js';

async function built<T>(module: string): Promise<T> {
  const path = fileURLToPath(new URL(`../../dist/${module}`, import.meta.url));
  if (!existsSync(path)) throw new Error('dist/ is missing: run `npm run build` first');
  return (await import(pathToFileURL(path).href)) as T;
}

let workspace: SharedWorkspace | undefined;

/** The built program, run in this process, where files are found from its working folder, and in a workspace of this process. */
export async function builtProgram(): Promise<(args: readonly string[]) => Promise<Ran>> {
  const { run } = await built<typeof program>('cli/run.js');
  const { openWorkspace } = await built<typeof app>('app/index.js');
  workspace ??= lookAfter(new SharedWorkspace({}, openWorkspace));
  return inProcess(run, workspace.open);
}

/** Forgets what was computed for the built program where this process holds more than so many bytes. */
export const trimBuiltProgram = async (most: number): Promise<void> => workspace?.trim(most);
