import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

/*
 * Writes the tables of the panel that the gap between rhetoric and practice rests on as CSV, for rhetoric_practice.py. From the
 * root of the project:
 *
 *     npx tsx test/golden/generators/rhetoric_practice_tables.ts /tmp/gap
 *     python3 test/golden/generators/rhetoric_practice.py /tmp/gap > test/golden/fixtures/rhetoric-practice.json
 */

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('which folder?');
mkdirSync(folder, { recursive: true });
const connection = await (await DuckDBInstance.create()).connect();
for (const table of ['event-counts', 'event-index', 'latent-relations', 'latent-items']) {
  const file = join(folder, `${table}.csv`);
  await connection.run(
    `COPY (SELECT * FROM 'data/${table}.parquet' WHERE year BETWEEN 1998 AND 2024) TO '${file}' (HEADER)`,
  );
}
connection.closeSync();
