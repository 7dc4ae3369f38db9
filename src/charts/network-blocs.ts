import { defineChart, type ChartContext } from './define.js';
import { isNarrow, key, stack } from './draw/layout.js';
import { across, box, diamondPath, disc, path, type Style } from './draw/marks.js';
import { tenth, type Picture } from './draw/svg.js';
import { label, lineHeight, paragraph, textWidth } from './draw/text.js';
import { placeLabels, placeNodes, type Point } from './network-layout.js';
import {
  blocsFinding,
  blocSlots,
  describeBlocs,
  doubtfulKey,
  type NetworkState,
  type NetworkTie,
  nodesData,
  nodesTable,
  pairTie,
  pairTieText,
} from './network-state.js';
import { ink, slotColour } from './palette.js';

const margin = 16;

/**
 * A signed network with its two blocs: circles and squares, drawn to either half. Friendly ties are thin and whole, hostile ones
 * thick and broken; what is at odds with the blocs is darker, and what is doubtful thinner and with wider gaps. Names stand where they have room. The tie of a pair in question stands
 * over the others.
 */
export const networkBlocs = defineChart<NetworkState>({
  id: 'network-blocs',
  title: 'Two blocs of a signed network',
  summary:
    'Every node with its ties, friendly or hostile, parted into the two blocs that leave the fewest ties at odds with them.',
  finding: blocsFinding,
  describe: describeBlocs,
  table: nodesTable,
  data: nodesData,
  draw,
});

/** Whole and broken lines of the four kinds of ties, the least telling first. */
const kinds = [
  { sign: 1, frustrated: false, text: 'friendly' },
  { sign: 1, frustrated: true, text: 'friendly between the blocs' },
  { sign: -1, frustrated: false, text: 'hostile' },
  { sign: -1, frustrated: true, text: 'hostile inside a bloc' },
] as const;
type Kind = (typeof kinds)[number];

/** The kinds, and those of doubtful ties, which are drawn first. */
const drawnKinds: readonly DrawnKind[] = [true, false].flatMap((doubtful) =>
  kinds.map((kind) => ({ ...kind, doubtful })),
);
type DrawnKind = Kind & { readonly doubtful: boolean };

const isOf =
  ({ sign, frustrated }: Kind, doubtful?: boolean) =>
  (tie: NetworkTie): boolean =>
    tie.sign === sign &&
    tie.frustrated === frustrated &&
    (doubtful === undefined || (tie.doubtful === true) === doubtful);

/** More ties than that would be one grey patch. */
const manyTies = 400;

/** A doubtful tie is thinner, and has wider gaps. */
function drawnStyle(kind: DrawnKind, state: NetworkState): Style {
  const { width = 1, ...style } = styleOf(kind, state);
  if (!kind.doubtful) return { ...style, width };
  return { ...style, width: 0.6 * width, dash: kind.sign < 0 ? '4 7' : '2 4' };
}

function styleOf({ sign, frustrated }: Kind, { ties }: NetworkState): Style {
  if (sign < 0)
    return frustrated
      ? { stroke: ink.against, width: 2.5, dash: '2 3' }
      : { stroke: ink.against, width: 1.5, dash: '7 4' };
  if (frustrated) return { stroke: ink.ink, width: 1.6 };
  const many = ties.length > manyTies;
  return { stroke: ink.strong, width: many ? 0.6 : 1.2, opacity: many ? 0.55 : 1 };
}

/** The line of the pair's tie, which no other is as thick as. */
const pairStyle = ({ sign }: Pick<NetworkTie, 'sign'>): Style => ({
  stroke: sign > 0 ? ink.ink : ink.against,
  width: 4,
  dash: sign > 0 ? null : '9 4',
});

function draw(state: NetworkState, { width }: ChartContext): Picture {
  const height = (isNarrow(width) ? 500 : 520) - (state.whole === undefined ? 0 : 120);
  const inner = { width: width - 2 * margin, height: height - 2 * margin };
  const points = pointsOf(state, inner).map(({ x, y }) => ({ x: x + margin, y: y + margin }));
  const picture = [
    ...drawnKinds.map((kind) => path(linesOf(kind, state, points), drawnStyle(kind, state))),
    ...pairLine(state, points),
    ...state.nodes.map(({ bloc, open }, node) =>
      mark(bloc, points[node]!, state.pair?.includes(node) === true ? 6 : 4, open),
    ),
    ...nodeLabels(state, points, { width, height }),
  ];
  return stack(
    [
      key(keyOf(state), width),
      { elements: picture, height },
      paragraph(state.source === '' ? '' : `Source: ${state.source}.`, width),
    ],
    12,
  );
}

