import { MOST_NODES } from '../../app/network/balance-report.js';
import type { LabelledNetwork } from '../../app/network/labelled.js';
import type { BalanceReport, NetworkReport, TieReport } from '../../contract/index.js';
import { formatCell, plural } from '../../core/format.js';
import { foldedTable, wrap } from '../../table/text.js';

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
    ? `Clusterable: no hostile tie lies inside one of the ${plural(clusters, 'part')} that friendly ties connect.`
    : `Not clusterable: ${plural(violations.length, 'hostile tie lies', 'hostile ties lie')} inside a part that friendly ties connect (${plural(clusters, 'part')}).`;
}

function lowestText(named: LabelledNetwork, balance: BalanceReport): string[] {
  const { lowestNodes, lowestTies } = balance;
  if (lowestNodes.length === 0) return [];
  const nameOf = nodeNamer(named);
  const [one, word] = named.made === undefined ? ['node', 'nodes'] : ['state', 'states'];
  return [
    `Least balanced ${word}, by the triangles through them:`,
    foldedTable(
      [one, 'balanced', 'unbalanced', 'share', 'walk balance'],
      lowestNodes.map(({ node, balanced, unbalanced, share, walkBalance }) => [
        nameOf(node),
        formatCell(balanced),
        formatCell(unbalanced),
        shareText(share),
        shareText(walkBalance),
      ]),
      'lr',
    ),
    'Least balanced ties:',
    foldedTable(
      ['tie', 'sign', 'balanced', 'unbalanced', 'share'],
      lowestTies.map((tie) => [...tieCells(nameOf, tie), shareText(tie.share)]),
      'llr',
    ),
  ];
}

/** The ties that the triangles press the most. */
export function tensionText(named: LabelledNetwork, { m, tension }: NetworkReport): string {
  if (tension === undefined) return '';
  const { ties, inTriangles, rewarded, lowersIndex } = tension;
  const nameOf = nodeNamer(named);
  return [
    'Tension',
    wrap(
      `${formatCell(inTriangles)} of ${formatCell(m)} ties close a triangle. Turning its sign would leave fewer unbalanced triangles for ${formatCell(rewarded)} of them${lowersIndex === null ? '' : `, and a lower frustration index for ${formatCell(lowersIndex)}`}.`,
    ),
    foldedTable(
      [
        ...['tie', 'sign', 'balanced', 'un-\nbalanced', 'tension'],
        ...['turned:\ntriangles', 'turned:\nindex'],
      ],
      ties.map((tie) => [
        ...tieCells(nameOf, tie),
        shareText(tie.tension),
        changeText(tie.ifFlipped),
        changeText(tie.indexIfFlipped),
      ]),
      'llr',
    ),
    wrap('That a turn is rewarded says nothing of whether it will come.'),
  ].join('\n');
}

/** The cells that every list of ties begins with. */
const tieCells = (
  nameOf: (node: string) => string,
  { from, to, sign, balanced, unbalanced }: BalanceReport['lowestTies'][number] | TieReport,
): string[] => [
  `${nameOf(from)} – ${nameOf(to)}`,
  signText(sign),
  formatCell(balanced),
  formatCell(unbalanced),
];

/** A change with its sign; a dash where it is not known. */
export function changeText(change: number | null): string {
  if (change === null) return '–';
  return change > 0 ? `+${formatCell(change)}` : formatCell(change);
}

/** Names of the nodes of a network for a reader. */
export function nodeNamer({ network, names }: Pick<LabelledNetwork, 'network' | 'names'>) {
  const nameOf = new Map(network.nodes.map((node, at) => [node, names[at]!]));
  return (node: string): string => nameOf.get(node) ?? node;
}

export const signText = (sign: number): string =>
  sign === 0 ? 'none' : sign > 0 ? 'friendly' : 'hostile';
