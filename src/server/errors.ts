import type { ErrorBody } from '../contract/index.js';
import {
  ConvergenceError,
  CounterpoiseError,
  DataError,
  EnvironmentError,
  QueryError,
  UsageError,
} from '../core/errors.js';
import { packageDir } from '../store/places.js';

/** The path names a thing that does not exist. */
export class NotFoundError extends UsageError {}

/** The request is refused before it is read; `status` says why. */
export class RefusedError extends UsageError {
  constructor(
    readonly status: 403 | 405 | 406 | 413 | 415 | 421,
    ...args: ConstructorParameters<typeof UsageError>
  ) {
    super(...args);
  }
}

/** The client has gone away, or the server ends: nobody hears of it. */
export class CancelledError extends Error {}

/** What Node says of a file or module that is not there or cannot be read. */
const unreadable = new Set([
  'ENOENT',
  'ENOTDIR',
  'EACCES',
  'ESTALE',
  'MODULE_NOT_FOUND',
  'ERR_MODULE_NOT_FOUND',
]);

/** The error that is answered: a file of the program that is gone since the start is no fault of the program. */
export function answered(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof CounterpoiseError) return error;
  const { code = '', path = '' } = error as NodeJS.ErrnoException;
  const isOurs = path.startsWith(packageDir) || code.endsWith('MODULE_NOT_FOUND');
  if (!unreadable.has(code) || !isOurs) return error;
  return new EnvironmentError('a file of the program cannot be read any more', {
    code: 'program-replaced',
    details: { file: path === '' ? packageDir : path, expected: 'the files it was started with' },
    hint: 'the folder of the program was replaced or moved since the server started: start it again',
    cause: error,
  });
}

export type ErrorStatus = 400 | 403 | 404 | 405 | 406 | 413 | 415 | 421 | 422 | 499 | 500 | 503;

export function statusOf(error: unknown): ErrorStatus {
  if (error instanceof RefusedError) return error.status;
  if (error instanceof NotFoundError) return 404;
  if (error instanceof UsageError) return 400;
  if (error instanceof DataError || error instanceof ConvergenceError) return 422;
  if (error instanceof QueryError) return 500;
  if (error instanceof EnvironmentError) return 503;
  if (error instanceof CancelledError) return 499;
  return 500;
}

/** What the client is told. Of a bug it is told that there is one: the stack is for the terminal. */
export function errorBody(error: unknown): ErrorBody {
  if (error instanceof CounterpoiseError) {
    const { code, message, hint, details } = error;
    return { error: { code, message, hint, details } };
  }
  if (error instanceof CancelledError)
    return { error: { code: 'cancelled', message: 'the request was cancelled', details: {} } };
  return {
    error: {
      code: 'bug',
      message: 'this is a fault of counterpoise, not of your request',
      hint: 'please report it with the request; the terminal of the server shows more',
      details: {},
    },
  };
}

/** Errors about a name in the path say that there is no such thing. */
export function named<T>(find: () => T, list = 'GET /api/openapi.json lists every route'): T {
  try {
    return find();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const { message, code, hint, details } = error;
    throw new NotFoundError(message, { code, hint: hint ?? list, details });
  }
}
