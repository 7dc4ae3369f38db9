import type { DyadColumns } from './define.js';

/** Everything that the table of dyad-years holds beside its keys, in the order of its columns. */
export const dyadColumns: readonly DyadColumns[] = [];
