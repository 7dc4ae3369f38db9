import type { NetworkReport } from '../../contract/index.js';
import { trianglesOf } from '../../networks/index.js';
import { balanceReport } from './balance-report.js';
import { frustrationReport, type FrustrationRequest } from './frustration-report.js';
import type { PlainNetwork } from './labelled.js';
import { tensionReport } from './tension-report.js';

export interface ReportRequest extends FrustrationRequest {
  /** What is asked of the network. */
  readonly balance: boolean;
  readonly frustration: boolean;
  readonly tension: boolean;
  /** Nodes and ties in lists of the lowest. */
  readonly top: number;
}

export function networkReport(named: PlainNetwork, request: ReportRequest): NetworkReport {
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
