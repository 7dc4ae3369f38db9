import type { Absent, IndexOfYear } from '../contract/index.js';
import { networksOfYears } from '../app/network/selection.js';
import type { Workspace } from '../app/engine/workspace.js';
import { yearsWithNetwork } from '../app/network/coverage.js';
import { paramsOf, type RuleRequest } from '../app/network/rule-choice.js';
import { networkThread } from '../jobs/threads.js';
import type { JobContext } from './job-context.js';
import { closing, type Service } from './service.js';

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
  const results = service.networkYears;
  const quiet = { signal: context.signal, onStep: () => undefined };
  return closing(networkThread(context.signal), async (thread) => {
    const indexOf = async (workspace: Workspace, year: number): Promise<IndexOfYear> => {
      const asked = await networksOfYears(workspace, {
        ...{ from: year, to: year, rule: rule.id, params: request.params ?? {} },
      }).catch(refused(year));
      if ('because' in asked) return asked;
      const report = await thread.report(asked.networks[0]!, {
        ...{ balance: false, frustration: true, tension: false, others: false },
        ...{ top: 1, ...limits },
      });
      const { n, m, negative, frustration, bound, optimal } = report;
      return { year, n, m, negative, frustration: frustration!, bound: bound!, optimal: optimal! };
    };
    const years: IndexOfYear[] = [];
    for (let year = from; year <= to; year++) {
      context.onStep({ step: String(year), index: year - from + 1, of: to - from + 1 });
      const key = JSON.stringify([rule.id, params, year]);
      const job = () => service.job(quiet, (workspace) => indexOf(workspace, year));
      years.push(results.get(key) ?? results.set(key, await job()));
    }
    return years;
  });
}

/** A year that a source does not cover has no network; all else is a fault. */
const refused =
  (year: number) =>
  (error: unknown): { readonly year: number; readonly because: Absent['because'] } => {
    const { code, message } = error as { readonly code?: string; readonly message: string };
    if (code !== 'outside-coverage') throw error;
    return { year, because: message };
  };
