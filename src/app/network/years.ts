import {
  type DrawsOfYear,
  type FrustrationReport,
  type IndexOfYear,
  type NetworkReport,
  usualSearch,
} from '../../contract/index.js';
import type { Workspace } from '../engine/workspace.js';
import { balancedShare } from './balanced-share.js';
import { frustrationReport } from './frustration-report.js';
import type { KeptFrustration, KeptYears } from './kept-years.js';
import type { LabelledNetwork } from './labelled.js';
import type { ReportRequest } from './network-report.js';
import type { RuleRequest } from './rule-choice.js';
import { networksOfYears } from './selection.js';

/** Limits of the short search behind a page of all years: the same on any machine. */
const limits = { seed: 1, branches: 0, others: false, top: 1 } as const;
const nothing = { balance: false, frustration: false, tension: false } as const;

export interface NoYear {
  readonly year: number;
  readonly because: string;
}

/** Makes a report, here or in another thread. */
type Report = (
  named: LabelledNetwork,
  request: ReportRequest,
) => NetworkReport | Promise<NetworkReport>;

/** A result for the network of every year of a rule. */
export interface YearTask<T> {
  /** Whether the chances of all signs are needed. */
  readonly chances: boolean;
  readonly of: (named: LabelledNetwork, year: number, report: Report) => Promise<T | NoYear>;
}

/** Size, frustration index and balance. */
export const indexTask: YearTask<IndexOfYear> = {
  chances: false,
  of: async (named, year, report) => {
    const found = await report(named, { ...nothing, ...limits, frustration: true });
    const { n, m, negative, frustration, bound, optimal } = found;
    return {
      ...{ year, n, m, negative, frustration: frustration!, bound: bound!, optimal: optimal! },
      balanced: balancedShare(named.network),
    };
  },
};

/** Bands of a network from draws of its signs. */
export const drawsTask: YearTask<DrawsOfYear> = {
  chances: true,
  of: async (named, year, report) => {
    if (named.chances === undefined) return { year, because: 'its ties rest on records alone' };
    const { draws } = await report(named, { ...nothing, ...limits, draws: true });
    return { year, ...draws! };
  },
};

/** The frustration index with its blocs, by the usual search. */
export const frustrationTask: YearTask<KeptYears['frustration'][number]> = {
  chances: false,
  of: ({ network }, year) =>
    Promise.resolve({ year, found: withoutTime(frustrationReport(network, usualSearch)) }),
};

const withoutTime = ({ ms: _, ...found }: FrustrationReport): KeptFrustration => found;

/** The result for one year. A year that a source does not cover has no network; all else is a fault. */
export async function tellYear<T>(
  workspace: Workspace,
  { rule, params = {}, year }: RuleRequest & { readonly year: number },
  { chances, of }: YearTask<T>,
  report: Report,
): Promise<T | NoYear> {
  const asked = await networksOfYears(workspace, {
    ...{ from: year, to: year, rule, params, chances },
  }).catch((error: unknown): NoYear => {
    const { code, message } = error as { readonly code?: string; readonly message: string };
    if (code !== 'outside-coverage') throw error;
    return { year, because: message };
  });
  return 'because' in asked ? asked : of(asked.networks[0]!, year, report);
}
