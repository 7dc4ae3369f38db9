/**
 * Estimates the latent relations of the panel in data/ and puts them into it: `npm run latent -- [--threads N] [--to YEAR --out DIR]`.
 * Takes some minutes; the same panel gives the same bytes for any number of threads. With `--to` nothing later than that year is
 * looked at, parameters included, and the model and the states go to a folder of their own.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { CounterpoiseError, formatError, UsageError } from '../src/core/errors.js';
import { estimateRelations } from '../src/app/latent/estimate.js';
import { itemRows } from '../src/app/latent/item-rows.js';
import { readItems } from '../src/app/latent/item-table.js';
import { latentItems } from '../src/app/latent/items/index.js';
import { modelFile, modelText } from '../src/app/latent/model-file.js';
import { opportunityNeeds } from '../src/app/latent/opportunity.js';
import { relationRows } from '../src/app/latent/relation-rows.js';
import { relationsCsv } from '../src/app/latent/relations-csv.js';
import { relevantNeeds } from '../src/app/latent/relevant.js';
import { openPool } from '../src/jobs/pool.js';
import { writeEstimated } from '../src/panel/estimated.js';
import { openPanel } from '../src/panel/read.js';
import { latentItemsTable } from '../src/sources/estimated/latent-items.js';
import { latentRelations } from '../src/sources/estimated/latent-relations.js';
import { writeFiles } from '../src/store/staging/index.js';

const usage = 'npm run latent -- [--threads N] [--to YEAR --out DIR]';

function options(): { threads: number; to: number | undefined; out: string | undefined } {
  let values: { threads?: string; to?: string; out?: string };
  try {
    const text = { type: 'string' } as const;
    ({ values } = parseArgs({ options: { threads: text, to: text, out: text } }));
  } catch (cause) {
    throw new UsageError((cause as Error).message, { code: 'bad-option', hint: usage, cause });
  }
  const { threads = '2', to, out } = values;
  for (const [name, value, form] of [
    ['--threads', threads, /^[1-9]\d?$/],
    ['--to', to, /^(19[5-9]\d|20[01]\d|202[0-5])$/],
  ] as const)
    if (value !== undefined && !form.test(value))
      throw new UsageError(`${name} cannot be ${value}`, {
        code: 'bad-option',
        details: { value, expected: name === '--to' ? 'a year, 1950 to 2025' : 'a number from 1' },
        hint: usage,
      });
  if ((to === undefined) !== (out === undefined))
    throw new UsageError('--to and --out go together', { code: 'bad-option', hint: usage });
  return { threads: Number(threads), to: to === undefined ? undefined : Number(to), out };
}

/** Passes over some pairs, and over all, at most. */
const MOST_PASSES = 400;
/** Refits on pairs drawn again, for the uncertainty of the parameters. */
const REFITS = 20;

const tell = (text: string): void => void process.stderr.write(`${text}\n`);

async function run(): Promise<void> {
  const { threads, to, out } = options();
  const panel = await openPanel('data');
  const table = await readItems(panel, {
    to,
    onItem: (id, done, total) => tell(`items: ${id} (${done + 1} of ${total})`),
  });
  panel.close();
  const worker = new URL('../dist/latent/worker.js', import.meta.url);
  if (threads > 1 && !existsSync(worker)) tell('one thread only: npm run build makes more of them');
  const parallel = threads > 1 && existsSync(worker) ? openPool(worker, threads) : undefined;
  try {
    const { engine, states, fitted } = await estimateRelations(table, {
      parallel,
      onPass: (stage, pass, move) =>
        tell(`fit on ${stage} pairs: pass ${pass}, largest move ${move.toFixed(4)}`),
      most: MOST_PASSES,
      refits: out === undefined ? REFITS : 0,
      onStates: () => tell('states of all pairs'),
      onRefit: (done, passes) => tell(`refit ${done} of ${REFITS}: ${passes} passes`),
    });
    if (!fitted.converged) tell('the fit did not come to rest');
    const rows = relationRows(table, engine, states, fitted.thresholds);
    const files = { [modelFile]: modelText(fitted) };
    if (out !== undefined) {
      writeFiles(out, { ...files, 'latent-relations.csv': relationsCsv(rows) });
      return;
    }
    const from = tablesRead();
    const { dataVersion } = await writeEstimated(
      'data',
      [
        { definition: latentItemsTable, rows: itemRows(table), from },
        { definition: latentRelations, rows, from: [latentItemsTable.id] },
      ],
      files,
    );
    process.stdout.write(
      `${rows.rows} dyad-years, ${fitted.passes} passes, data version ${dataVersion}\n`,
    );
  } finally {
    await parallel?.close();
  }
}

/** Tables that items, opportunity and relevance are read from. */
function tablesRead(): string[] {
  const needs = [opportunityNeeds, relevantNeeds, ...latentItems.map((item) => item.needs)];
  return [
    ...new Set(needs.flatMap((need) => Object.values(need).map(({ table }) => table))),
  ].sort();
}

try {
  await run();
} catch (error) {
  if (!(error instanceof CounterpoiseError)) throw error;
  process.stderr.write(`${formatError(error)}\n`);
  process.exitCode = error.exitCode;
}
