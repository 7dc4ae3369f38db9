import { setImmediate } from 'node:timers/promises';
import type { Case } from '../../cases/types.js';
import type { Assessment, PairsSummary, PairSummary } from '../../contract/index.js';
import { DataError, UsageError, type CounterpoiseError } from '../../core/errors.js';
import { assess } from '../assess/assess.js';
import type { ListedPair } from './pairs.js';
import { assessedSummary, listedSummary, summaryCsv, summaryOf } from './pairs-summary.js';
import { openStaging } from '../../store/staging/index.js';
import type { Workspace } from '../engine/workspace.js';
import type { FileContents } from '../../store/staging/index.js';

export interface BatchRequest {
  readonly pairs: readonly ListedPair[];
  readonly out: string;
  readonly seed: number;
  /** Set where the pairs are weighed by hand. */
  readonly weights?: PairsSummary['weights'];
  readonly draws?: number;
  /** What is written of each assessment into its folder. */
  readonly filesOf: (assessment: Assessment) => Promise<FileContents>;
  readonly onPair?: (name: string) => void;
}

export interface BatchResult {
  readonly summary: PairsSummary;
  /** Paths of the files, those of the summary last. */
  readonly written: readonly string[];
}

/**
 * Assess pairs one after the other with one workspace, so that tables are read and measures computed once. A pair that
 * cannot be assessed is told of in the summary and does not keep the others. The files appear when all are written.
 */
export async function assessPairs(
  workspace: Workspace,
  { pairs, out, seed, weights, draws, filesOf, onPair = () => undefined }: BatchRequest,
): Promise<BatchResult> {
  const staging = openStaging(out);
  try {
    const entries: PairSummary[] = [];
    for (const pair of pairs) {
      onPair(pair.name);
      // Lets an interruption be heard between two assessments.
      await setImmediate();
      const made = await assessment(workspace, pair.subject, { seed, draws });
      const listed = listedSummary(pair);
      if ('problem' in made) {
        entries.push({ ...listed, problem: made.problem });
        continue;
      }
      entries.push({ ...listed, result: assessedSummary(made.assessment, pair) });
      const files = Object.entries(await filesOf(made.assessment));
      staging.write(
        Object.fromEntries(files.map(([name, content]) => [`${pair.name}/${name}`, content])),
      );
    }
    const summary = summaryOf(entries, {
      ...(weights === undefined ? {} : { weights }),
      dataVersion: workspace.panel.dataVersion,
      seed,
    });
    staging.write({
      'summary.csv': summaryCsv(summary),
      'summary.json': `${JSON.stringify(summary, null, 2)}\n`,
    });
    return { summary, written: staging.commit() };
  } finally {
    staging.discard();
  }
}

type Made =
  { readonly assessment: Assessment } | { readonly problem: NonNullable<PairSummary['problem']> };

async function assessment(
  workspace: Workspace,
  subject: Case | UsageError,
  options: { readonly seed: number; readonly draws?: number },
): Promise<Made> {
  if (subject instanceof UsageError) return { problem: problemOf(subject) };
  try {
    return { assessment: await assess(workspace, subject, options) };
  } catch (error) {
    if (!isOfThePair(error)) throw error;
    return { problem: problemOf(error) };
  }
}

/** What lies in the pair and not in the panel or the machine: a request that it cannot meet. */
function isOfThePair(error: unknown): error is CounterpoiseError {
  return (
    error instanceof UsageError || (error instanceof DataError && error.cause instanceof UsageError)
  );
}

function problemOf({
  code,
  message,
  hint,
}: CounterpoiseError): NonNullable<PairSummary['problem']> {
  return { code, message, ...(hint === undefined ? {} : { hint }) };
}

/** The error with which a batch ends of which some pairs could not be assessed. */
export function unassessed(file: string, { pairs }: PairsSummary): DataError | undefined {
  const failed = pairs.filter(({ problem }) => problem !== undefined);
  const [first] = failed;
  if (first === undefined) return undefined;
  const count = failed.length === pairs.length ? 'none' : `${pairs.length - failed.length}`;
  return new DataError(
    `${count} of ${pairs.length} pairs could be assessed; ${first.name}: ${first.problem!.message}`,
    {
      code: 'pairs-not-assessed',
      details: { file, line: first.line, value: failed.map(({ name }) => name).join(', ') },
      hint: `${first.problem!.hint ?? 'correct the line'}; summary.csv gives the reason for every pair`,
    },
  );
}
