import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { QueryError } from '../core/errors.js';

export interface SessionOptions {
  /** The only files that the session may read or write. */
  readonly files: readonly string[];
  readonly threads?: number;
}

/**
 * Run some work in a database of its own, in memory, that can touch nothing but the files named: external access
 * is off for every other path, no extension can be loaded and the configuration is locked.
 */
export async function withDatabase<T>(
  options: SessionOptions,
  work: (connection: DuckDBConnection) => Promise<T>,
): Promise<T> {
  const allowed = options.files.flatMap((file) => [sqlText(file), sqlPath(file)]);
  const threads: Record<string, string> =
    options.threads === undefined ? {} : { threads: String(options.threads) };
  const instance = await DuckDBInstance.create(':memory:', threads);
  try {
    const connection = await instance.connect();
    try {
      await connection.run(`set allowed_paths = [${allowed.join(', ')}]`);
      await connection.run('set autoload_known_extensions = false');
      await connection.run('set autoinstall_known_extensions = false');
      await connection.run('set enable_external_access = false');
      await connection.run('set lock_configuration = true');
      return await work(connection);
    } finally {
      connection.closeSync();
    }
  } finally {
    instance.closeSync();
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
