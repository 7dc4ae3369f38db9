import type { AnyDataset } from './define.js';
import type { PanelTable } from './define-table.js';
import type { DyadColumns } from './joined/dyad-years/define.js';

/** A source: its dataset and everything of the panel that is computed from it, mainly or alone. */
export interface Source {
  readonly dataset: AnyDataset;
  readonly tables?: readonly PanelTable[];
  /** Columns of the table of all pairs of states by year. */
  readonly dyadColumns?: DyadColumns;
  /** Why the panel holds nothing of it. */
  readonly withoutTables?: string;
}

export function defineSource(source: Source): Source {
  return source;
}
