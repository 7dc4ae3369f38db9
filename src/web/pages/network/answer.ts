import type { RequestOf } from '../../../contract/index.js';
import { shownTies } from '../../../core/shown-ties.js';
import type { RequestQuery } from '../../../core/request-key.js';
import { ask } from '../../api/client.js';
import { useAnswer } from '../../api/use-answer.js';
import type { NetworkChoice } from './choice.js';

const ruleQuery = ({ rule, params }: NetworkChoice): Record<string, string> => ({
  ...params,
  rule,
});

/**
 * What is asked of a year. In a dense network nothing is branched on and no other divisions are looked for, which would take minutes,
 * unless the reader wants it.
 */
const networkQuery = (choice: NetworkChoice, dense: boolean): RequestQuery => ({
  ...ruleQuery(choice),
  top: shownTies,
  ...(dense && !choice.thorough ? { branches: 0, others: 'false' } : {}),
});

export const useRules = (choice: NetworkChoice, wanted: boolean) =>
  useAnswer('/api/network-rules', wanted ? { query: ruleQuery(choice) } : null);

const networkRequest = (
  choice: NetworkChoice,
  dense: boolean,
): RequestOf<'/api/network/{year}'> => ({
  params: { year: choice.year },
  query: networkQuery(choice, dense),
});

/** The network of the year, once it is known whether it is dense. */
export const useNetwork = (choice: NetworkChoice, dense: boolean | undefined) =>
  useAnswer('/api/network/{year}', dense === undefined ? null : networkRequest(choice, dense));

/** Have the server and the browser keep a year that is likely to be requested next. */
export function prefetchNetwork(choice: NetworkChoice, signal: AbortSignal): void {
  ask('/api/network/{year}', networkRequest(choice, false), { signal }).catch(() => undefined);
}

/** The frustration index of all years; nothing is requested while `wanted` is false. */
export const useYears = ({ rule, params }: NetworkChoice, wanted: boolean) =>
  useAnswer('/api/network-years', wanted ? { body: { rule, params } } : null);

/** What the networks of all years may be, by draws of their signs; nothing is requested while `wanted` is false. */
export const useDraws = ({ rule, params }: NetworkChoice, wanted: boolean) =>
  useAnswer('/api/network-draws', wanted ? { body: { rule, params } } : null);

/** What either sign of the tie of a pair would do in the year. */
export const usePair = (choice: NetworkChoice, pair: readonly [string, string] | undefined) =>
  useAnswer(
    '/api/network/{year}/pairs',
    pair === undefined
      ? null
      : { params: { year: choice.year }, query: { ...ruleQuery(choice), state: pair } },
  );
