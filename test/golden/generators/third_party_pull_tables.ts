import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkspace } from '../../../src/app/engine/workspace.js';
import { pullTable, pullTables, type PullTableName } from '../third-party-pull-tables.js';

/*
 * Writes the tables of third-party pull for third_party_pull.R: columns of doubles, one after the other, and tables.csv with
 * the number of rows of each file. The largest has 750,000 rows. From the root of the project:
 *
 *     npx tsx test/golden/generators/third_party_pull_tables.ts /tmp/pull
 *     Rscript test/golden/generators/third_party_pull.R /tmp/pull > test/golden/fixtures/third-party-pull.json
 */

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('which folder?');
mkdirSync(folder, { recursive: true });
const workspace = await openWorkspace();
const lines = ['name,file,rows'];
for (const [at, name] of (Object.keys(pullTables) as PullTableName[]).entries()) {
  const panel = await pullTable(workspace, name);
  const { first, second, third, year, outcome, lagged, firstHostile, secondHostile } = panel;
  const controls = Object.values(panel.controls);
  const columns = [first, second, third, year, outcome, lagged, firstHostile, secondHostile];
  const file = openSync(join(folder, `table-${at}.bin`), 'w');
  for (const column of [...columns, ...controls]) {
    const values = Float64Array.from(column);
    writeSync(file, new Uint8Array(values.buffer));
  }
  closeSync(file);
  lines.push(`"${name}",table-${at}.bin,${panel.rows}`);
}
writeFileSync(join(folder, 'tables.csv'), `${lines.join('\n')}\n`);
workspace.close();
