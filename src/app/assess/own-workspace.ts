import { resolve } from 'node:path';
import { shippedDataDir } from '../../store/places.js';
import { openWorkspace, type Workspace, type WorkspaceOptions } from '../engine/workspace.js';

/** What the thread has open, and the options that it was opened with. */
let open: { readonly key: string; readonly workspace: Promise<Workspace> } | undefined;

/**
 * Work with a workspace of this thread. That of the shipped panel stays open for the next task: what measures have in common is then
 * read once, and lasts as long as the thread. Another panel may change, and its database must be closed before the thread ends.
 */
export async function inOwnWorkspace<T>(
  options: WorkspaceOptions & { readonly dataDir: string },
  work: (workspace: Workspace) => Promise<T>,
): Promise<T> {
  const stays = resolve(options.dataDir) === resolve(shippedDataDir);
  const key = JSON.stringify(options);
  if (stays && open?.key !== key) open = { key, workspace: openWorkspace(options) };
  const workspace = await (stays ? open!.workspace : openWorkspace(options));
  try {
    return await work(workspace);
  } finally {
    await workspace.settled();
    if (!stays) workspace.close();
  }
}
