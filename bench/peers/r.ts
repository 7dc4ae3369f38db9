import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Peer } from '../define.js';

/** A script in R that reads binary files from a folder and prints its times and sums as JSON. */
export function rPeer(
  name: string,
  script: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): Peer {
  return {
    name,
    repeats: 3,
    run: async (repeats) => {
      const folder = mkdtempSync(join(tmpdir(), 'counterpoise-bench-'));
      for (const [file, content] of Object.entries(files))
        writeFileSync(join(folder, file), content);
      const path = fileURLToPath(new URL(script, import.meta.url));
      const output = await outputOf('Rscript', ['--vanilla', path, folder, String(repeats)]);
      const found = JSON.parse(output) as Awaited<ReturnType<Peer['run']>>;
      return { ...found, version: `R ${found.version}` };
    },
  };
}

/** A folder of the bench holds nothing that another run needs: the system clears its temporary folder. */
function outputOf(command: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', (cause) =>
      reject(
        new Error(`${command} does not start: on Debian, apt-get install r-base-core`, { cause }),
      ),
    );
    child.on('close', (code) =>
      code === 0 ? resolve(output) : reject(new Error(`${command} ${args[1]} ended with ${code}`)),
    );
  });
}
