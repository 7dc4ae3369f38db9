import { resultWriter, type ResultForms } from '../app/files/result-files.js';
import { readingNotes } from '../app/rollcalls/roll-call-notes.js';
import type { RollCallSource } from '../app/rollcalls/roll-call-source.js';
import { voterKinds } from '../app/rollcalls/voters.js';
import { choice } from './options.js';
import type { Task } from './verb.js';

/** How the voters of a file are read, alike in all verbs that take one. */
export const votersOption = choice(
  'kind',
  'what the voters of your file are: states under any name or code, or names as they stand (default: states where most names are those of states)',
  voterKinds,
);

/** Which roll calls of the UN, alike in all verbs that take some. */
export const unSourceOption = choice(
  'source',
  'without a file: voeten, all roll calls to 2019; undl, recorded votes on adopted resolutions to October 2025, of which session 80 has a part (default: voeten, on which the published scores rest)',
  ['voeten', 'undl'],
);

/** Compute a result from roll calls, write it where a file is named, and say on standard error how the user’s file was understood. */
export async function fromRollCalls<Result extends { readonly source: RollCallSource }>(
  task: Task,
  file: string | undefined,
  out: string | undefined,
  forms: ResultForms<Result>,
  compute: (onStep: (label: string) => void) => Promise<Result>,
): Promise<Result> {
  const write = out === undefined ? undefined : resultWriter(out, file, forms);
  const progress = task.progress(out === undefined ? 2 : 3);
  const result = await compute((label) => progress.step(label));
  if (write !== undefined) {
    progress.step(`writing ${out!}`);
    task.wrote([write(result).join(', ')]);
  }
  progress.done();
  for (const note of readingNotes(result.source)) task.effects.err(`note: ${note}`);
  return result;
}
