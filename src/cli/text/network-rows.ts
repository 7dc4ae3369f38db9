import type { NetworkResult } from '../../app/network/network-json.js';
import type { NetworkReport } from '../../contract/index.js';
import { shareText } from './network-balance.js';
import { formatCell } from '../../core/format.js';
import { foldedTable, wrap } from '../../table/text.js';

interface Column {
  readonly head: string;
  readonly cell: (report: NetworkReport) => string;
}

const always: readonly Column[] = [
  { head: 'n', cell: ({ n }) => formatCell(n) },
  { head: 'm', cell: ({ m }) => formatCell(m) },
  { head: 'hostile', cell: ({ negative }) => formatCell(negative) },
];

const ofBalance: readonly Column[] = [
  { head: 'triangles', cell: ({ balance }) => shareText(balance!.triangleBalance) },
  { head: 'walks', cell: ({ balance }) => shareText(balance!.walkBalance) },
];

const ofFrustration: readonly Column[] = [
  { head: 'frustration', cell: ({ frustration }) => formatCell(frustration!) },
  { head: 'bound', cell: ({ bound }) => formatCell(bound!) },
  {
    head: 'share of ties',
    cell: ({ frustration, m }) => (m === 0 ? '–' : formatCell(frustration! / m)),
  },
  {
    head: 'smaller bloc',
    cell: ({ blocs }) => formatCell(Math.min(...blocs!.map((b) => b.length))),
  },
];

const ofTension: readonly Column[] = [
  { head: 'turns rewarded', cell: ({ tension }) => formatCell(tension!.rewarded) },
  {
    head: 'lowering the index',
    cell: ({ tension }) => (tension!.lowersIndex === null ? '–' : formatCell(tension!.lowersIndex)),
  },
];

/** Several networks, a line each; years without one, and why. */
export function networkRows({ selection, reports, pairs }: NetworkResult): string {
  const [first] = reports;
  // Where pairs alone are asked for, their tables say it all.
  if (pairs !== undefined && first?.balance === undefined && first?.frustration === undefined)
    return '';
  const columns = [
    ...always,
    ...(first?.balance === undefined ? [] : ofBalance),
    ...(first?.frustration === undefined ? [] : ofFrustration),
    ...(first?.tension === undefined ? [] : ofTension),
  ];
  return [
    foldedTable(
      [selection.file === undefined ? 'year' : 'window', ...columns.map(({ head }) => head)],
      reports.map((report) => [report.label, ...columns.map(({ cell }) => cell(report))]),
      'lr',
    ),
    ...selection.absent.map(({ label, because }) => `${label}: ${because}`),
    wrap(legendOf(selection.file === undefined ? 'states' : 'nodes', first)),
  ].join('\n');
}

/** What the columns count that do not say so. */
function legendOf(nodes: string, first: NetworkReport | undefined): string {
  return [
    `n: ${nodes}; m: ties; hostile: of them.`,
    ...(first?.balance === undefined
      ? []
      : [
          'triangles: share that is balanced. walks: closed walks with an even number of hostile ties less the others, as a share of all, long ones weighing less; 1 where the network is balanced.',
        ]),
    ...(first?.frustration === undefined
      ? []
      : [
          `frustration: ties at odds with the best two blocs; bound: no two blocs have fewer; smaller bloc: its ${nodes}, in one of the best divisions (others that are as good may differ: --optima).`,
        ]),
  ].join(' ');
}
