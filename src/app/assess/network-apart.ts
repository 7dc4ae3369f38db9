import type { Case } from '../../cases/types.js';
import type { FigureResults } from '../../contract/index.js';
import { openWorkspace, type Workspace } from '../engine/workspace.js';
import { planOf, type Plan } from './plan.js';

/** Some figures of a plan, one after the other. */
export async function figuresOf(
  workspace: Workspace,
  { figures }: Plan,
  ids: readonly (keyof FigureResults)[],
): Promise<FigureResults> {
  let results: FigureResults = {};
  for (const id of ids) {
    const result = await figures[id]?.compute(workspace);
    if (result !== undefined) results = { ...results, [id]: result };
  }
  return results;
}

/** A case whose networks are to be measured in a thread, which can be handed over to it. */
export interface NetworkInput {
  readonly subject: Case;
  readonly dataDir: string;
  readonly threads?: number | undefined;
}

/** Measure the networks of a case in a workspace of their own. */
export async function networkApart({ subject, ...options }: NetworkInput): Promise<FigureResults> {
  const workspace = await openWorkspace(options);
  try {
    return await figuresOf(workspace, planOf(subject), ['network']);
  } finally {
    await workspace.settled();
    workspace.close();
  }
}
