import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Absent, type Peer } from '../define.js';

/** A script in R that reads files from a folder and prints its times and sums as JSON. */
export function rPeer(
  name: string,
  script: string,
  files: Readonly<Record<string, string | Uint8Array>>,
  {
    repeats: times = 3,
    packages = [],
  }: { readonly repeats?: number; readonly packages?: readonly string[] } = {},
): Peer {
  return {
    name,
    repeats: times,
    run: async (repeats) => {
      await checkPackages(packages);
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

async function checkPackages(packages: readonly string[]): Promise<void> {
  for (const one of packages) {
    const found = `cat(requireNamespace("${one}", quietly = TRUE))`;
    if ((await outputOf('Rscript', ['--vanilla', '-e', found])) !== 'TRUE')
      throw new Absent(
        `R has no package ${one}: on Debian, apt-get install r-cran-${one.toLowerCase()}`,
      );
  }
}

/** A folder of the bench holds nothing that another run needs: the system clears its temporary folder. */
function outputOf(command: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', (cause) =>
      reject(
        new Absent(`${command} does not start: on Debian, apt-get install r-base-core`, { cause }),
      ),
    );
    child.on('close', (code) =>
      code === 0 ? resolve(output) : reject(new Error(`${command} ${args[1]} ended with ${code}`)),
    );
  });
}
