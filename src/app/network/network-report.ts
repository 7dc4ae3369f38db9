import { trianglesOf } from '../../networks/index.js';
import { balanceReport, type BalanceReport } from './balance-report.js';
import {
  frustrationReport,
  type FrustrationReport,
  type FrustrationRequest,
} from './frustration-report.js';
import type { ToldNetwork } from './labelled.js';
import { tensionReport, type TensionReport } from './tension-report.js';

export interface ReportRequest extends FrustrationRequest {
  /** What is asked of the network. */
  readonly balance: boolean;
  readonly frustration: boolean;
  readonly tension: boolean;
  /** Nodes and ties in lists of the lowest. */
  readonly top: number;
}

/** What is said of one network: its size, and what was asked for. */
export interface NetworkReport extends Partial<FrustrationReport> {
  readonly label: string;
  /** Nodes, ties, and hostile ones of them. */
  readonly n: number;
  readonly m: number;
  readonly negative: number;
  readonly balance?: BalanceReport;
  readonly tension?: TensionReport;
}

export function networkReport(named: ToldNetwork, request: ReportRequest): NetworkReport {
  const { label, network } = named;
  const { balance, frustration, tension, top } = request;
  const triangles = trianglesOf(network);
  return {
    label,
    n: network.nodes.length,
    m: network.sign.length,
    negative: network.sign.filter((sign) => sign < 0).length,
    ...(frustration ? frustrationReport(network, request) : {}),
    ...(balance ? { balance: balanceReport(network, triangles, top) } : {}),
    ...(tension ? { tension: tensionReport(named, triangles, top) } : {}),
  };
}
