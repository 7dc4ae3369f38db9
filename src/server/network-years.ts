import type { DrawsOfYear, IndexOfYear } from '../contract/index.js';
import { yearsWithNetwork } from '../app/network/coverage.js';
import { keptYears } from '../app/network/kept-years.js';
import { paramsOf, type RuleRequest } from '../app/network/rule-choice.js';
import {
  drawsTask,
  indexTask,
  type NoYear,
  tellYear,
  type YearTask,
} from '../app/network/years.js';
import { networkThread } from '../jobs/threads.js';
import type { JobContext } from './job-context.js';
import type { RecentResults } from './recent-results.js';
import { closing, type Service } from './service.js';

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
    ...indexTask,
    kept: 'index',
    results: service.networkYears,
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
    ...drawsTask,
    kept: 'draws',
    results: service.networkDraws,
  });

interface PageTask<T> extends YearTask<T> {
  readonly results: RecentResults<T | NoYear>;
  readonly kept: 'index' | 'draws';
}

/**
 * Every year is a job of its own, so that others are answered in between, and kept: a request that is asked again after it was
 * cancelled goes on where it ended.
 */
async function everyYear<T extends IndexOfYear | DrawsOfYear>(
  service: Service,
  request: RuleRequest,
  context: JobContext,
  { results, kept, ...task }: PageTask<T>,
): Promise<(T | NoYear)[]> {
  const { params, rule } = paramsOf(request);
  const ofPanel = keptYears(service.dataVersion, rule.id, params)?.[kept];
  if (ofPanel !== undefined) return ofPanel as readonly T[] as T[];
  const { from, to } = yearsWithNetwork(params);
  const quiet = { signal: context.signal, onStep: () => undefined };
  return closing(networkThread(context.signal), async (thread) => {
    const years: (T | NoYear)[] = [];
    for (let year = from; year <= to; year++) {
      context.onStep({ step: String(year), index: year - from + 1, of: to - from + 1 });
      const key = JSON.stringify([rule.id, params, year]);
      const job = () =>
        service.job(quiet, (workspace) =>
          tellYear(
            workspace,
            { rule: rule.id, params: request.params, year },
            task,
            (named, asked) => thread.report(named, asked),
          ),
        );
      years.push(results.get(key) ?? results.set(key, await job()));
    }
    return years;
  });
}
