import { bounded, quoted, shortened } from './quoted.js';

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

/** Characters of a message, or of what was expected: more than any list of the program needs. */
const MOST_MESSAGE = 4000;

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
    super(
      shortened(message, MOST_MESSAGE),
      options.cause === undefined ? undefined : { cause: options.cause },
    );
    this.name = new.target.name;
    this.code = options.code;
    this.hint = options.hint;
    this.details = boundedDetails(options.details);
  }
}

/** Whatever a user gave is quoted in part; what was expected may be a list of all that there is. */
function boundedDetails(details: ErrorDetails = {}): ErrorDetails {
  return Object.fromEntries(
    Object.entries(details).map(([name, detail]) => [
      name,
      typeof detail === 'string' && name === 'expected'
        ? shortened(detail, MOST_MESSAGE)
        : bounded(detail),
    ]),
  );
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
    lines.push(`  value:    ${typeof value === 'number' ? value : quoted(value)}`);
  if (expected !== undefined) lines.push(`  expected: ${expected}`);
  if (error.hint !== undefined) lines.push(`  hint:     ${error.hint}`);
  return lines.join('\n');
}
