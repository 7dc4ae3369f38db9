import { assessPairs, unassessed } from '../../app/batch/batch.js';
import { readPairs } from '../../app/batch/pairs.js';
import { openWorkspace } from '../../app/engine/workspace.js';
import { UsageError } from '../../core/errors.js';
import type { Effects } from '../effects.js';
import { assessThread } from '../assess-thread.js';
import { pairsText } from '../text/pairs.js';

interface PairsOptions {
  readonly pairs: string;
  readonly third?: string;
  readonly bundle?: string;
  readonly matrix?: true;
  readonly explain?: string;
  readonly asOf?: number;
  readonly out?: string;
  readonly seed: number;
  readonly threads?: number;
  readonly json?: true;
}

/** `assess --pairs`: every pair of a list into its folder, and a summary beside them. */
export async function runPairs(
  named: string | undefined,
  options: PairsOptions,
  effects: Effects,
): Promise<void> {
  refuseOthers(named, options);
  const { pairs: file, out, seed, threads, json } = options;
  if (out === undefined)
    throw new UsageError('--pairs needs a folder for the assessments', {
      code: 'missing-out',
      hint: `for example counterpoise assess --pairs ${file} --out out`,
    });
  const pairs = readPairs(file, options.asOf);
  const workspace = await openWorkspace({ threads });
  const thread = assessThread({ threads });
  const progress = effects.progress(pairs.length);
  try {
    const { summary, written } = await assessPairs(workspace, {
      pairs,
      out,
      seed,
      filesOf: (assessment) => thread.filesOf(assessment),
      onPair: (name) => progress.step(name),
    });
    progress.done();
    effects.out(json ? JSON.stringify(summary, null, 2) : pairsText(summary));
    for (const path of written.slice(-2)) effects.err(`wrote ${path}`);
    const problem = unassessed(file, summary);
    if (problem !== undefined) throw problem;
  } finally {
    progress.done();
    workspace.close();
    await thread.close();
  }
}

/** A list names its pairs itself. */
function refuseOthers(
  named: string | undefined,
  { third, bundle, matrix, explain }: PairsOptions,
): void {
  const other =
    named !== undefined
      ? `the case or state ${JSON.stringify(named)}`
      : third !== undefined
        ? '--third'
        : bundle !== undefined
          ? '--bundle'
          : matrix
            ? '--matrix'
            : explain !== undefined
              ? '--explain'
              : undefined;
  if (other === undefined) return;
  throw new UsageError(`--pairs does not go with ${other}`, {
    code: 'pairs-with-other',
    hint:
      bundle !== undefined
        ? 'write the bundle of one pair at a time'
        : other === '--matrix' || other === '--explain'
          ? 'ask it of one pair at a time'
          : 'the list names both states and the third party of every pair',
  });
}
