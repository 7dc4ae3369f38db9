import type { DroppedSource } from '../../../app/network/coverage.js';
import type { NetworkReport } from '../../../app/network/network-report.js';
import type { PairTension } from '../../../app/network/pair-tension.js';
import type { Absent } from '../../../app/network/labelled.js';
import type { RuleChoice } from '../../../app/network/rule-choice.js';
import type { SourceSummary } from '../../../app/network/source-ties.js';
import type { StateLabel } from '../../../core/series.js';
import type { IndexOfYear } from '../../../server/network-years.js';
import { requestPath, type RequestQuery } from '../../../core/request-key.js';
import { get, stream } from '../../api/client.js';
import { useAnswer } from '../../api/use-answer.js';
import type { NetworkChoice } from './choice.js';

export type { Absent, IndexOfYear, PairTension, RuleChoice };

export interface AnsweredTie {
  readonly from: string;
  readonly to: string;
  readonly sign: 1 | -1;
  readonly grounds: readonly string[];
}

/** The network of a year as the server tells it. */
export interface NetworkAnswer extends Required<NetworkReport> {
  readonly year: number;
  readonly rule: { readonly id: string; readonly title: string };
  readonly params: Readonly<Record<string, unknown>>;
  readonly sources: readonly SourceSummary[];
  readonly dropped: readonly DroppedSource[];
  readonly contested: readonly {
    readonly states: readonly [StateLabel, StateLabel];
    readonly friendly: readonly string[];
    readonly hostile: readonly string[];
  }[];
  /** In the order of the Correlates of War numbers. */
  readonly states: readonly (StateLabel & { readonly node: string })[];
  readonly without: readonly StateLabel[];
  readonly caveats: readonly string[];
  readonly ties: readonly AnsweredTie[];
  /** Nodes in the order in which a picture names them. */
  readonly telling: readonly string[];
}

/** Ties in the list of the tensest ones. */
const tensest = 8;

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
  top: tensest,
  ...(dense && !choice.thorough ? { branches: 0, others: 'false' } : {}),
});

export const useRules = (choice: NetworkChoice, wanted: boolean) =>
  useAnswer(wanted ? `network-rules ${JSON.stringify(ruleQuery(choice))}` : null, (signal) =>
    get<RuleChoice>('/api/network-rules', ruleQuery(choice), signal),
  );

/** Names of all parameters of networks. */
export const useParameterNames = (wanted: boolean) =>
  useAnswer(wanted ? 'network-parameters' : null, async (signal) => {
    const { parameters } = await get<RuleChoice>('/api/network-rules', { rule: 'default' }, signal);
    return parameters.map(({ name }) => name);
  });

const networkPath = (choice: NetworkChoice): string => `/api/network/${choice.year}`;

/** The network of the year, once it is known whether it is dense. */
export function useNetwork(choice: NetworkChoice, dense: boolean | undefined) {
  const key =
    dense === undefined ? null : requestPath(networkPath(choice), networkQuery(choice, dense));
  return useAnswer(key, (signal) =>
    get<NetworkAnswer>(networkPath(choice), networkQuery(choice, dense === true), signal),
  );
}

/** Have the server and the browser keep a year that is likely to be asked next. */
export function prefetchNetwork(choice: NetworkChoice, signal: AbortSignal): void {
  get(networkPath(choice), networkQuery(choice, false), signal).catch(() => undefined);
}

/** The frustration index of all years; nothing is asked while `wanted` is false. */
export function useYears({ rule, params }: NetworkChoice, wanted: boolean) {
  const body = { rule, params };
  const key = wanted ? `network-years ${JSON.stringify(body)}` : null;
  return useAnswer(key, (signal, onProgress) =>
    stream<{ readonly years: readonly IndexOfYear[] }>(
      '/api/network-years',
      body,
      onProgress,
      signal,
    ),
  );
}

export interface PairAnswer {
  readonly pairs: readonly { readonly of: readonly (PairTension | Absent)[] }[];
}

/** What either sign of the tie of a pair would do in the year. */
export function usePair(choice: NetworkChoice, pair: readonly [string, string] | undefined) {
  const query = { ...ruleQuery(choice), state: pair ?? [] };
  const path = `${networkPath(choice)}/pairs`;
  return useAnswer(pair === undefined ? null : requestPath(path, query), (signal) =>
    get<PairAnswer>(path, query, signal),
  );
}
