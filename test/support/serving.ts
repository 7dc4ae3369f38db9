/** The built program as a server, for tests and for what measures it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

export interface Running {
  readonly child: ChildProcess;
  /** Without the slash at its end. */
  readonly address: string;
  readonly port: number;
  /** All that it printed so far. */
  readonly out: () => string;
  stop(): Promise<unknown>;
}

/** The built program as a server on a free port. */
export const serve = (...args: readonly string[]): Promise<Running> => started(args);

export async function started(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Running> {
  const child = spawn(process.execPath, [program, 'serve', '--port', '0', ...args], {
    env: { ...process.env, ...env },
  });
  const ended = new Promise<unknown>((resolve) =>
    child.on('close', (code, by) => resolve(code ?? by)),
  );
  let [out, err] = ['', ''];
  child.stderr.on('data', (text) => (err += String(text)));
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (text) => {
      out += String(text);
      if (out.includes('\n')) resolve();
    });
    void ended.then((code) => reject(new Error(`ended with ${String(code)}: ${err}`)));
  });
  const address = out.trim().replace(/\/$/, '');
  return {
    ...{ child, address, out: () => out },
    port: Number(new URL(address).port),
    stop: () => {
      child.kill('SIGINT');
      return ended;
    },
  };
}
