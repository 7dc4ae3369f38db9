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

/** The seam to the database: the only thing the rest of the project knows of it. */
export interface Store {
  /**
   * Read the needed columns of a Parquet file into a frame. Throws DataError for a truncated file or a missing column,
   * QueryError where the database refuses for a reason that is not the file's.
   */
  readFrame<N extends FrameNeed>(file: string, need: N): Promise<Frame>;
  /**
   * Write columns as Parquet in the total order given, atomically (temporary file, then rename). Throws
   * EnvironmentError where the file cannot be written, QueryError where the database refuses the columns or settings.
   */
  writeParquet(
    file: string,
    columns: readonly StoredColumn[],
    orderBy: readonly string[],
  ): Promise<void>;
  close(): void;
}
