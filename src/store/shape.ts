import { storedTypeOf } from './columns.js';
import { Database, sqlPath } from './database.js';

/** What a Parquet file says of itself. */
export interface FileShape {
  readonly rows: number;
  /** Stored type of each column; that of the database where the store has none. */
  readonly types: Readonly<Record<string, string>>;
}

/** Rows, columns and types of files, none of whose values is read. */
export async function parquetShapes(
  files: readonly string[],
): Promise<ReadonlyMap<string, FileShape>> {
  const database = new Database({ files });
  try {
    return await database.run(async (connection) => {
      const shapes = new Map<string, FileShape>();
      for (const file of files) {
        const from = `from read_parquet(${sqlPath(file)})`;
        const [[rows] = []] = (await connection.runAndReadAll(`select count(*) ${from}`)).getRows();
        const described = (await connection.runAndReadAll(`describe select * ${from}`)).getRows();
        const types = described.map(([name, type]): [string, string] => [
          String(name),
          storedTypeOf(String(type)) ?? String(type),
        ]);
        shapes.set(file, { rows: Number(rows), types: Object.fromEntries(types) });
      }
      return shapes;
    });
  } finally {
    database.close();
  }
}
