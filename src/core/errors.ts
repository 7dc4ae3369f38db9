/** What an error can say about its place and its repair. All fields are optional but `code` and `message`. */
export interface ErrorDetails {
  dataset?: string;
  file?: string;
  line?: number;
  column?: number | string;
  value?: unknown;
  expected?: string;
  [key: string]: unknown;
}

export interface ErrorOptions {
  code: string;
  hint?: string;
  details?: ErrorDetails;
  cause?: unknown;
}

/** Base of every error a user can cause or meet. `exitCode` is the exit code of a process that ends with it. */
export abstract class CounterpoiseError extends Error {
  abstract readonly exitCode: number;
  readonly code: string;
  readonly hint: string | undefined;
  readonly details: ErrorDetails;

  constructor(message: string, options: ErrorOptions) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = new.target.name;
    this.code = options.code;
    this.hint = options.hint;
    this.details = options.details ?? {};
  }
}

/** The request itself is wrong: unknown state, unknown measure, reversed years. */
export class UsageError extends CounterpoiseError {
  readonly exitCode = 2;
}

/** An input file is wrong: raw data, Parquet, case file. Names dataset, file, line, column, value, expected. */
export class DataError extends CounterpoiseError {
  readonly exitCode = 3;
}

/** The database refused a query for a reason that lies in no file: a setting, a table, the memory it may use. */
export class QueryError extends CounterpoiseError {
  readonly exitCode = 4;
}

/** An estimate did not come to rest. Its details say after how many `iterations` and how far it is, as `residual`. */
export class ConvergenceError extends CounterpoiseError {
  readonly exitCode = 5;
}

/** The machine cannot do it: port, disk, missing folder. */
export class EnvironmentError extends CounterpoiseError {
  readonly exitCode = 6;
}

/** One line per fact, for a terminal: message, place, value, expected, hint. */
export function formatError(error: CounterpoiseError): string {
  const { file, line, column, dataset, value, expected } = error.details;
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  const lines = [`error [${error.code}]: ${error.message}`];
  if (dataset !== undefined) lines.push(`  dataset:  ${dataset}`);
  if (place !== '') lines.push(`  at:       ${place}`);
  if (value !== undefined)
    lines.push(`  value:    ${typeof value === 'number' ? value : JSON.stringify(value)}`);
  if (expected !== undefined) lines.push(`  expected: ${expected}`);
  if (error.hint !== undefined) lines.push(`  hint:     ${error.hint}`);
  return lines.join('\n');
}
