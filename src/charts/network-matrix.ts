import { defineChart, type ChartContext, type ChartTable } from './define.js';
import { at, element, keyRow, label } from './draw.js';
import { formatNumber } from '../core/format.js';
import { cutText, dodge, lineHeight, textWidth, wrapText } from './layout.js';
import {
  blocSizes,
  describeBlocs,
  type NetworkState,
  type NetworkTie,
  nodesTable,
  tiesOfNetworkData,
} from './network-state.js';
import { inkColour, slotColour } from './palette.js';
import { wrapSvg } from './svg.js';

const narrowBelow = 560;

/**
 * A signed network as a matrix: a row and a column for every node, the blocs one after the other, within a bloc in the order of the
 * network. In two perfect blocs friendly ties fill the two squares on the diagonal and hostile ones the rest.
 */
export const networkMatrix = defineChart<NetworkState>({
  id: 'network-matrix',
  title: 'Matrix of a signed network',
  summary:
    'Every pair of nodes as a cell, friendly or hostile, the nodes in order of the two blocs.',
  finding: matrixFinding,
  describe: (state) => `${matrixFinding(state)}. ${describeBlocs(state)}`,
  table: tableInOrder,
  data: tiesOfNetworkData,
  render,
});

/** Nodes in the order of the rows. */
function tableInOrder(state: NetworkState): ChartTable {
  const { columns, rows } = nodesTable(state);
  return { columns, rows: orderOf(state).map((node) => rows[node]!) };
}

/** The first bloc, then the second, each in the order of the network. */
const orderOf = ({ nodes }: NetworkState): number[] =>
  [...nodes.keys()].sort((a, b) => nodes[a]!.bloc - nodes[b]!.bloc || a - b);

/** Where friendly and hostile ties stand. */
function matrixFinding({ label: name, ties }: NetworkState): string {
  const count = (sign: 1 | -1, frustrated: boolean): number =>
    ties.filter((tie) => tie.sign === sign && tie.frustrated === frustrated).length;
  const share = (good: number, bad: number): string =>
    `${formatNumber(good)} of ${formatNumber(good + bad)}`;
  return `${name}: ${share(count(1, false), count(1, true))} friendly ties lie inside a bloc, ${share(count(-1, false), count(-1, true))} hostile ones between the two`;
}

function render(state: NetworkState, context: ChartContext): string {
  const { width } = context;
  const narrow = width < narrowBelow;
  const { nodes, ties } = state;
  const placeOf = new Int32Array(nodes.length);
  orderOf(state).forEach((node, place) => (placeOf[node] = place));
  const textOf = (node: number): string =>
    cutText(narrow ? nodes[node]!.code : nodes[node]!.name, narrow ? 80 : 230);
  const named = state.named.slice(0, narrow ? 18 : 24);
  const left = Math.max(0, ...named.map((node) => textWidth(textOf(node)))) + 18;
  const side = Math.min(width - left, 560);
  const cell = side / nodes.length;
  const key = keyRow(
    [
      { swatch: square(12, 8, 9), text: 'friendly' },
      { swatch: diamond(12, 8, 11), text: 'hostile' },
      { swatch: blocLine(0, 8, 24, 8), text: 'border of the blocs' },
    ],
    width,
  );
  const top = key.height + 12;
  const source = wrapText(`Source: ${state.source}.`, width);
  const border = blocSizes(state)[0] * cell;
  const elements = [
    ...key.elements,
    at(0, top, rowNames(named, { placeOf, cell, left, side, textOf })),
    at(left, top, [
      element('rect', {
        ...{ x: 0, y: 0, width: side, height: side },
        ...{ fill: inkColour('surface'), stroke: inkColour('line') },
      }),
      cellsOf(ties, 1, placeOf, cell),
      cellsOf(ties, -1, placeOf, cell),
      ...(border < side
        ? [blocLine(0, border, side, border), blocLine(border, 0, border, side)]
        : []),
    ]),
    ...source.map((line, i) =>
      label(0, top + side + 12 + (i + 0.5) * lineHeight, line, { fill: inkColour('muted') }),
    ),
  ];
  return wrapSvg(context, { height: top + side + 12 + source.length * lineHeight }, elements, {
    name: matrixFinding(state),
    description: networkMatrix.describe(state),
    role: 'img',
  });
}

