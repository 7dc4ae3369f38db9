import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { writeEstimated } from '../../src/panel/estimated.js';
import type { EstimatedTable } from '../../src/sources/define-table.js';
import { latentItemsTable } from '../../src/sources/estimated/latent-items.js';
import { latentRelations } from '../../src/sources/estimated/latent-relations.js';

/** A row of a table; a column of relations that is left out is 1. */
export type RelationsRow = Readonly<Record<string, number>>;

/** Writes a panel that has the tables of the shipped one by name alone, and estimates with the given rows. An item that is left out was not observed. */
export async function writeRelations(
  dir: string,
  relations: readonly RelationsRow[],
  items: readonly RelationsRow[] = [],
): Promise<void> {
  for (const name of ['manifest.json', 'unmatched.json', 'left-out.json'])
    copyFileSync(path.join('data', name), path.join(dir, name));
  const estimateOf = (
    definition: EstimatedTable,
    rows: readonly RelationsRow[],
    usual: (column: string) => number,
  ) => ({
    definition,
    rows: {
      rows: rows.length,
      columns: Object.fromEntries(
        Object.keys(definition.columns).map((name) => [
          name,
          rows.map((row) => row[name] ?? usual(name)),
        ]),
      ),
    },
    from: ['dyad-years'],
  });
  const estimates = [
    estimateOf(latentItemsTable, items, (name) => (name.startsWith('opportunity') ? 0 : NaN)),
    estimateOf(latentRelations, relations, () => 1),
  ];
  await writeEstimated(dir, estimates, { 'latent-model.json': '{}\n' });
}
