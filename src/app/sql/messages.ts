import type { StoredColumn } from '../../store/index.js';
import type { SandboxRows } from '../../store/sandbox.js';
import type { SentError } from '../engine/sent-error.js';

/** What the process of the console is asked. */
export interface SqlTask {
  readonly sql: string;
  /** Tables of the panel by id. */
  readonly tables: Readonly<Record<string, { readonly file: string; readonly sha256: string }>>;
  /** Tables of the user: those that the process has already are named alone. */
  readonly own: readonly OwnSqlTable[];
  readonly mostRows: number;
  readonly mostBytes: number;
}

interface OwnSqlTable {
  readonly name: string;
  readonly version: number;
  readonly columns?: readonly StoredColumn[];
}

/** What the process of the console says: that it runs the query now, what came of it, or that it ends itself. */
export type SqlReply =
  | { readonly type: 'running' }
  | { readonly type: 'rows'; readonly result: SandboxRows }
  | { readonly type: 'error'; readonly error: SentError }
  | { readonly type: 'too-large' };