const friendlyStyle = { fill: slotColour('a') } as const;
const hostileStyle = {
  fill: inkColour('against'),
  stroke: inkColour('page'),
  'stroke-width': 0.5,
} as const;

const squarePath = (x: number, y: number, size: number): string =>
  `M${hundredth(x - size / 2)},${hundredth(y - size / 2)}h${hundredth(size)}v${hundredth(size)}h${hundredth(-size)}z`;
const diamondPath = (x: number, y: number, size: number): string => {
  const half = hundredth(size / 2);
  return `M${hundredth(x)},${hundredth(y - size / 2)}l${half},${half}l${-half},${half}l${-half},${-half}z`;
};
const hundredth = (value: number): number => Math.round(100 * value) / 100 + 0;

const square = (x: number, y: number, size: number): string =>
  element('path', { d: squarePath(x, y, size), ...friendlyStyle });
const diamond = (x: number, y: number, size: number): string =>
  element('path', { d: diamondPath(x, y, size), ...hostileStyle });
const blocLine = (x1: number, y1: number, x2: number, y2: number): string =>
  element('line', { x1, y1, x2, y2, stroke: inkColour('ink'), 'stroke-width': 1 });

/** All cells of a sign as one path; hostile ones are few, and never too small to be seen. */
function cellsOf(
  ties: readonly NetworkTie[],
  sign: 1 | -1,
  placeOf: Int32Array,
  cell: number,
): string {
  const path = ties
    .filter((tie) => tie.sign === sign)
    .flatMap(({ from, to }) => {
      const [row, column] = [placeOf[from]!, placeOf[to]!];
      return [
        [row, column],
        [column, row],
      ] as const;
    })
    .map(([row, column]) =>
      sign > 0
        ? squarePath((column + 0.5) * cell, (row + 0.5) * cell, Math.min(cell, 14))
        : diamondPath((column + 0.5) * cell, (row + 0.5) * cell, Math.min(18, Math.max(5, cell))),
    )
    .join('');
  if (path === '') return '';
  return element('path', { d: path, ...(sign > 0 ? friendlyStyle : hostileStyle) });
}

/** How far from its row a name may stand. */
const farthest = 2.5 * lineHeight;

/** The places of the names: those whose line to the row would be long, and would cross those of others, are left out. */
function withRoom(
  named: readonly number[],
  rowOf: (node: number) => number,
  side: number,
): { readonly node: number; readonly row: number; readonly middle: number }[] {
  const placed = (nodes: readonly number[]) => {
    const rows = nodes.map(rowOf);
    const heights = nodes.map(() => lineHeight);
    const middles = dodge(rows, heights, 0, side);
    return nodes.map((node, i) => ({ node, row: rows[i]!, middle: middles[i]! }));
  };
  const kept: number[] = [];
  for (const node of named)
    if (placed([...kept, node]).every(({ row, middle }) => Math.abs(row - middle) <= farthest))
      kept.push(node);
  return placed(kept);
}

/** Names at the left, moved apart where rows lie close, each with a line to its row. */
function rowNames(
  named: readonly number[],
  {
    placeOf,
    cell,
    left,
    side,
    textOf,
  }: {
    readonly placeOf: Int32Array;
    readonly cell: number;
    readonly left: number;
    readonly side: number;
    readonly textOf: (node: number) => string;
  },
): string[] {
  const rowOf = (node: number): number => (placeOf[node]! + 0.5) * cell;
  return withRoom(named, rowOf, side).flatMap(({ node, row, middle }) => [
    label(left - 16, middle, textOf(node), { anchor: 'end' }),
    element('path', {
      d: `M${hundredth(left - 13)},${hundredth(middle)}L${hundredth(left - 4)},${hundredth(row)}H${hundredth(left)}`,
      ...{ fill: 'none', stroke: inkColour('strong') },
    }),
  ]);
}
