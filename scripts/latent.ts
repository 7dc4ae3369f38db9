/**
 * Estimates the latent relations of the panel in data/ and puts them into it: `npm run latent -- [--threads N]`. Takes a quarter of an
 * hour; the same panel gives the same bytes for any number of threads. With `--keep` the parameters of the panel stay, and only what follows
 * from them is computed anew. With `--items` the items alone are: where they come out as they were, the estimates still hold. `counterpoise latent refit` estimates relations as of a year.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { CounterpoiseError, formatError, UsageError } from '../src/core/errors.js';
import { type EstimateOptions, estimateRelations } from '../src/app/latent/estimate.js';
import { itemRows } from '../src/app/latent/item-rows.js';
import { readItems } from '../src/app/latent/item-table.js';
import { latentItems } from '../src/app/latent/items/index.js';
import { modelFile, modelText, readModel } from '../src/app/latent/model-file.js';
import { opportunityNeeds } from '../src/app/latent/opportunity.js';
import { relationRows } from '../src/app/latent/relation-rows.js';
import { mostPasses } from '../src/app/latent/refit.js';
import { relevantNeeds } from '../src/app/latent/relevant.js';
import { openPool } from '../src/jobs/pool.js';
import { writeEstimated } from '../src/panel/estimated.js';
import { openPanel } from '../src/panel/read.js';
import { latentItemsTable } from '../src/sources/estimated/latent-items.js';
import { latentRelations } from '../src/sources/estimated/latent-relations.js';

const usage = 'npm run latent -- [--threads N] [--keep | --items]';

interface Asked {
  readonly threads: number;
  readonly keep: boolean;
  readonly items: boolean;
}

function asked(): Asked {
  let values: { threads?: string; keep?: boolean; items?: boolean };
  try {
    const options = {
      threads: { type: 'string' },
      keep: { type: 'boolean' },
      items: { type: 'boolean' },
    } as const;
    ({ values } = parseArgs({ options }));
  } catch (cause) {
    throw new UsageError((cause as Error).message, { code: 'bad-option', hint: usage, cause });
  }
  const { threads = '2', keep = false, items = false } = values;
  if (!/^[1-9]\d?$/.test(threads))
    throw new UsageError(`--threads cannot be ${threads}`, {
      code: 'bad-option',
      details: { value: threads, expected: 'a number from 1' },
      hint: usage,
    });
  return { threads: Number(threads), keep, items };
}

/** The parameters that the panel holds. */
function keptParameters(): EstimateOptions['given'] {
  const { model, file } = readModel(readFileSync(path.join('data', modelFile), 'utf8'));
  const refits = file.refits.map((vector) => Float64Array.from(vector));
  return { model, refits, passes: file.passes, converged: file.converged };
}

/** Refits on pairs drawn again, for the uncertainty of the parameters. */
const REFITS = 20;

const tell = (text: string): void => void process.stderr.write(`${text}\n`);

async function run(): Promise<void> {
  const { threads, keep, items } = asked();
  const panel = await openPanel('data');
  const table = await readItems(panel, {
    onItem: (id, done, total) => tell(`items: ${id} (${done + 1} of ${total})`),
  });
  panel.close();
  const itemsTable = { definition: latentItemsTable, rows: itemRows(table), from: tablesRead() };
  if (items) {
    const { dataVersion } = await writeEstimated('data', [itemsTable]);
    process.stdout.write(`items written, data version ${dataVersion}\n`);
    return;
  }
  const worker = new URL('../dist/latent/worker.js', import.meta.url);
  if (threads > 1 && !existsSync(worker)) tell('one thread only: npm run build makes more of them');
  const parallel = threads > 1 && existsSync(worker) ? openPool(worker, threads) : undefined;
  try {
    const { engine, states, fitted } = await estimateRelations(table, {
      parallel,
      ...(keep && { given: keptParameters() }),
      onPass: ({ stage, domain, pass, largestMove }) =>
        tell(`${domain}, ${stage} pairs: pass ${pass}, largest move ${largestMove.toFixed(4)}`),
      most: mostPasses,
      refits: REFITS,
      onStates: () => tell('states of all pairs'),
      onRefit: (done, passes) => tell(`refit ${done} of ${REFITS}: ${passes} passes`),
      onSpread: (done) => tell(`states under the parameters of refit ${done} of ${REFITS}`),
    });
    if (!fitted.converged) tell('the fit did not come to rest');
    const rows = relationRows(table, engine, states, fitted.thresholds);
    const { dataVersion } = await writeEstimated(
      'data',
      [itemsTable, { definition: latentRelations, rows, from: [latentItemsTable.id] }],
      { [modelFile]: modelText(fitted) },
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
