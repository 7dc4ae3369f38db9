import type { Case } from '../../cases/types.js';
import type { Assessment } from '../../contract/index.js';
import type { Workspace } from '../engine/workspace.js';
import { assemble } from './assemble.js';
import { compute, type AssessRequest } from './compute.js';
import { planOf } from './plan.js';

export type { AssessRequest } from './compute.js';

/**
 * Weigh the readings of a case against its evidence, evaluate its claims and say what is missing.
 * The same case, panel and seed give the same result to the byte.
 */
export async function assess(
  workspace: Workspace,
  subject: Case,
  request: AssessRequest,
): Promise<Assessment> {
  const plan = planOf(subject);
  const computed = await compute(workspace, plan, request);
  return assemble(subject, computed, { panel: workspace.panel, seed: request.seed });
}
