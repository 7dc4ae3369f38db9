import {
  openWorkspace,
  type Workspace,
  type WorkspaceOptions,
} from '../../src/app/engine/workspace.js';

/** Bytes of populations and columns that a process may hold before what it computed is forgotten. */
const mostBytes = 400 * 2 ** 20;

/** Bytes that are still referred to, where many are held at all. */
function held(): number {
  if (process.memoryUsage().arrayBuffers > mostBytes) globalThis.gc?.();
  return process.memoryUsage().arrayBuffers;
}

/** A workspace that tests of one process share and only read. What was computed for one is there for the next. */
export class SharedWorkspace {
  private opened: Promise<Workspace> | undefined;

  constructor(private readonly options: WorkspaceOptions = {}) {}

  /** Between two calls of `trim` it is the same one. */
  get(): Promise<Workspace> {
    return (this.opened ??= openWorkspace(this.options));
  }

  async close(): Promise<void> {
    const closing = await this.opened;
    this.opened = undefined;
    await closing?.settled();
    closing?.close();
  }

  /** Forgets what was computed where the process has grown large; `get` then opens another. */
  async trim(): Promise<void> {
    if (held() > mostBytes) await this.close();
  }
}

const shared = new SharedWorkspace();

/** The workspace of the shipped panel that all tests of a process share. It is closed by nobody, and looked after by shared-process.ts. */
export const sharedWorkspace = (): Promise<Workspace> => shared.get();
export const trimSharedWorkspace = (): Promise<void> => shared.trim();
