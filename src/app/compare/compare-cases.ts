import type { Comparison } from '../../contract/index.js';
import { setImmediate } from 'node:timers/promises';
import type { Case } from '../../cases/types.js';
import { UsageError } from '../../core/errors.js';
import { assess, type AssessRequest } from '../assess/assess.js';
import type { Workspace } from '../engine/workspace.js';
import type { Assessed } from './compared-observations.js';
import { comparisonOf } from './comparison.js';
import { nameOf } from './named-case.js';

export interface CompareRequest extends Pick<AssessRequest, 'seed' | 'draws' | 'answer'> {
  readonly onCase?: (name: string) => void;
}

/**
 * Assess cases one after the other with one workspace, and set them side by side.
 * @throws UsageError for fewer than two
 */
export async function compareCases(
  workspace: Workspace,
  cases: readonly Case[],
  { onCase = () => undefined, ...request }: CompareRequest,
): Promise<Comparison> {
  if (cases.length < 2)
    throw new UsageError('one case has nothing to be compared with', {
      code: 'single-case',
      hint: 'name a second case, or add --over 1995-2021 to follow one from year to year',
    });
  const assessed: Assessed[] = [];
  for (const subject of cases) {
    onCase(nameOf(subject));
    // Lets an interruption be heard between two assessments.
    await setImmediate();
    assessed.push({
      subject,
      assessment: await assess(workspace, subject, { ...request, oneYear: true }),
    });
  }
  return comparisonOf(assessed);
}
