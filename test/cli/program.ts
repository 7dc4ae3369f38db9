import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { collector } from '../support/collector.js';

const program = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Run the built program as a user would. */
export function counterpoise(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...collector, program, ...args], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', ...env },
    maxBuffer: 2 ** 26,
  });
  return { code: status, out: stdout, err: stderr };
}
