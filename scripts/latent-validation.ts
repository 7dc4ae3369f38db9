/**
 * Holds the shipped model of latent relations against what was said beforehand: other scores, items left out, forecasts, shuffled histories,
 * known groups: `npm run latent-validation -- [--threads N] [part ...]`. What a part finds is kept in scripts/latent-validation/results,
 * its tables go into docs/methods/latent.md. Seeded: the same panel and model give the same page for any number of threads. The
 * forecasts take a quarter of an hour on one core, the left-out items as long, the others some minutes.
 */
import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { openPool } from '../src/jobs/pool.js';
import { pagePath, readPage, sections, withParts } from './latent-validation/page.js';
import { parts } from './latent-validation/parts.js';
import { keep } from './latent-validation/results.js';
import { modelDigest, openSetting } from './latent-validation/setting.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { threads: { type: 'string', default: '1' } },
});
const ids = parts.map(({ id }) => id);
const unknown = positionals.find((id) => !ids.includes(id));
if (unknown !== undefined)
  throw new Error(`there is no part ${unknown}: name some of ${ids.join(', ')}, or none for all`);
const threads = Number(values.threads);
if (!(Number.isInteger(threads) && threads >= 1))
  throw new Error(`--threads cannot be ${values.threads}: give a number from 1`);

const tell = (text: string): void => void process.stderr.write(`${text}\n`);
const worker = new URL('../dist/latent/worker.js', import.meta.url);
if (threads > 1 && !existsSync(worker)) tell('one thread only: npm run build makes more of them');
const parallel = threads > 1 && existsSync(worker) ? openPool(worker, threads) : undefined;
const setting = await openSetting({ say: tell, parallel });
try {
  for (const part of parts) {
    if (positionals.length > 0 && !positionals.includes(part.id)) continue;
    tell(part.id);
    keep(part.id, { model: modelDigest(), found: await part.run(setting) });
  }
} finally {
  setting.close();
  await parallel?.close();
}
const options = { ...(await resolveConfig(pagePath)), parser: 'markdown' };
writeFileSync(`${pagePath}.tmp`, await format(withParts(readPage(), sections(), 'some'), options));
renameSync(`${pagePath}.tmp`, pagePath);
