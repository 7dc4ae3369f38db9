import type { RequestOf } from '../../../contract/index.js';
import { useLoaded } from '../../api/use-answer.js';
import { isStateCode } from '../../../core/three-states.js';
import { loadAtlas } from './atlas.js';

/** States of the reader’s own choice, as their codes stand in the address. */
export const statedIn = (query: URLSearchParams): string[] =>
  (query.get('in') ?? '').split(',').filter(isStateCode);

/** What the server needs: year, channel and the state in view play no part in it. */
export function requestOf(
  first: string,
  second: string,
  query: URLSearchParams,
): RequestOf<'/api/arena'> {
  const stated = statedIn(query);
  const group = query.get('arena');
  return {
    query: {
      state: [first, second],
      ...(stated.length > 0 ? { in: stated } : group === null ? {} : { arena: group }),
    },
  };
}

export const useAtlas = () => useLoaded('atlas', () => loadAtlas());
