import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { keysOf } from '../../src/core/entries.js';
import { latentDomains } from '../../src/core/latent-domains.js';
import { keyColumns } from '../../src/core/grains.js';
import { sha256 } from '../../src/store/sha256.js';

const dataDir = path.resolve('data');

/** Spells that have not ended run to this year in the panel. */
const OPEN = 2025;
/** In place of the beginning of what has not begun. */
const UNKNOWN = 2100;

/** The great powers of any time, their neighbours, allies and rivals, members of every institution, and Samoa and the Gambia, of which little is known. */
export const wellKnown: readonly number[] = [
  2, 20, 40, 70, 93, 100, 110, 140, 160, 200, 210, 220, 230, 235, 255, 260, 290, 300, 325, 345, 350,
  355, 360, 365, 369, 370, 371, 375, 380, 385, 390, 420, 560, 600, 630, 640, 645, 651, 652, 666,
  670, 700, 701, 702, 703, 704, 705, 710, 712, 713, 731, 732, 740, 750, 770, 775, 800, 816, 820,
  830, 840, 850, 900, 910, 920, 990,
];

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
    case 'latent-relations':
      return { replace: filteredAlone() };
    case 'vote-tables':
    case 'session-vote-tables':
    case 'issue-vote-tables':
    case 'library-vote-tables':
    case 'library-issue-tables':
      // A session is of the year in which it begins; one that has begun is known to its end.
      return { where: `1945 + session <= ${asOf}` };
    default:
      return {};
  }
}

/** What later years say of earlier ones is not known: smoothed values are the filtered ones. */
function filteredAlone(): string {
  return keysOf(latentDomains)
    .flatMap((domain) =>
      ['mean', 'sd'].map((name) => `${domain}_filtered_${name} as ${domain}_${name}`),
    )
    .join(', ');
}

interface Manifest {
  readonly tables: Record<
    string,
    { grain: string; file: string; rows: number; bytes: number; sha256: string }
  >;
}

/** What a copy of the panel is cut down to. */
interface CutTo {
  /** Rows of later years are left out, and the ends of spells that end later. */
  readonly asOf?: number;
  /** Rows of other states are left out, and of pairs with one of them; what there is to know of a state by name stays. */
  readonly states?: readonly number[];
}

/** Rows of a table that a cut leaves, in SQL. */
function rowsOf(grain: string, cut: Cut, { asOf, states }: CutTo): string {
  const ofYears = asOf === undefined ? 'true' : (cut.where ?? `year <= ${asOf}`);
  const keys: readonly string[] =
    grain in keyColumns ? keyColumns[grain as keyof typeof keyColumns] : [];
  const units = states === undefined ? [] : keys.filter((name) => name.startsWith('ccode'));
  // Rows stay in order: a long list behind `in` would be joined, in any order.
  const ofStates = units.map((name) => `list_contains([${states!.join(', ')}], ${name})`);
  return [ofYears, ...ofStates].join(' and ');
}

/** Writes a copy of the panel that is cut down: another panel by its version, and the same in what is left. */
export async function writeCutPanel(dir: string, to: CutTo): Promise<void> {
  await mkdir(dir, { recursive: true });
  const manifest = JSON.parse(
    await readFile(path.join(dataDir, 'manifest.json'), 'utf8'),
  ) as Manifest & { readonly files: Record<string, unknown> };
  const database = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await database.connect();
  for (const [id, table] of Object.entries(manifest.tables)) {
    const cut = to.asOf === undefined ? {} : cutOf(id, to.asOf);
    const columns = cut.replace === undefined ? '*' : `* replace (${cut.replace})`;
    const from = `from '${path.join(dataDir, table.file)}' where ${rowsOf(table.grain, cut, to)}`;
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
