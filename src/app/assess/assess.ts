import type { Case } from '../../cases/types.js';
import type { Assessment } from '../../contract/index.js';
import type { Workspace } from '../engine/workspace.js';
import { assemble } from './assemble.js';
import { compute, type Answers, type Computed, type ComputeRequest } from './compute.js';
import { planOf } from './plan.js';

export interface AssessRequest extends Omit<ComputeRequest, 'onAnswers'> {
  /** Called with all but figures and claims, before these are measured and evaluated. */
  readonly onAnswered?: (assessment: Assessment) => void;
}

/**
 * Weigh the readings of a case against its evidence, evaluate its claims and say what is missing.
 * The same case, panel and seed give the same result to the byte.
 */
export async function assess(
  workspace: Workspace,
  subject: Case,
  { onAnswered, ...request }: AssessRequest,
): Promise<Assessment> {
  const plan = planOf(subject);
  const made = (computed: Computed): Assessment =>
    assemble(subject, computed, { panel: workspace.panel, seed: request.seed });
  const onAnswers =
    onAnswered && ((answers: Answers) => onAnswered(made({ ...nothing, ...answers })));
  return made(await compute(workspace, plan, { ...request, ...(onAnswers && { onAnswers }) }));
}

/** Of what is measured after the answers, and of claims. */
const nothing = { series: [], figures: {}, claims: [] } as const;
