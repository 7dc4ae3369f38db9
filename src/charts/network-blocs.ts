import { defineChart, type ChartContext } from './define.js';
import { at, element, keyRow, label } from './draw.js';
import { boldness, lineHeight, textWidth, wrapText } from './layout.js';
import { placeLabels, placeNodes, type Point } from './network-layout.js';
import {
  blocsFinding,
  blocSlots,
  describeBlocs,
  type NetworkState,
  type NetworkTie,
  nodesData,
  nodesTable,
  pairTie,
  pairTieText,
} from './network-state.js';
import { inkColour, slotColour } from './palette.js';
import { wrapSvg } from './svg.js';

const narrowBelow = 560;
const margin = 16;

/**
 * A signed network with its two blocs: circles and squares, drawn to either half. Friendly ties are thin and whole, hostile ones
 * thick and broken; what is at odds with the blocs is darker. Names stand where they have room. The tie of a pair in question stands
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
  render,
});

/** Whole and broken lines of the four kinds of ties, the least telling first. */
const kinds = [
  { sign: 1, frustrated: false, text: 'friendly' },
  { sign: 1, frustrated: true, text: 'friendly between the blocs' },
  { sign: -1, frustrated: false, text: 'hostile' },
  { sign: -1, frustrated: true, text: 'hostile inside a bloc' },
] as const;
type Kind = (typeof kinds)[number];

type Stroke = Record<string, string | number | null>;

/** More ties than that would be one grey patch. */
const manyTies = 400;

function strokeOf({ sign, frustrated }: Kind, { ties }: NetworkState): Stroke {
  const many = ties.length > manyTies;
  if (sign > 0)
    return {
      stroke: inkColour(frustrated ? 'ink' : 'strong'),
      'stroke-width': frustrated ? 1.6 : many ? 0.6 : 1.2,
      'stroke-opacity': frustrated || !many ? 1 : 0.55,
    };
  return {
    stroke: inkColour('against'),
    'stroke-width': frustrated ? 2.5 : 1.5,
    'stroke-dasharray': frustrated ? '2 3' : '7 4',
  };
}

/** The line of the pair's tie, which no other is as thick as. */
const pairStroke = ({ sign }: Pick<NetworkTie, 'sign'>): Stroke => ({
  stroke: inkColour(sign > 0 ? 'ink' : 'against'),
  'stroke-width': 4,
  'stroke-dasharray': sign > 0 ? null : '9 4',
});

function render(state: NetworkState, context: ChartContext): string {
  const { width } = context;
  const narrow = width < narrowBelow;
  const key = keyRow(keyOf(state), width);
  const height = (narrow ? 500 : 520) - (state.whole === undefined ? 0 : 120);
  const top = key.height + 12;
  const inner = { width: width - 2 * margin, height: height - 2 * margin };
  const points = pointsOf(state, inner).map(({ x, y }) => ({ x: x + margin, y: y + margin }));
  const source = state.source === '' ? [] : wrapText(`Source: ${state.source}.`, width);
  const elements = [
    ...key.elements,
    at(0, top, [
      ...kinds.map((kind) => linesOf(kind, state, points)),
      ...pairLine(state, points),
      ...state.nodes.map(({ bloc, open }, node) =>
        mark(bloc, points[node]!, state.pair?.includes(node) === true ? 6 : 4, open),
      ),
      ...labels(state, points, { width, height }),
    ]),
    ...source.map((line, i) =>
      label(0, top + height + 12 + (i + 0.5) * lineHeight, line, { fill: inkColour('muted') }),
    ),
  ];
  return wrapSvg(context, { height: top + height + 12 + source.length * lineHeight }, elements, {
    name: blocsFinding(state),
    description: describeBlocs(state),
    role: 'img',
  });
}

function keyOf(state: NetworkState): { swatch: string; text: string }[] {
  const { ties, nodes } = state;
  const tie = pairTie(state);
  const has = (kind: Kind): boolean =>
    ties.some(({ sign, frustrated }) => sign === kind.sign && frustrated === kind.frustrated);
  return [
    { swatch: mark(0, { x: 12, y: 8 }, 5), text: 'first bloc' },
    ...(nodes.some(({ bloc }) => bloc === 1)
      ? [{ swatch: mark(1, { x: 12, y: 8 }, 5), text: 'second bloc' }]
      : []),
    ...(nodes.some(({ open }) => open)
      ? [{ swatch: mark(0, { x: 12, y: 8 }, 5, true), text: 'either is as good' }]
      : []),
    ...kinds.filter(has).map((kind) => ({
      swatch: element('line', { x1: 0, x2: 24, y1: 8, y2: 8, ...strokeOf(kind, state) }),
      text: kind.text,
    })),
    ...(tie === undefined
      ? []
      : [
          {
            swatch: element('line', { x1: 0, x2: 24, y1: 8, y2: 8, ...pairStroke(tie) }),
            text: pairTieText(state),
          },
        ]),
  ];
}

/** All ties of a kind as one path. */
function linesOf(kind: Kind, state: NetworkState, points: readonly Point[]): string {
  const path = state.ties
    .filter(({ sign, frustrated }) => sign === kind.sign && frustrated === kind.frustrated)
    .map((tie) => lineText(tie, points))
    .join('');
  return path === '' ? '' : element('path', { d: path, fill: 'none', ...strokeOf(kind, state) });
}

/** The pair's tie over the others, with a border of the page. */
function pairLine(state: NetworkState, points: readonly Point[]): string[] {
  const tie = pairTie(state);
  if (tie === undefined) return [];
  const line = (stroke: Stroke): string =>
    element('path', { d: lineText(tie, points), fill: 'none', ...stroke });
  return [line({ stroke: inkColour('page'), 'stroke-width': 8 }), line(pairStroke(tie))];
}

const lineText = ({ from, to }: NetworkTie, points: readonly Point[]): string =>
  `M${pointText(points[from]!)}L${pointText(points[to]!)}`;

const pointText = ({ x, y }: Point): string =>
  `${Math.round(10 * x) / 10},${Math.round(10 * y) / 10}`;

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
  if (open) {
    const half = 1.4 * radius;
    return element('path', {
      d: `M${pointText({ x, y: y - half })}l${half},${half}l${-half},${half}l${-half},${-half}z`,
      ...{ fill: slotColour('context'), stroke: inkColour('page'), 'stroke-width': 1 },
    });
  }
  const style = {
    fill: slotColour(blocSlots[bloc]),
    stroke: inkColour('page'),
    'stroke-width': 1,
  };
  if (bloc === 0) return element('circle', { cx: x, cy: y, r: radius, ...style });
  const side = 1.8 * radius;
  return element('rect', { x: x - side / 2, y: y - side / 2, width: side, height: side, ...style });
}

function labels(
  { nodes, named, pair }: NetworkState,
  points: readonly Point[],
  { width, height }: { readonly width: number; readonly height: number },
): string[] {
  const textOf = (node: number): string =>
    width < narrowBelow ? nodes[node]!.code : nodes[node]!.name;
  // Without a pair all names are as important.
  const isBold = (node: number): boolean => pair?.includes(node) !== false;
  const wanted = named.map((node) => ({
    node,
    point: points[node]!,
    width: textWidth(textOf(node)) * (isBold(node) ? boldness : 1),
  }));
  const within = { left: 0, right: width, top: 0, bottom: height };
  return placeLabels(wanted, within, lineHeight).map(({ node, x, y, anchor }) =>
    label(x, y, textOf(node), { anchor, bold: isBold(node), halo: 5 }),
  );
}
