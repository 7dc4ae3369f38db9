import type { DrawsOfYear, IndexOfYear, NetworkReport } from '../contract/index.js';
import { networksOfYears } from '../app/network/selection.js';
import { balancedShare } from '../app/network/balanced-share.js';
import type { LabelledNetwork } from '../app/network/labelled.js';
import type { NetworkThread } from '../app/network/thread.js';
import { yearsWithNetwork } from '../app/network/coverage.js';
import { paramsOf, type RuleRequest } from '../app/network/rule-choice.js';
import { networkThread } from '../jobs/threads.js';
import type { JobContext } from './job-context.js';
import type { RecentResults } from './recent-results.js';
import { closing, type Service } from './service.js';

/** Work of the search: that of a page, the same on any machine. */
const limits = { seed: 1, branches: 0, others: false, top: 1 } as const;
const nothing = { balance: false, frustration: false, tension: false } as const;

/**
 * The frustration index of all years of a rule, and their balance.
 *
 * @throws UsageError `unknown-rule`, `bad-parameter`
 */
export const networkYears = (
  service: Service,
  request: RuleRequest,
  context: JobContext,
): Promise<IndexOfYear[]> =>
  everyYear(service, request, context, {
    results: service.networkYears,
    chances: false,
    of: async (named, year, thread) => {
      const report = await thread.report(named, { ...nothing, ...limits, frustration: true });
      const { n, m, negative, frustration, bound, optimal } = report;
      return {
        ...{ year, n, m, negative, frustration: frustration!, bound: bound!, optimal: optimal! },
        balanced: balancedShare(named.network),
      };
    },
  });

/**
 * What the networks of all years may be, by draws of their signs.
 *
 * @throws UsageError `unknown-rule`, `bad-parameter`
 */
export const networkDraws = (
  service: Service,
  request: RuleRequest,
  context: JobContext,
): Promise<DrawsOfYear[]> =>
  everyYear(service, request, context, {
    results: service.networkDraws,
    chances: true,
    of: async (named, year, thread) => {
      if (named.chances === undefined) return { year, because: 'its ties rest on records alone' };
      const { draws }: NetworkReport = await thread.report(named, {
        ...nothing,
        ...limits,
        draws: true,
      });
      return { year, ...draws! };
    },
  });

interface YearTask<T> {
  readonly results: RecentResults<T | NoYear>;
  readonly chances: boolean;
  readonly of: (named: LabelledNetwork, year: number, thread: NetworkThread) => Promise<T | NoYear>;
}

/**
 * Every year is a job of its own, so that others are answered in between, and kept: a request that is asked again after it was
 * cancelled goes on where it ended.
 */
async function everyYear<T>(
  service: Service,
  request: RuleRequest,
  context: JobContext,
  { results, chances, of }: YearTask<T>,
): Promise<(T | NoYear)[]> {
  const { params, rule } = paramsOf(request);
  const { from, to } = yearsWithNetwork(params);
  const quiet = { signal: context.signal, onStep: () => undefined };
  return closing(networkThread(context.signal), async (thread) => {
    const years: (T | NoYear)[] = [];
    for (let year = from; year <= to; year++) {
      context.onStep({ step: String(year), index: year - from + 1, of: to - from + 1 });
      const key = JSON.stringify([rule.id, params, year]);
      const job = () =>
        service.job(quiet, async (workspace): Promise<T | NoYear> => {
          const asked = await networksOfYears(workspace, {
            ...{ from: year, to: year, rule: rule.id, params: request.params ?? {}, chances },
          }).catch(refused(year));
          return 'because' in asked ? asked : of(asked.networks[0]!, year, thread);
        });
      years.push(results.get(key) ?? results.set(key, await job()));
    }
    return years;
  });
}

interface NoYear {
  readonly year: number;
  readonly because: string;
}

/** A year that a source does not cover has no network; all else is a fault. */
const refused =
  (year: number) =>
  (error: unknown): NoYear => {
    const { code, message } = error as { readonly code?: string; readonly message: string };
    if (code !== 'outside-coverage') throw error;
    return { year, because: message };
  };
