import type { NetworkReport } from '../../contract/index.js';
import { isDoubtful } from '../../core/doubtful.js';
import { trianglesOf } from '../../networks/index.js';
import { balanceReport } from './balance-report.js';
import { frustrationReport, type FrustrationRequest } from './frustration-report.js';
import type { PlainNetwork } from './labelled.js';
import { signDraws } from './sign-draws.js';
import { tensionReport } from './tension-report.js';

export interface ReportRequest extends FrustrationRequest {
  /** What is asked of the network. */
  readonly balance: boolean;
  readonly frustration: boolean;
  readonly tension: boolean;
  /** Bands from draws of the signs, where the chances are known. @default false */
  readonly draws?: boolean;
  /** Nodes and ties in lists of the lowest. */
  readonly top: number;
}

export function networkReport(named: PlainNetwork, request: ReportRequest): NetworkReport {
  const { label, network, chances } = named;
  const { balance, frustration, tension, draws = false, top } = request;
  const triangles = trianglesOf(network);
  return {
    label,
    n: network.nodes.length,
    m: network.sign.length,
    negative: network.sign.filter((sign) => sign < 0).length,
    ...doubtfulIn(named),
    ...(frustration ? frustrationReport(network, request) : {}),
    ...(balance ? { balance: balanceReport(network, triangles, top) } : {}),
    ...(tension ? { tension: tensionReport(named, triangles, top) } : {}),
    ...(draws && chances !== undefined ? { draws: signDraws(chances) } : {}),
  };
}

/** How many ties have a doubtful sign; nothing where no tie has a probability. */
function doubtfulIn({ network, made }: PlainNetwork): Pick<NetworkReport, 'doubtful'> {
  const probability = made?.probability ?? [];
  if (probability.every((one) => one === null)) return {};
  const count = (sign: 1 | -1): number =>
    probability.filter((one, tie) => network.sign[tie] === sign && isDoubtful(one)).length;
  return { doubtful: { friendly: count(1), hostile: count(-1) } };
}
