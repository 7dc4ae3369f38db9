import type { NetworkAnswer, NetworkReport, NetworkTie } from '../../contract/index.js';
import { significant } from '../../core/significant.js';
import type { Workspace } from '../engine/workspace.js';
import { keptFrustration } from './kept-years.js';
import { inLabelOrder } from './label-order.js';
import { groundsOf, type LabelledNetwork, probabilityOf } from './labelled.js';
import { networkOfYear } from './network-json.js';
import { networkReport } from './network-report.js';
import { pairsOverTime } from './pairs-over-time.js';
import type { RuleRequest } from './rule-choice.js';
import { networksOfYears } from './selection.js';
import type { NetworkThread } from './thread.js';

export interface AnswerRequest extends RuleRequest {
  readonly year: number;
  /** States whose pairs are looked at over time. */
  readonly tension: readonly string[];
  readonly seed: number;
  /** The search ends after so many. */
  readonly branches: number;
  /** Whether other divisions are looked for that are as good. */
  readonly others: boolean;
  /** Nodes and ties in lists of the lowest. */
  readonly top: number;
}

/**
 * The network of a year with all its ties and everything that is reported of it.
 *
 * @throws UsageError as `networksOfYears` does
 */
export async function networkAnswer(
  workspace: Workspace,
  thread: NetworkThread,
  { year, rule, params, tension, seed, branches, others, top }: AnswerRequest,
): Promise<NetworkAnswer> {
  const found = await networksOfYears(workspace, { from: year, to: year, rule, params });
  const named = found.networks[0]!;
  const { dataVersion } = workspace.panel;
  const kept = others
    ? keptFrustration(dataVersion, { rule, params }, { year, seed, branches })
    : undefined;
  const asked = { balance: true, tension: true, seed, branches, others, top };
  const report =
    kept === undefined
      ? await thread.report(named, { ...asked, frustration: true })
      : { ...networkReport(named, { ...asked, frustration: false }), ...kept };
  return {
    ...significant({
      ...networkOfYear(named),
      ...withoutTime(report),
      ...(tension.length === 0 ? {} : { pairs: pairsOverTime(found, tension) }),
      dataVersion,
    }),
    ties: tiesOf(named),
    telling: inLabelOrder(named, tension).map((node) => named.network.nodes[node]!),
  };
}

/** A report on everything, without the time that the search took: the same request has the same answer. */
function withoutTime({ ms: _, ...report }: NetworkReport) {
  const isFull = (one: typeof report): one is Required<typeof report> =>
    one.balance !== undefined && one.frustration !== undefined && one.tension !== undefined;
  if (!isFull(report)) throw new Error('the report lacks a part that was requested');
  return report;
}

const tiesOf = (named: LabelledNetwork): NetworkTie[] => {
  const { nodes, from, to, sign } = named.network;
  return Array.from(sign, (one, tie) => ({
    from: nodes[from[tie]!]!,
    to: nodes[to[tie]!]!,
    sign: one > 0 ? 1 : -1,
    grounds: groundsOf(named, tie),
    probability: probabilityOf(named, tie),
  }));
};
