/**
 * `npm run workbench`: serves the workbench from the sources. The pages are built anew whenever one of their files changes: reload to
 * see it. `--port N` (default: any that is free), `--out DIR` for the built pages (default: a folder that is taken away at the end).
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { startServer } from '../src/server/start.js';
import { workbenchFiles } from '../src/server/workbench.js';

const { values } = parseArgs({
  options: { port: { type: 'string', default: '0' }, out: { type: 'string' } },
});
const outDir = resolve(values.out ?? mkdtempSync(join(tmpdir(), 'workbench-')));
await build({ logLevel: 'info', build: { outDir, watch: {}, minify: false } });
const server = await startServer({
  port: Number(values.port),
  workbenchNow: () => workbenchFiles(outDir),
  onBug: (error, request) => console.error(request, error),
});
console.log(server.address);
process.on('SIGINT', () => {
  if (values.out === undefined) rmSync(outDir, { recursive: true, force: true });
  process.exit(130);
});
