import { CounterpoiseError, DataError, UsageError } from '../../core/errors.js';

/** An error as it passes from one process or thread to another: on the way it loses its class. */
export interface SentError {
  readonly kind: 'usage' | 'data' | 'bug';
  readonly message: string;
  readonly code: string;
  readonly hint?: string | undefined;
  readonly details?: Readonly<Record<string, unknown>>;
}

export function sentError(error: unknown): SentError {
  if (!(error instanceof CounterpoiseError))
    return { kind: 'bug', message: String(error), code: 'bug' };
  const { message, code, hint, details } = error;
  return { kind: error instanceof DataError ? 'data' : 'usage', message, code, hint, details };
}

export function receivedError({ kind, message, hint, ...options }: SentError): Error {
  const told = { ...options, ...(hint === undefined ? {} : { hint }) };
  if (kind === 'usage') return new UsageError(message, told);
  if (kind === 'data') return new DataError(message, told);
  return new Error(message);
}
