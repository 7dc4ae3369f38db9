import path from 'node:path';
import type { Store } from './api.js';
import { Database } from './database.js';
import { readFrame } from './read.js';

export type { Store, StoredColumn, StoredType, StreamedColumn } from './api.js';
export { restoreHint } from './read.js';
export { parquetShapes } from './shape.js';

export interface StoreOptions {
  /** Threads; by default the database's choice for reading and one for writing. Neither values nor bytes depend on it. */
  readonly threads?: number;
  /** Files that will be read: one database serves them all. */
  readonly files?: readonly string[];
}

/** Open the store. It reads in one database that sees nothing but the files named, or in one for each other file. */
export function openStore({ threads, files = [] }: StoreOptions = {}): Store {
  const named = new Set(files.map((file) => path.resolve(file)));
  const shared = new Database({ files: [...named], threads });
  let open = true;
  const whileOpen = (): void => {
    if (!open) throw new Error('the store is closed');
  };
  return {
    readFrame: async (file, need) => {
      whileOpen();
      const absolute = path.resolve(file);
      if (named.has(absolute)) return readFrame(file, need, shared);
      const single = new Database({ files: [absolute], threads });
      try {
        return await readFrame(file, need, single);
      } finally {
        single.close();
      }
    },
    writeParquet: async (file, columns, orderBy) => {
      whileOpen();
      const { writeParquet } = await import('./write.js');
      await writeParquet(file, columns, orderBy, threads);
    },
    streamParquet: async (file, columns, rows) => {
      whileOpen();
      const { streamParquet } = await import('./stream.js');
      await streamParquet(file, columns, rows);
    },
    close: () => {
      open = false;
      shared.close();
    },
  };
}
