import path from 'node:path';
import {
  DOUBLE,
  DuckDBDataChunk,
  INTEGER,
  SMALLINT,
  TINYINT,
  USMALLINT,
  UTINYINT,
  VARCHAR,
  type DuckDBConnection,
  type DuckDBType,
} from '@duckdb/node-api';
import { EnvironmentError } from '../core/errors.js';
import type { StoredColumn, StoredType } from './api.js';
import { sqlTypes } from './columns.js';
import { asRefusal, speaksOfFile, sqlName, sqlText, withDatabase } from './database.js';
import { openStaging } from './staging/index.js';

/** Rows of a chunk: the most that the driver takes. */
export const chunkRows = 2048;

export const driverTypes: Readonly<Record<StoredType, DuckDBType>> = {
  int8: TINYINT,
  uint8: UTINYINT,
  int16: SMALLINT,
  uint16: USMALLINT,
  int32: INTEGER,
  float64: DOUBLE,
  text: VARCHAR,
};

/** Implements `Store.writeParquet`. The order is total and kept, so that the bytes do not depend on the threads. */
export async function writeParquet(
  file: string,
  columns: readonly StoredColumn[],
  orderBy: readonly string[],
  threads = 1,
): Promise<void> {
  checkColumns(columns, orderBy);
  const target = path.resolve(file);
  const staging = openStaging(path.dirname(target));
  try {
    const temporary = staging.place(path.basename(target));
    await withDatabase({ files: [temporary], threads }, async (connection) => {
      await fillTable(connection, 'rows_to_write', columns);
      await connection.run(
        `copy (select ${columns.map(({ name }) => sqlName(name)).join(', ')} from rows_to_write
           order by ${orderBy.map(sqlName).join(', ')})
         to ${sqlText(temporary)} (format parquet, compression zstd, compression_level 9, use_tmp_file false)`,
      );
    });
    staging.commit();
  } catch (cause) {
    throw writeError(cause, file);
  } finally {
    staging.discard();
  }
}

/** What is thrown where a file was not written. */
export function writeError(cause: unknown, file: string): unknown {
  if (cause instanceof EnvironmentError) return cause;
  const fromSystem = cause instanceof Error && 'syscall' in cause;
  if (!fromSystem && !speaksOfFile(cause)) return asRefusal(cause, 'write', file);
  return new EnvironmentError(`cannot write ${file}`, {
    code: 'cannot-write',
    hint: 'Check that the folder can be written to and the disk is not full.',
    details: { file },
    cause,
  });
}

function checkColumns(columns: readonly StoredColumn[], orderBy: readonly string[]): void {
  const rows = columns[0]?.values.length;
  for (const { name, values } of columns)
    if (values.length !== rows)
      throw new RangeError(`column ${name} has ${values.length} values, the first has ${rows}`);
  for (const name of orderBy)
    if (!columns.some((column) => column.name === name))
      throw new RangeError(`rows cannot be ordered by ${name}: no such column`);
}

/** A table of the database with these columns and rows. */
export async function fillTable(
  connection: DuckDBConnection,
  table: string,
  columns: readonly StoredColumn[],
): Promise<void> {
  const definitions = columns.map(
    ({ name, type, nullable }) =>
      `${sqlName(name)} ${sqlTypes[type]}${nullable ? '' : ' not null'}`,
  );
  await connection.run(`create table ${sqlName(table)} (${definitions.join(', ')})`);
  const appender = await connection.createAppender(table);
  const types = columns.map(({ type }) => driverTypes[type]);
  const rows = columns[0]?.values.length ?? 0;
  for (let from = 0; from < rows; from += chunkRows) {
    const to = Math.min(rows, from + chunkRows);
    const chunk = DuckDBDataChunk.create(types, to - from);
    columns.forEach((column, index) => chunk.setColumnValues(index, slice(column, from, to)));
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

function slice({ values, nullable }: StoredColumn, from: number, to: number) {
  const part: (string | number | null)[] = [];
  for (let row = from; row < to; row++) {
    const value = values[row] as string | number | null;
    part.push(nullable && typeof value === 'number' && Number.isNaN(value) ? null : value);
  }
  return part;
}
