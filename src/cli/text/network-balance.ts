import { type BalanceReport, MOST_NODES } from '../../app/network/balance-report.js';
import type { LabelledNetwork } from '../../app/network/labelled.js';
import type { NetworkReport } from '../../app/network/network-report.js';
import { counted } from './counted.js';
import { tieNamer } from './network-names.js';
import { formatCell } from '../../core/format.js';
import { quietTable } from './quiet-table.js';
import { wrap } from './wrap.js';

export const shareText = (share: number | null): string =>
  share === null ? '–' : formatCell(share);

/** Triads, balance by every definition, and where it is least. */
export function balanceText(named: LabelledNetwork, { balance }: NetworkReport): string {
  if (balance === undefined) return '';
  const { triads, triangleBalance, walkBalance, cycleBalance, clusterability } = balance;
  const cycles = (cycleBalance ?? [])
    .filter(({ length }) => length > 3)
    .map(({ length, share }) => `cycles of ${length} ${shareText(share)}`);
  return [
    'Balance',
    `Triads: ${formatCell(triads['+++'])} +++, ${formatCell(triads['++-'])} ++−, ${formatCell(triads['+--'])} +−−, ${formatCell(triads['---'])} −−−`,
    wrap(
      `Shares that are balanced: ${[`triangles ${shareText(triangleBalance)} (signs shuffled: ${shareText(balance.triangleBalanceAtRandom)})`, ...cycles].join(', ')}`,
    ),
    walkBalance === null
      ? `Walks and longer cycles are not counted for more than ${formatCell(MOST_NODES)} nodes.`
      : `Walk balance: ${formatCell(walkBalance)}`,
    wrap(clustersText(clusterability)),
    ...lowestText(named, balance),
  ].join('\n');
}

function clustersText({
  clusterable,
  clusters,
  violations,
}: BalanceReport['clusterability']): string {
  return clusterable
    ? `Clusterable: no hostile tie lies inside one of the ${counted(clusters, 'part')} that friendly ties connect.`
    : `Not clusterable: ${counted(violations.length, 'hostile tie lies', 'hostile ties lie')} inside a part that friendly ties connect (${counted(clusters, 'part')}).`;
}

function lowestText(named: LabelledNetwork, balance: BalanceReport): string[] {
  const { lowestNodes, lowestTies } = balance;
  if (lowestNodes.length === 0) return [];
  const names = tieNamer(named);
  const [one, word] = named.made === undefined ? ['node', 'nodes'] : ['state', 'states'];
  return [
    `Least balanced ${word}, by the triangles through them:`,
    quietTable(
      [one, 'balanced', 'unbalanced', 'share', 'walk balance'],
      1,
      lowestNodes.map(({ node, balanced, unbalanced, share, walkBalance }) => [
        names.node(node),
        formatCell(balanced),
        formatCell(unbalanced),
        shareText(share),
        shareText(walkBalance),
      ]),
    ),
    'Least balanced ties:',
    quietTable(
      ['tie', 'sign', 'balanced', 'unbalanced', 'share'],
      2,
      lowestTies.map((tie) => [
        names.tie(tie),
        signText(tie.sign),
        formatCell(tie.balanced),
        formatCell(tie.unbalanced),
        shareText(tie.share),
      ]),
    ),
  ];
}

export const signText = (sign: number): string =>
  sign === 0 ? 'none' : sign > 0 ? 'friendly' : 'hostile';
