import { UsageError } from '../../core/errors.js';
import { quoted } from '../../core/quoted.js';
import type { StoredColumn } from '../../store/index.js';
import { plainSqlName, unusedName } from './names.js';

/** What the tables that were imported since the server started may hold together. */
const limits = { tables: 10, cells: 10_000_000 } as const;

/** A table that a person brought in, held in memory until the server ends. */
export interface UserTable {
  /** As queries name it: `my_` and the name of the file. */
  readonly name: string;
  readonly file: string;
  readonly rows: number;
  readonly columns: readonly (StoredColumn & { readonly source: string })[];
  /** Differs between two tables that had the name one after the other. */
  readonly version: number;
}

/** The first rows of a table; what is missing is null. */
export function cellsOf(columns: UserTable['columns'], rows: number): (string | number | null)[][] {
  return Array.from({ length: rows }, (_, row) =>
    columns.map(({ values }) => {
      const value = values[row] ?? null;
      return typeof value === 'number' && Number.isNaN(value) ? null : value;
    }),
  );
}

/** What to do for a table that is not there any more. */
export const bringInAgain =
  'tables of your own are forgotten when they are removed and when the server ends: bring the file in again';

/** The tables that were brought in since the server started. Nothing of them is written to the disk. */
export class UserTables {
  private readonly tables = new Map<string, UserTable>();
  private versions = 0;

  list(): readonly UserTable[] {
    return [...this.tables.values()];
  }

  /** @throws UsageError `unknown-own-table` */
  get(name: string): UserTable {
    const found = this.tables.get(name);
    if (found !== undefined) return found;
    const known = [...this.tables.keys()].join(', ');
    throw new UsageError(`there is no imported table ${quoted(name)}`, {
      code: 'unknown-own-table',
      details: { value: name, expected: known || 'a table that was imported since the start' },
      hint: bringInAgain,
    });
  }

  /** Keep a table under a name that is made of the file's. @throws UsageError where there is no room for it */
  add(file: string, columns: UserTable['columns']): UserTable {
    const rows = columns[0]?.values.length ?? 0;
    if (rows === 0)
      throw new UsageError('the table has no row', {
        code: 'no-rows',
        details: { value: file, expected: 'a row whose state and year are known' },
        hint: 'choose other columns, or say which states the names mean',
      });
    const cellsOf = (own: UserTable['columns'], length: number): number => own.length * length;
    const kept = this.list().reduce((sum, table) => sum + cellsOf(table.columns, table.rows), 0);
    if (this.tables.size >= limits.tables || kept + cellsOf(columns, rows) > limits.cells)
      throw new UsageError('there is no room for another table', {
        code: 'too-many-tables',
        details: {
          value: this.tables.size,
          expected: `at most ${limits.tables} tables and ${limits.cells} cells in all`,
        },
        hint: 'remove one that you do not need any more',
      });
    const stem = plainSqlName(file.replace(/\.\w{1,5}$/, ''), 'table').replace(/^_|^my_/, '');
    const name = unusedName(`my_${stem}`, new Set(this.tables.keys()));
    const table = { name, file, rows, columns, version: ++this.versions };
    this.tables.set(name, table);
    return table;
  }

  /** @throws UsageError `unknown-own-table` */
  remove(name: string): void {
    this.get(name);
    this.tables.delete(name);
  }
}
