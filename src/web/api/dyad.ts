import type { DyadResult } from '../../app/dyad/types.js';
import { requestPath } from '../../core/request-key.js';
import { streamGet } from './client.js';
import { useAnswer } from './use-answer.js';

export interface DyadAsked {
  readonly pair: readonly [string, string];
  readonly third: string | null;
  /** `USA-IND`, three at most. */
  readonly compared: readonly string[];
}

/** Every indicator of two states; with `stopped` nothing is asked. */
export function useDyad({ pair, third, compared }: DyadAsked, stopped: boolean) {
  const query = { state: pair, with: compared, ...(third === null ? {} : { third }) };
  const key = requestPath('/api/dyad', query);
  return useAnswer(stopped ? null : key, (signal, onProgress) =>
    streamGet<DyadResult>('/api/dyad', query, onProgress, signal),
  );
}
