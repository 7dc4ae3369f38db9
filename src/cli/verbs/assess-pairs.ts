import { assessPairs, unassessed } from '../../app/batch/batch.js';
import { readPairs } from '../../app/batch/pairs.js';
import { weighedBy, weightsIn } from '../../app/learned/apply.js';
import type { Weighting } from '../../evidence/vocabulary.js';
import { UsageError } from '../../core/errors.js';
import { quoted } from '../../core/quoted.js';
import { pairsText } from '../text/pairs.js';
import type { Task } from '../verb.js';

interface PairsOptions {
  readonly pairs: string;
  readonly third?: string | undefined;
  readonly bundle?: string | undefined;
  readonly matrix?: true | undefined;
  readonly explain?: string | undefined;
  readonly asOf?: number | undefined;
  readonly out?: string | undefined;
  readonly seed: number;
  readonly weights?: Weighting | undefined;
  readonly threads?: number | undefined;
  readonly json?: true | undefined;
}

/** `assess --pairs`: every pair of a list into its folder, and a summary beside them. */
export async function runPairs(
  named: string | undefined,
  options: PairsOptions,
  task: Task,
): Promise<undefined> {
  refuseOthers(named, options);
  const { pairs: file, out, seed, weights, threads, json } = options;
  if (out === undefined)
    throw new UsageError('--pairs needs a folder for the assessments', {
      code: 'missing-out',
      hint: `for example counterpoise assess --pairs ${file} --out out`,
    });
  const pairs = readPairs(file, options.asOf).map((pair) => ({
    ...pair,
    subject: pair.subject instanceof UsageError ? pair.subject : weighedBy(pair.subject, weights),
  }));
  const workspace = await task.workspace({ threads });
  const thread = task.assessThread(threads);
  const progress = task.progress(pairs.length);
  const { summary, written } = await assessPairs(workspace, {
    pairs,
    out,
    seed,
    ...weightsIn({ weighting: weights === 'hand' ? weights : undefined }),
    filesOf: (assessment) => thread.filesOf(assessment),
    onPair: (name) => progress.step(name),
  });
  progress.done();
  task.effects.out(json ? JSON.stringify(summary, null, 2) : pairsText(summary));
  for (const path of written.slice(-2)) task.effects.err(`wrote ${path}`);
  const problem = unassessed(file, summary);
  if (problem !== undefined) throw problem;
}

/** A list names its pairs itself. */
function refuseOthers(
  named: string | undefined,
  { third, bundle, matrix, explain }: PairsOptions,
): void {
  const others = { '--third': third, '--bundle': bundle, '--matrix': matrix, '--explain': explain };
  const [other] = [
    ...(named === undefined ? [] : [`the case or state ${quoted(named)}`]),
    ...Object.entries(others).flatMap(([flag, given]) => (given === undefined ? [] : [flag])),
  ];
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
