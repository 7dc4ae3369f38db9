import { nameOf, type NamedCase } from '../../app/compare/named-case.js';
import { verdictOverTime } from '../../app/compare/verdict-over-time.js';
import type { YearSpan } from '../../app/compare/verdict-over-time.js';
import { openWorkspace } from '../../app/engine/workspace.js';
import { writeFiles } from '../../app/files/write-files.js';
import type { VerdictOverTime } from '../../contract/index.js';
import { assessThread } from '../assess-thread.js';
import type { Effects } from '../effects.js';
import { overTimeText } from '../text/over-time.js';

interface OverTimeOptions {
  readonly out?: string;
  readonly seed: number;
  readonly threads?: number;
  readonly json?: true;
}

/** `compare --over`: the answer as of every year, of one case or several. */
export async function runOverTime(
  cases: readonly NamedCase[],
  span: YearSpan,
  { out, seed, threads, json }: OverTimeOptions,
  effects: Effects,
): Promise<void> {
  const years = Math.floor((span.to - span.from) / span.step) + 1;
  const workspace = await openWorkspace({ threads });
  const thread = assessThread({ threads });
  const progress = effects.progress(cases.length * Math.max(years, 1));
  try {
    const found: VerdictOverTime[] = [];
    for (const subject of cases)
      found.push(
        await verdictOverTime(workspace, subject, {
          ...span,
          seed,
          onYear: (year) => progress.step(`${nameOf(subject)} ${year}`),
          answer: (input) => thread.answer(input),
        }),
      );
    progress.done();
    const command = commandOf(cases, span, seed);
    // What draws is large, and loaded when something is drawn.
    const written =
      out === undefined
        ? []
        : writeFiles(
            out,
            (await import('../../report/compare/over-time.js')).overTimeFiles({
              command,
              cases: found,
            }),
          );
    effects.out(json ? JSON.stringify({ cases: found }, null, 2) : overTimeText(found));
    for (const file of written) effects.err(`wrote ${file}`);
  } finally {
    progress.done();
    workspace.close();
    await thread.close();
  }
}

function commandOf(
  cases: readonly NamedCase[],
  { from, to, step }: YearSpan,
  seed: number,
): string {
  const names = cases.map(nameOf).join(' ');
  return `counterpoise compare ${names} --over ${from}-${to}${step === 1 ? '' : ` --step ${step}`} --seed ${seed}`;
}
