import type { openWorkspace } from '../../src/app/engine/workspace.js';
import { run } from '../../src/cli/run.js';
import type { Ran } from '../cli/program.js';
import { openShared } from './workspaces.js';

/** The verbs, run in this process and in one workspace: starting the program takes longer than most of them, and reading their tables too. */
export const inProcess =
  (of: typeof run, open: typeof openWorkspace) =>
  async (args: readonly string[]): Promise<Ran & { readonly steps: readonly string[] }> => {
    const printed = { out: '', err: '' };
    const steps: string[] = [];
    const code = await of(args, {
      out: (text) => void (printed.out += `${text}\n`),
      err: (text) => void (printed.err += `${text}\n`),
      progress: () => ({ step: (label) => void steps.push(label), done: () => undefined }),
      openWorkspace: open,
    });
    return { code, ...printed, steps };
  };

const ofSources = inProcess(run, openShared);

/** What a command of the verbs in src/ prints, without the last line end, in the workspace that all tests of the process share. */
export async function ran(args: readonly string[]) {
  const { out, err, ...rest } = await ofSources(args);
  return { ...rest, out: out.replace(/\n$/, ''), err: err.replace(/\n$/, '') };
}
