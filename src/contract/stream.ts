import type { ErrorBody } from './errors.js';

/** A step of a long job; step 0 waits for other jobs. */
export interface Progress<T = unknown> {
  readonly step: string;
  readonly index: number;
  readonly of: number;
  /** The result so far, from jobs that report it as it grows. */
  readonly part?: T;
}

/** A line of `application/x-ndjson`: progress, then the result or an error. */
export type StreamMessage<T> =
  | ({ readonly type: 'progress' } & Progress<T>)
  | { readonly type: 'result'; readonly result: T }
  | ({ readonly type: 'error'; readonly status: number } & ErrorBody);
