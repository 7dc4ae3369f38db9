import {
  DuckDBTableFunction,
  type DuckDBConnection,
  type DuckDBDataChunk,
  type DuckDBType,
  ENUM,
} from '@duckdb/node-api';
import path from 'node:path';
import { undoneIfInterrupted } from '../core/cleanup.js';
import type { StreamedColumn } from './api.js';
import { sqlText, withDatabase } from './database.js';
import { chunkRows, driverTypes, writeError } from './write.js';

/** The buffers of a vector, private in the driver's typings: setting values one by one takes ten times as long. */
interface RawVector {
  readonly items: { set(values: ArrayLike<number>): void };
  readonly validity: { data: BigUint64Array | null };
  flush(): void;
}

/**
 * Implements `Store.streamParquet`: the rows are requested while the file is written, and never held together. An
 * interruption ends the rows before the process ends: the database waits for them and could not be closed.
 */
export async function streamParquet(
  file: string,
  columns: readonly StreamedColumn[],
  rows: number,
): Promise<void> {
  const target = path.resolve(file);
  const stream = { rows, interrupted: false };
  let ended = (): void => undefined;
  const end = new Promise<void>((resolve) => (ended = resolve));
  const finished = undoneIfInterrupted(() => {
    stream.interrupted = true;
    stream.rows = 0;
    return end;
  });
  try {
    // More threads than one would not be faster: all rows come from this one. Neither would they change the bytes.
    await withDatabase({ files: [target], threads: 1 }, async (connection) => {
      register(connection, columns, stream);
      await connection.run(
        `copy (select * from streamed_rows()) to ${sqlText(target)} (format parquet, compression zstd, use_tmp_file false)`,
      );
    });
  } catch (cause) {
    if (!stream.interrupted) throw writeError(cause, file);
  } finally {
    finished();
    ended();
  }
  // The process is about to end: nobody learns that the file was written.
  if (stream.interrupted) await new Promise(() => undefined);
}

/** @param stream how many rows there are; fewer than were already requested are the end */
function register(
  connection: DuckDBConnection,
  columns: readonly StreamedColumn[],
  stream: { readonly rows: number },
): void {
  let from = 0;
  const values = new Float64Array(chunkRows);
  connection.registerTableFunction(
    DuckDBTableFunction.create({
      name: 'streamed_rows',
      bindFunction: (bind) => {
        for (const column of columns) bind.addResultColumn(column.name, typeOf(column));
        bind.setCardinality(stream.rows, true);
      },
      initFunction: (init) => init.setMaxThreads(1),
      mainFunction: (_info, chunk) => {
        const to = Math.max(from, Math.min(stream.rows, from + chunkRows));
        chunk.rowCount = to - from;
        if (to > from) fillChunk(chunk, columns, values, from, to);
        from = to;
      },
    }),
  );
}

/** Texts go in as numbers of their labels. A column of nulls alone has no label to number. */
function typeOf({ type, labels = [] }: StreamedColumn): DuckDBType {
  if (type !== 'text') return driverTypes[type];
  return ENUM(labels.length === 0 ? [''] : [...labels]);
}

function fillChunk(
  chunk: DuckDBDataChunk,
  columns: readonly StreamedColumn[],
  values: Float64Array,
  from: number,
  to: number,
): void {
  const part = values.subarray(0, to - from);
  columns.forEach((column, index) => {
    column.fill(part, from, to);
    const vector = chunk.getColumnVector(index) as unknown as RawVector;
    vector.items.set(part);
    vector.validity.data = nullBits(part);
    vector.flush();
  });
}

/** A bit for every value, 0 for a null; null where there is none. */
function nullBits(values: Float64Array): BigUint64Array | null {
  let bytes: Uint8Array | undefined;
  for (let row = 0; row < values.length; row++) {
    if (!Number.isNaN(values[row]!)) continue;
    bytes ??= new Uint8Array(8 * Math.ceil(values.length / 64)).fill(255);
    bytes[row >> 3]! &= ~(1 << (row & 7));
  }
  return bytes === undefined ? null : new BigUint64Array(bytes.buffer);
}
