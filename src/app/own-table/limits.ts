/** What a file that a person brings in may be at most; the request holds its text and little more. */
export const ownFileLimits = {
  bytes: 20 * 1024 * 1024,
  rows: 500_000,
  columns: 200,
  /** Letters of one cell. */
  cell: 10_000,
} as const;

/** What the tables that were brought in since the server started may be together. */
export const ownTableLimits = { tables: 10, cells: 10_000_000 } as const;
