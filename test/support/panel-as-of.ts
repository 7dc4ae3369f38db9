import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { sha256 } from '../../src/store/sha256.js';

const dataDir = path.resolve('data');

/** Spells that have not ended run to this year in the panel. */
const OPEN = 2025;
/** In place of the beginning of what has not begun. */
const UNKNOWN = 2100;

interface Cut {
  /** Rows to keep, in SQL; default: those whose `year` is not later. */
  readonly where?: string;
  /** What stands in place of columns that tell what happened later, in SQL. */
  readonly replace?: string;
}

/** Tables with more than their `year` to cut: the end of a spell that ends later is not known yet. */
function cutOf(table: string, asOf: number): Cut {
  const open = `case when to_year > ${asOf} then ${OPEN} else to_year end as to_year`;
  const later = (date: string): string =>
    `case when try_cast(left("${date}", 4) as integer) > ${asOf} then null else "${date}" end as "${date}"`;
  switch (table) {
    case 'states':
      // Codes and names: what existed when, and no observation.
      return { where: 'true' };
    case 'memberships':
      return { replace: `${open}, ${later('to')}` };
    case 'institutions':
      // Its names are those that a request may give; when a later one begins is not known.
      return {
        where: 'true',
        replace: `case when year > ${asOf} then ${UNKNOWN} else year end as year, ${open}, ${later('from')}, ${later('to')}`,
      };
    case 'roll-calls':
    case 'trade-group-shares': {
      // Nor is when a later resolution is voted on and how, or what a group that is reported later will trade.
      const numbers =
        table === 'roll-calls' ? ['vote'] : ['export_share', 'import_share', 'total_share'];
      const blind = numbers.map(
        (name) => `case when year > ${asOf} then 0 else ${name} end as ${name}`,
      );
      return {
        where: 'true',
        replace: [...blind, `case when year > ${asOf} then ${UNKNOWN} else year end as year`].join(
          ', ',
        ),
      };
    }
    case 'igo-memberships':
      return { replace: `least("to", ${asOf})::smallint as "to"` };
    case 'coded-event-pairs':
      return { replace: `case when until > ${asOf} then null else until end as until` };
    case 'coded-events':
      return { replace: later('end') };
    case 'vote-tables':
    case 'session-vote-tables':
    case 'issue-vote-tables':
      // A session is of the year in which it begins; one that has begun is known to its end.
      return { where: `1945 + session <= ${asOf}` };
    default:
      return {};
  }
}

interface Manifest {
  readonly tables: Record<string, { file: string; rows: number; bytes: number; sha256: string }>;
}

/**
 * Writes a copy of the panel that ends with a year: every table without the rows of later years, and without the ends of
 * spells that end later. It is another panel by its version, and the same up to that year.
 */
export async function writePanelAsOf(dir: string, asOf: number): Promise<void> {
  await mkdir(dir, { recursive: true });
  const manifest = JSON.parse(
    await readFile(path.join(dataDir, 'manifest.json'), 'utf8'),
  ) as Manifest & { readonly files: Record<string, unknown> };
  const database = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await database.connect();
  for (const [id, table] of Object.entries(manifest.tables)) {
    const { where = `year <= ${asOf}`, replace } = cutOf(id, asOf);
    const columns = replace === undefined ? '*' : `* replace (${replace})`;
    const from = `from '${path.join(dataDir, table.file)}' where ${where}`;
    const target = path.join(dir, table.file);
    await connection.run(
      `copy (select ${columns} ${from}) to '${target}' (format parquet, compression zstd)`,
    );
    const content = await readFile(target);
    const counted = await connection.runAndReadAll(`select count(*)::integer ${from}`);
    table.rows = counted.getRows()[0]![0] as number;
    table.bytes = content.length;
    table.sha256 = sha256(content);
  }
  connection.closeSync();
  database.closeSync();
  for (const file of Object.keys(manifest.files))
    await symlink(path.join(dataDir, file), path.join(dir, path.basename(file)));
  await writeFile(path.join(dir, 'manifest.json'), JSON.stringify(manifest));
}
