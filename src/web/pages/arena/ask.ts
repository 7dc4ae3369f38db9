import type { ArenaResult } from '../../../app/arena/arena-contest.js';
import type { ArenaGroup } from '../../../app/arena/arena-groups.js';
import { requestPath, type RequestQuery } from '../../../core/request-key.js';
import { get } from '../../api/client.js';
import { useAnswer } from '../../api/use-answer.js';
import { isStateCode } from '../../state/state-code.js';
import { loadAtlas } from './atlas.js';

/** States of the reader’s own choice, as their codes stand in the address. */
export const statedIn = (query: URLSearchParams): string[] =>
  (query.get('in') ?? '').split(',').filter(isStateCode);

/** What the server is asked for: the year, the channel and the state looked at play no part in it. */
export function requestOf(first: string, second: string, query: URLSearchParams): RequestQuery {
  const stated = statedIn(query);
  const group = query.get('arena');
  return {
    state: [first, second],
    ...(stated.length > 0 ? { in: stated } : group === null ? {} : { arena: group }),
  };
}

const path = '/api/arena';

export const addressOf = (request: RequestQuery): string => requestPath(path, request);

export const useArena = (request: RequestQuery | null) =>
  useAnswer(request === null ? null : addressOf(request), (signal) =>
    get<ArenaResult>(path, request ?? {}, signal),
  );

export const useGroups = () =>
  useAnswer('arenas', (signal) => get<ArenaGroup[]>('/api/arenas', {}, signal));

export const useAtlas = () => useAnswer('atlas', () => loadAtlas());
