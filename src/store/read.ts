import { existsSync } from 'node:fs';
import path from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { DataError } from '../core/errors.js';
import type { Frame, FrameNeed, NumberColumn } from '../core/frames.js';
import { keyColumns } from '../core/grains.js';
import type { StoredType } from './api.js';
import { NumberCollector, storedTypeOf, TextCollector } from './columns.js';
import { asRefusal, speaksOfFile, sqlName, sqlPath, type Database } from './database.js';

/** What to do about a file of the panel that is missing or damaged. */
export const restoreHint =
  'Run `counterpoise data verify` to see which files changed, and `npm run panel` to build them again.';

/** Implements `Store.readFrame` in a database that may read the file: rows in the order of the file. */
export async function readFrame(file: string, need: FrameNeed, database: Database): Promise<Frame> {
  const absolute = path.resolve(file);
  if (!existsSync(absolute)) {
    throw new DataError(`the panel has no table ${need.table}: ${file} is missing`, {
      code: 'panel-file-missing',
      hint: restoreHint,
      details: { file, expected: `a Parquet file with the table ${need.table}` },
    });
  }
  try {
    return await database.run((connection) => selectFrame(connection, absolute, need));
  } catch (cause) {
    if (cause instanceof DataError) throw cause;
    if (!speaksOfFile(cause)) throw asRefusal(cause, 'read', file);
    throw new DataError(`${file} is damaged: it cannot be read as Parquet`, {
      code: 'panel-file-damaged',
      hint: restoreHint,
      details: { file, expected: 'a complete Parquet file' },
      cause,
    });
  }
}

async function selectFrame(
  connection: DuckDBConnection,
  file: string,
  need: FrameNeed,
): Promise<Frame> {
  const numberNames = [...new Set([...keyColumns[need.grain], ...need.numbers])];
  const where = Object.entries(need.where ?? {});
  const conditions = where.map(([name, value]) => `${sqlName(name)} = ${value}`);
  if (need.from !== undefined) conditions.push(`year >= ${need.from}`);
  const names = [...numberNames, ...need.texts];
  const checkColumns = async (): Promise<void> => {
    const stored = await storedColumns(connection, file);
    for (const name of [...numberNames, ...where.map(([name]) => name)])
      requireColumn(file, stored, name, 'number');
    for (const name of need.texts) requireColumn(file, stored, name, 'text');
  };
  let result;
  try {
    result = await connection.run(
      `select ${names.map(sqlName).join(', ')} from read_parquet(${sqlPath(file)})${whereClause(conditions)}`,
    );
  } catch (cause) {
    // The database names a missing column in other words than ours.
    await checkColumns();
    throw cause;
  }
  const types = result.columnTypes().map((type) => storedTypeOf(String(type)));
  if (
    types.some((type, at) => type === undefined || (type === 'text') !== at >= numberNames.length)
  )
    await checkColumns();
  const rows = result.rowCount;
  const numbers = numberNames.map(
    (_, at) => new NumberCollector(types[at] as Exclude<StoredType, 'text'>, rows),
  );
  const texts = need.texts.map(() => new TextCollector());
  const collectors = [...numbers, ...texts];
  for (;;) {
    const chunk = await result.fetchChunk();
    if (chunk === null || chunk.rowCount === 0) break;
    collectors.forEach((collector, index) => collector.append(chunk, index));
  }
  return {
    grain: need.grain,
    table: need.table,
    rows,
    numbers: collect<NumberColumn>(numberNames, numbers),
    texts: collect<readonly string[]>(need.texts, texts),
  };
}

/** Tables that stand by the column are read only where it may hold the number. */
function whereClause(conditions: readonly string[]): string {
  return conditions.length === 0 ? '' : ` where ${conditions.join(' and ')}`;
}

function collect<T>(
  names: readonly string[],
  collectors: readonly { finish(): T }[],
): Record<string, T> {
  return Object.fromEntries(
    names.map((name, i) => [name, (collectors[i] as { finish(): T }).finish()]),
  );
}

/** Names and stored types of a Parquet file's columns; a type of another kind is undefined. */
async function storedColumns(
  connection: DuckDBConnection,
  file: string,
): Promise<Map<string, StoredType | undefined>> {
  const described = await connection.run(`describe select * from read_parquet(${sqlPath(file)})`);
  const rows = await described.getRows();
  return new Map(rows.map((row) => [String(row[0]), storedTypeOf(String(row[1]))]));
}

function requireColumn(
  file: string,
  stored: ReadonlyMap<string, StoredType | undefined>,
  name: string,
  kind: 'number' | 'text',
): void {
  const type = stored.get(name);
  if (type !== undefined && (type === 'text') === (kind === 'text')) return;
  const has = stored.has(name);
  throw new DataError(
    has ? `the column ${name} of ${file} is not a ${kind}` : `${file} has no column ${name}`,
    {
      code: has ? 'panel-column-type' : 'panel-column-missing',
      hint: `The panel was built by another version of the project. ${restoreHint}`,
      details: {
        file,
        column: name,
        value: has ? (type ?? 'another type') : [...stored.keys()].join(', '),
        expected: `a ${kind} column ${name}`,
      },
    },
  );
}
