import type { Absent, IndexOfYear } from '../contract/index.js';
import { networksOfYears } from '../app/network/asked-networks.js';
import { yearsWithNetwork } from '../app/network/coverage.js';
import { paramsOf, type RuleRequest } from '../app/network/rule-choice.js';
import { networkThread } from '../jobs/network-thread.js';
import type { JobContext } from './job-context.js';
import { RecentResults } from './recent-results.js';
import type { Service } from './service.js';

const known = new WeakMap<Service, RecentResults<IndexOfYear>>();

/** Work of the search: that of a page, the same on any machine. */
const limits = { seed: 1, branches: 0 } as const;

/**
 * The frustration index of all years of a rule. Every year is a job of its own, so that others are answered in between, and kept:
 * a request that is asked again after it was cancelled goes on where it ended.
 *
 * @throws UsageError `unknown-rule`, `bad-parameter`
 */
export async function networkYears(
  service: Service,
  request: RuleRequest,
  context: JobContext,
): Promise<IndexOfYear[]> {
  const { params, rule } = paramsOf(request);
  const { from, to } = yearsWithNetwork(params);
  const results = known.get(service) ?? new RecentResults<IndexOfYear>(1000);
  known.set(service, results);
  const thread = networkThread(context.signal);
  const quiet = { signal: context.signal, onStep: () => undefined };
  const years: IndexOfYear[] = [];
  try {
    for (let year = from; year <= to; year++) {
      const key = JSON.stringify([rule.id, params, year]);
      context.onStep({ step: String(year), index: year - from + 1, of: to - from + 1 });
      const found = results.get(key);
      years.push(
        found ??
          results.set(
            key,
            await service.job(quiet, async (workspace) => {
              const asked = await networksOfYears(workspace, {
                ...{ from: year, to: year, rule: rule.id, params: request.params ?? {} },
              }).catch(refused(year));
              if ('because' in asked) return asked;
              const report = await thread.report(asked.networks[0]!, {
                ...{ balance: false, frustration: true, tension: false, others: false },
                ...{ top: 1, ...limits },
              });
              const { n, m, negative, frustration, bound, optimal } = report;
              const index = { frustration: frustration!, bound: bound!, optimal: optimal! };
              return { year, n, m, negative, ...index };
            }),
          ),
      );
    }
    return years;
  } finally {
    await thread.close();
  }
}

/** A year that a source does not cover has no network; all else is a fault. */
const refused =
  (year: number) =>
  (error: unknown): { readonly year: number; readonly because: Absent['because'] } => {
    const { code, message } = error as { readonly code?: string; readonly message: string };
    if (code !== 'outside-coverage') throw error;
    return { year, because: message };
  };
