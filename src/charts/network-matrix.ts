import { defineChart, type ChartContext } from './define.js';
import { isNarrow, key, stack } from './draw/layout.js';
import { across, box, diamondPath, path, squarePath, upright } from './draw/marks.js';
import { dodge } from './draw/place.js';
import { at, tenth, type Picture } from './draw/svg.js';
import { cutText, label, lineHeight, paragraph, textWidth } from './draw/text.js';
import { formatNumber } from '../core/format.js';
import {
  blocSizes,
  describeBlocs,
  type NetworkState,
  nodesTable,
  tiesOfNetworkData,
} from './network-state.js';
import { ink, slotColour } from './palette.js';

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
  table: (state) => nodesTable(state, orderOf(state)),
  data: tiesOfNetworkData,
  draw,
});

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

interface Grid {
  /** Where the row and the column of each node stand. */
  readonly placeOf: readonly number[];
  readonly cell: number;
  readonly left: number;
  readonly side: number;
}

function draw(state: NetworkState, { width }: ChartContext): Picture {
  const narrow = isNarrow(width);
  const { nodes, source } = state;
  const placeOf = nodes.map(() => 0);
  orderOf(state).forEach((node, place) => (placeOf[node] = place));
  const textOf = (node: number): string =>
    narrow ? cutText(nodes[node]!.code, 80) : cutText(nodes[node]!.name, 230);
  const named = state.named.slice(0, narrow ? 18 : 24);
  const left = Math.max(0, ...named.map((node) => textWidth(textOf(node)))) + 18;
  const side = Math.min(width - left, 560);
  const grid: Grid = { placeOf, cell: side / nodes.length, left, side };
  return stack(
    [
      key(
        [
          { swatch: path(squarePath(12, 8, 4.5), styles.friendly), text: 'friendly' },
          { swatch: path(diamondPath(12, 8, 5.5), styles.hostile), text: 'hostile' },
          { swatch: across([0, 24], 8, { stroke: ink.ink }), text: 'border of the blocs' },
        ],
        width,
      ),
      {
        elements: [...rowNames(named, textOf, grid), at(left, 0, cells(state, grid))],
        height: side,
      },
      paragraph(`Source: ${source}.`, width),
    ],
    12,
  );
}

const styles = {
  friendly: { fill: slotColour('a') },
  hostile: { fill: ink.against, stroke: ink.page, width: 0.5 },
} as const;

/** All cells of a sign as one path, hostile ones never too small to be seen, and the border of the blocs. */
function cells(state: NetworkState, { placeOf, cell, side }: Grid): string[] {
  const drawn = (sign: 1 | -1, shape: typeof squarePath, half: number): string =>
    state.ties
      .filter((tie) => tie.sign === sign)
      .map(({ from, to }) => {
        const [row, column] = [from, to].map((node) => (placeOf[node]! + 0.5) * cell);
        return shape(column!, row!, half) + shape(row!, column!, half);
      })
      .join('');
  const border = blocSizes(state)[0] * cell;
  const edge = { stroke: ink.ink };
  return [
    box({ left: 0, right: side, top: 0, bottom: side }, { fill: ink.surface, stroke: ink.line }),
    path(drawn(1, squarePath, Math.min(cell, 14) / 2), styles.friendly),
    path(drawn(-1, diamondPath, Math.min(18, Math.max(5, cell)) / 2), styles.hostile),
    ...(border < side ? [across([0, side], border, edge), upright(border, [0, side], edge)] : []),
  ];
}

/** How far from its row a name may stand. */
const farthest = 2.5 * lineHeight;

/** The places of the names: those whose line to the row would be long, and would cross those of others, are left out. */
function withRoom(named: readonly number[], rowOf: (node: number) => number, side: number) {
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
  textOf: (node: number) => string,
  { placeOf, cell, left, side }: Grid,
): string[] {
  const rowOf = (node: number): number => (placeOf[node]! + 0.5) * cell;
  return withRoom(named, rowOf, side).flatMap(({ node, row, middle }) => {
    const way = `M${tenth(left - 13)},${tenth(middle)}L${tenth(left - 4)},${tenth(row)}H${tenth(left)}`;
    return [
      label(left - 16, middle, textOf(node), { anchor: 'end' }),
      path(way, { stroke: ink.strong }),
    ];
  });
}