function keyOf(state: NetworkState) {
  const { ties, nodes } = state;
  const tie = pairTie(state);
  const node = (bloc: 0 | 1, text: string, open = false) => ({
    ...{ swatch: mark(bloc, { x: 12, y: 8 }, 5, open), text },
  });
  const line = (style: Style, text: string) => ({ swatch: across([0, 24], 8, style), text });
  const has = (kind: Kind): boolean => ties.some(isOf(kind));
  return [
    node(0, 'first bloc'),
    ...(nodes.some(({ bloc }) => bloc === 1) ? [node(1, 'second bloc')] : []),
    ...(nodes.some(({ open }) => open) ? [node(0, 'either is as good', true)] : []),
    ...kinds.filter(has).map((kind) => line(styleOf(kind, state), kind.text)),
    ...(ties.some(({ doubtful }) => doubtful === true)
      ? [{ swatch: doubtfulSwatch(state), text: doubtfulKey }]
      : []),
    ...(tie === undefined ? [] : [line(pairStyle(tie), pairTieText(state))]),
  ];
}

/** A friendly and a hostile line as they are where their sign is doubtful. */
const doubtfulSwatch = (state: NetworkState): string =>
  [1, -1]
    .map((sign, row) => {
      const kind = kinds.find((one) => one.sign === sign && !one.frustrated)!;
      return across([0, 24], 5 + 6 * row, {
        ...drawnStyle({ ...kind, doubtful: true }, state),
        opacity: 1,
      });
    })
    .join('');

/** All ties of a kind as one path. */
const linesOf = (kind: DrawnKind, { ties }: NetworkState, points: readonly Point[]): string =>
  ties
    .filter(isOf(kind, kind.doubtful))
    .map((tie) => lineText(tie, points))
    .join('');

/** The pair's tie over the others, with a border of the page. */
function pairLine(state: NetworkState, points: readonly Point[]): string[] {
  const tie = pairTie(state);
  if (tie === undefined) return [];
  const d = lineText(tie, points);
  return [path(d, { stroke: ink.page, width: 8 }), path(d, pairStyle(tie))];
}

function lineText({ from, to }: NetworkTie, points: readonly Point[]): string {
  const text = ({ x, y }: Point): string => `${tenth(x)},${tenth(y)}`;
  return `M${text(points[from]!)}L${text(points[to]!)}`;
}

/** Where the state says that the nodes stand, or else new places. */
function pointsOf(
  state: NetworkState,
  { width, height }: { readonly width: number; readonly height: number },
): Point[] {
  if (state.places === undefined) return placeNodes(state, width, height);
  return state.places.map(({ x, y }) => ({ x: x * width, y: y * height }));
}

/** A circle in the first bloc, a square in the second, a diamond of neither's colour where either is as good. */
function mark(bloc: 0 | 1, { x, y }: Point, radius: number, open = false): string {
  const fill = slotColour(open ? 'context' : blocSlots[bloc]);
  const style = { fill, stroke: ink.page, width: 1 };
  if (open) return path(diamondPath(x, y, 1.4 * radius), style);
  if (bloc === 0) return disc(x, y, radius, style);
  const half = 0.9 * radius;
  return box({ left: x - half, right: x + half, top: y - half, bottom: y + half }, style);
}

function nodeLabels(
  { nodes, named, pair }: NetworkState,
  points: readonly Point[],
  { width, height }: { readonly width: number; readonly height: number },
): string[] {
  const textOf = (node: number): string => nodes[node]![isNarrow(width) ? 'code' : 'name'];
  // Without a pair all names are as important.
  const isBold = (node: number): boolean => pair?.includes(node) !== false;
  const wanted = named.map((node) => ({
    node,
    point: points[node]!,
    width: textWidth(textOf(node), isBold(node)),
  }));
  const within = { left: 0, right: width, top: 0, bottom: height };
  return placeLabels(wanted, within, lineHeight).map(({ node, x, y, anchor }) =>
    label(x, y, textOf(node), { anchor, bold: isBold(node), halo: 5 }),
  );
}
