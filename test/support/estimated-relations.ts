import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { writeEstimated } from '../../src/panel/estimated.js';
import { latentRelations } from '../../src/sources/estimated/latent-relations.js';

/** A row of the table; a column that is left out is 1. */
export type RelationsRow = Readonly<Record<string, number>>;

/** Writes a panel that has the tables of the shipped one by name alone, and latent relations with the given rows. */
export async function writeRelations(dir: string, rows: readonly RelationsRow[]): Promise<void> {
  for (const name of ['manifest.json', 'unmatched.json', 'left-out.json'])
    copyFileSync(path.join('data', name), path.join(dir, name));
  const names = Object.keys(latentRelations.columns);
  const columns = Object.fromEntries(
    names.map((name) => [name, rows.map((row) => row[name] ?? 1)]),
  );
  const estimate = {
    definition: latentRelations,
    rows: { rows: rows.length, columns },
    from: ['dyad-years'],
  };
  await writeEstimated(dir, [estimate], { 'latent-model.json': '{}\n' });
}
