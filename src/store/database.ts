import type { DuckDBInstance, DuckDBConnection } from '@duckdb/node-api';
import { QueryError } from '../core/errors.js';

export interface SessionOptions {
  /** The only files that the session may read or write. */
  readonly files: readonly string[];
  readonly threads?: number;
}

/** A database in memory that can touch nothing but some files. Opening one takes longer than reading a small table. */
export class Database {
  private opened: Promise<DuckDBInstance> | undefined;

  constructor(private readonly options: SessionOptions) {}

  /** Run some work on a separate connection. */
  async run<T>(work: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
    const connection = await (await (this.opened ??= open(this.options))).connect();
    try {
      return await work(connection);
    } finally {
      connection.closeSync();
    }
  }

  /** Work under way comes to its end; the memory is given back after it. */
  close(): void {
    void this.opened?.then(
      (instance) => instance.closeSync(),
      () => undefined,
    );
    this.opened = undefined;
  }
}

/** External access is off for every other path, no extension can be loaded and the configuration is locked. */
async function open({ files, threads }: SessionOptions): Promise<DuckDBInstance> {
  const allowed = files.flatMap((file) => [sqlText(file), sqlPath(file)]);
  // The driver is large: most runs read nothing that the build has not kept.
  const { DuckDBInstance } = await import('./driver.js');
  const instance = await DuckDBInstance.create(
    ':memory:',
    threads === undefined ? {} : { threads: String(threads) },
  );
  try {
    const connection = await instance.connect();
    for (const setting of [
      `allowed_paths = [${allowed.join(', ')}]`,
      'autoload_known_extensions = false',
      'autoinstall_known_extensions = false',
      'enable_external_access = false',
      'lock_configuration = true',
    ])
      await connection.run(`set ${setting}`);
    connection.closeSync();
    return instance;
  } catch (cause) {
    instance.closeSync();
    throw cause;
  }
}

/** Run some work in a separate database. */
export async function withDatabase<T>(
  options: SessionOptions,
  work: (connection: DuckDBConnection) => Promise<T>,
): Promise<T> {
  const database = new Database(options);
  try {
    return await database.run(work);
  } finally {
    database.close();
  }
}

export const sqlText = (text: string): string => `'${text.replaceAll("'", "''")}'`;
export const sqlName = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** A path as a literal that stands for this file alone, whatever glob characters it holds. */
export const sqlPath = (file: string): string => sqlText(file.replace(/[*?[]/g, '[$&]'));

/** Classes of the database's errors that speak of a file: it cannot be opened, or what it holds makes no sense. */
const ofFile = /^(IO|Invalid|Invalid Input|Serialization) Error: /;

export function speaksOfFile(cause: unknown): boolean {
  return cause instanceof Error && ofFile.test(cause.message);
}

/** What else the database says, as an error of its class. Its driver throws plain errors: any other is a bug, and stays. */
export function asRefusal(cause: unknown, wanted: string, file: string): unknown {
  if (!(cause instanceof Error) || cause.constructor !== Error) return cause;
  const [reason] = cause.message.split('\n');
  return new QueryError(`the database refused to ${wanted} ${file}: ${reason}`, {
    code: 'query-refused',
    hint: 'If it is memory or threads that it lacks, give it more of the one or fewer of the other; otherwise please report it with the command you ran.',
    details: { file },
    cause,
  });
}
