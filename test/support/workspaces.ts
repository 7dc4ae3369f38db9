import { inject } from 'vitest';
import {
  openWorkspace,
  type Workspace,
  type WorkspaceOptions,
} from '../../src/app/engine/workspace.js';

/** Bytes of populations and columns that a process may hold before what it computed is forgotten, where nothing else is named. */
const mostBytes = 400 * 2 ** 20;

/** Bytes that are still referred to, where many are held at all. */
function held(most: number): number {
  if (process.memoryUsage().arrayBuffers > most) globalThis.gc?.();
  return process.memoryUsage().arrayBuffers;
}

type Open = typeof openWorkspace;

/** A workspace that tests of one process share and only read. What was computed for one is there for the next. */
export class SharedWorkspace {
  private opened: Promise<Workspace> | undefined;

  constructor(
    private readonly options: WorkspaceOptions = {},
    private readonly openAnother: Open = openWorkspace,
  ) {}

  /** Between two calls of `trim` it is the same one. */
  get(): Promise<Workspace> {
    return (this.opened ??= this.openAnother(this.options));
  }

  /**
   * For what opens a workspace and closes it: this one, which stays open, unless the options ask for more than threads. Measures are
   * computed for all years, since each would be computed again for whom wants earlier ones.
   */
  readonly open: Open = async (options) => {
    if (options?.dataDir !== undefined || options?.keptDir !== undefined)
      return this.openAnother(options);
    const workspace = await this.get();
    return {
      ...workspace,
      expect: () => undefined,
      compute: ({ from: _, ...query }) => workspace.compute(query),
      close: () => undefined,
    };
  };

  async close(): Promise<void> {
    const closing = await this.opened;
    this.opened = undefined;
    await closing?.settled();
    closing?.close();
  }

  /** Forgets what was computed where the process has grown large; `get` then opens another. */
  async trim(most = mostBytes): Promise<void> {
    if (held(most) > most) await this.close();
  }
}

/** Of the shipped panel, with the columns that the build has computed of the present sources. */
const shared = new SharedWorkspace({ keptDir: inject('kept') });

const looksAfter: SharedWorkspace[] = [shared];

/** Has a workspace looked after by shared-process.ts as well. */
export function lookAfter(workspace: SharedWorkspace): SharedWorkspace {
  looksAfter.push(workspace);
  return workspace;
}

/** The workspace of the shipped panel that all tests of a process share. It is closed by nobody, and looked after by shared-process.ts. */
export const sharedWorkspace = (): Promise<Workspace> => shared.get();
export const openShared: Open = shared.open;
export async function trimSharedWorkspaces(): Promise<void> {
  for (const workspace of looksAfter) await workspace.trim();
}
