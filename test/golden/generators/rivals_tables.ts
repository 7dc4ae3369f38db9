import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkspace } from '../../../src/app/engine/workspace.js';
import { rivalCsv, rivalTable, rivalTables, type RivalTableName } from '../rival-tables.js';

/*
 * Writes the tables of rivals as CSV for rivals.R, which says how to run both.
 */

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('which folder?');
mkdirSync(folder, { recursive: true });
const workspace = await openWorkspace();
for (const name of Object.keys(rivalTables) as RivalTableName[])
  writeFileSync(join(folder, `${name}.csv`), rivalCsv(await rivalTable(workspace, name)));
workspace.close();
