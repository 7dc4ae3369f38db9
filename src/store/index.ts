import type { Store } from './api.js';
import { readFrame } from './read.js';
import { writeParquet } from './write.js';

export type { Store, StoredColumn } from './api.js';
export { restoreHint } from './read.js';

export interface StoreOptions {
  /** Threads; by default the database's own choice for reading and one for writing. Neither values nor bytes depend on it. */
  readonly threads?: number;
}

/** Open the store. Each operation works in a database of its own that sees nothing but its file. */
export function openStore(options: StoreOptions = {}): Store {
  let open = true;
  const whileOpen = (): void => {
    if (!open) throw new Error('the store is closed');
  };
  return {
    readFrame: async (file, need) => {
      whileOpen();
      return readFrame(file, need, options.threads);
    },
    writeParquet: async (file, columns, orderBy) => {
      whileOpen();
      await writeParquet(file, columns, orderBy, options.threads);
    },
    close: () => {
      open = false;
    },
  };
}
