import type { Frame, FrameNeed } from '../core/frames.js';

/** SQL type of a stored column. */
export type StoredType = 'int8' | 'uint8' | 'int16' | 'uint16' | 'int32' | 'float64' | 'text';

export interface StoredColumn {
  readonly name: string;
  readonly type: StoredType;
  readonly nullable: boolean;
  /** NaN is null in nullable numeric columns. */
  readonly values: ArrayLike<number> | readonly (string | null)[];
}

/** A column whose values are requested in the order of the rows, some thousands at a time. */
export interface StreamedColumn {
  readonly name: string;
  readonly type: StoredType;
  /** Of a text column: what its numbers stand for, from 0 on. */
  readonly labels?: readonly string[];
  /** Write the values of the rows `from` to `to`, the last one excluded; NaN is null. */
  fill(into: Float64Array, from: number, to: number): void;
}

/** The seam to the database: the only thing the rest of the project knows of it. */
export interface Store {
  /**
   * Read the needed columns of a Parquet file into a frame. Throws DataError for a truncated file or a missing column,
   * QueryError where the database refuses for a reason that is not the file's.
   */
  readFrame<N extends FrameNeed>(file: string, need: N): Promise<Frame>;
  /**
   * Write columns as Parquet in the total order given, as a whole or not at all. Throws
   * EnvironmentError where the file cannot be written, QueryError where the database refuses the columns or settings.
   */
  writeParquet(
    file: string,
    columns: readonly StoredColumn[],
    orderBy: readonly string[],
  ): Promise<void>;
  /**
   * Write rows as Parquet in the order in which they come, without holding them together. The file is written in place:
   * the caller names one that nobody sees yet. Throws what `writeParquet` throws.
   */
  streamParquet(file: string, columns: readonly StreamedColumn[], rows: number): Promise<void>;
  close(): void;
}
