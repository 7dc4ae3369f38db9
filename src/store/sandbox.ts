import {
  DuckDBInstance,
  type DuckDBConnection,
  DuckDBTypeId,
  type DuckDBValueConverter,
  type Json,
  JsonDuckDBValueConverter,
} from '@duckdb/node-api';
import type { StoredColumn } from './api.js';
import { sqlName, sqlPath } from './database.js';
import { fillTable } from './write.js';

/** A table of the copy: the name that queries use, and the Parquet file that it is copied from, or its columns. */
export type SandboxTable = { readonly name: string } & (
  { readonly file: string } | { readonly columns: readonly StoredColumn[] }
);

export interface SandboxRows {
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  readonly rows: readonly (readonly Json[])[];
  /** There are more rows than were requested. */
  readonly truncated: boolean;
}

const settings = [
  // Nothing is written to the disk, what does not fit into memory neither.
  "temp_directory = ''",
  "max_temp_directory_size = '0B'",
  'autoload_known_extensions = false',
  'autoinstall_known_extensions = false',
  'enable_external_access = false',
  'lock_configuration = true',
];

/** A database in memory with copies of some tables, which touches no file once they are loaded. */
export class Sandbox {
  private constructor(
    private readonly instance: DuckDBInstance,
    private readonly connection: DuckDBConnection,
  ) {}

  static async open(tables: readonly SandboxTable[], memory: string): Promise<Sandbox> {
    const instance = await DuckDBInstance.create(':memory:', {
      threads: '2',
      memory_limit: memory,
    });
    const connection = await instance.connect();
    for (const table of tables) {
      if ('columns' in table) await fillTable(connection, table.name, table.columns);
      else
        await connection.run(
          `create table ${sqlName(table.name)} as select * from read_parquet(${sqlPath(table.file)})`,
        );
    }
    for (const setting of settings) await connection.run(`set ${setting}`);
    return new Sandbox(instance, connection);
  }

  /** The syntax tree of queries as the database writes it, or why there is none. */
  async treeOf(sql: string): Promise<unknown> {
    const result = await this.connection.runAndReadAll('select json_serialize_sql($1::varchar)', [
      sql,
    ]);
    return JSON.parse(String(result.getRows()[0]![0]));
  }

  /** Rows of a query as JSON, until there are so many or their text is so long. */
  async rowsOf(sql: string, mostRows: number, mostBytes: number): Promise<SandboxRows> {
    const result = await this.connection.stream(sql);
    const types = result.columnTypes();
    const columns = result.columnNames().map((name, at) => ({ name, type: String(types[at]) }));
    const rows: Json[][] = [];
    let bytes = 0;
    for (;;) {
      const chunk = await result.fetchChunk();
      if (chunk === null || chunk.rowCount === 0) return { columns, rows, truncated: false };
      for (let row = 0; row < chunk.rowCount; row++) {
        const values = types.map((type, at) =>
          converter(chunk.getColumnVector(at).getItem(row), type, converter),
        );
        bytes += JSON.stringify(values).length;
        if (rows.length === mostRows || bytes > mostBytes)
          return { columns, rows, truncated: true };
        rows.push(values);
      }
    }
  }

  close(): void {
    this.connection.closeSync();
    this.instance.closeSync();
  }
}

/** As the driver's, but whole numbers and short decimals are numbers where they keep every digit. */
const converter: DuckDBValueConverter<Json> = (value, type, inner) => {
  const plain = JsonDuckDBValueConverter(value, type, inner);
  if (typeof plain !== 'string') return plain;
  switch (type.typeId) {
    case DuckDBTypeId.BIGINT:
    case DuckDBTypeId.UBIGINT:
    case DuckDBTypeId.HUGEINT:
    case DuckDBTypeId.UHUGEINT:
      return Number.isSafeInteger(Number(plain)) ? Number(plain) : plain;
    case DuckDBTypeId.DECIMAL:
      return plain.replace(/\D/g, '').length <= 15 ? Number(plain) : plain;
    default:
      return plain;
  }
};
