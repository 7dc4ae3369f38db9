import { compareCases } from '../../app/compare/compare-cases.js';
import { nameOf, type NamedCase } from '../../app/compare/named-case.js';
import { openWorkspace } from '../../app/engine/workspace.js';
import { writeFiles } from '../../app/files/write-files.js';
import { assessThread } from '../assess-thread.js';
import type { Effects } from '../effects.js';
import { comparisonText } from '../text/comparison.js';

interface CompareCasesOptions {
  readonly asOf?: number;
  readonly out?: string;
  readonly seed: number;
  readonly threads?: number;
  readonly json?: true;
}

/** `compare` without `--over`: cases side by side. */
export async function runCompareCases(
  cases: readonly NamedCase[],
  { asOf, out, seed, threads, json }: CompareCasesOptions,
  effects: Effects,
): Promise<void> {
  const workspace = await openWorkspace({ threads });
  const thread = assessThread({ threads });
  const progress = effects.progress(cases.length);
  try {
    const comparison = await compareCases(workspace, cases, {
      seed,
      onCase: (name) => progress.step(name),
      answer: (input) => thread.answer(input),
    });
    progress.done();
    const year = asOf === undefined ? '' : ` --as-of ${asOf}`;
    const command = `counterpoise compare ${cases.map(nameOf).join(' ')}${year} --seed ${seed}`;
    // What draws is large, and loaded when something is drawn.
    const written =
      out === undefined
        ? []
        : writeFiles(
            out,
            (await import('../../report/compare/cases.js')).comparisonFiles(comparison, command),
          );
    effects.out(json ? JSON.stringify(comparison, null, 2) : comparisonText(comparison));
    for (const file of written) effects.err(`wrote ${file}`);
  } finally {
    progress.done();
    workspace.close();
    await thread.close();
  }
}
