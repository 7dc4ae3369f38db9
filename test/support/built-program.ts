import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type * as program from '../../src/cli/run.js';
import type { Ran } from '../cli/program.js';

const built = fileURLToPath(new URL('../../dist/cli/run.js', import.meta.url));

/** The built program, run in this process, where files are found from its working folder: starting it takes longer than most commands. */
export async function builtProgram(): Promise<(args: readonly string[]) => Promise<Ran>> {
  if (!existsSync(built)) throw new Error('dist/ is missing: run `npm run build` first');
  const { run } = (await import(pathToFileURL(built).href)) as typeof program;
  return async (args) => {
    const printed = { out: '', err: '' };
    const code = await run(args, {
      out: (text) => void (printed.out += `${text}\n`),
      err: (text) => void (printed.err += `${text}\n`),
      progress: () => ({ step: () => undefined, done: () => undefined }),
    });
    return { code, ...printed };
  };
}
