import { nameOfTwo, type NamedState } from './contest-state.js';
import { dataOf } from './data.js';
import { defineChart, type ChartContext, type ChartTable } from './define.js';
import { at, element, keyRow, label } from './draw.js';
import { formatNumber, formatPercent, plural } from '../core/format.js';
import { lineHeight, textWidth, wrapText } from './layout.js';
import { inkColour } from './palette.js';
import { wrapSvg } from './svg.js';

interface TenseTie {
  readonly states: readonly [NamedState, NamedState];
  readonly sign: 1 | -1;
  /** Triangles that it closes. */
  readonly balanced: number;
  readonly unbalanced: number;
  /** Change of the frustration index if the sign turns; null where not known. */
  readonly index: number | null;
}

export interface TieTensionState {
  readonly label: string;
  /** Ties with a triangle. */
  readonly inTriangles: number;
  /** Ties whose turn would leave fewer unbalanced triangles. */
  readonly rewarded: number;
  /** The tensest first. */
  readonly ties: readonly TenseTie[];
  readonly source: string;
}

/** A tie of a network as its report counts it. */
interface CountedTie extends Omit<TenseTie, 'states' | 'sign' | 'index'> {
  readonly from: string;
  readonly to: string;
  readonly sign: number;
  readonly indexIfFlipped: number | null;
}

interface CountedNetwork {
  readonly label: string;
  readonly tension?: Pick<TieTensionState, 'inTriangles' | 'rewarded'> & {
    readonly ties: readonly CountedTie[];
  };
}

/** The tensest ties of a network by names for a reader; undefined where no tie is in an unbalanced triangle. */
export function tensionStateOf(
  { label: network, tension }: CountedNetwork,
  names: ReadonlyMap<string, string>,
  source: string,
): TieTensionState | undefined {
  if (tension === undefined || tension.ties.length === 0) return undefined;
  const { inTriangles, rewarded, ties } = tension;
  const named = (code: string): NamedState => ({ code, name: names.get(code) ?? code });
  return {
    ...{ label: network, inTriangles, rewarded, source },
    ties: ties.map(({ from, to, sign, balanced, unbalanced, indexIfFlipped }) => ({
      states: [named(from), named(to)],
      sign: sign > 0 ? 1 : -1,
      ...{ balanced, unbalanced, index: indexIfFlipped },
    })),
  };
}

const rowHeight = 2 * lineHeight + 10;

/** The ties that the triangles around them press the most: bars to the right strain a tie, bars to the left hold it. */
export const tieTension = defineChart<TieTensionState>({
  id: 'tie-tension',
  title: 'Tension of ties',
  summary:
    'How many triangles around a tie hold it and how many strain it, the tensest ties first.',
  finding,
  describe: (state) =>
    `${finding(state)}. ${state.ties.map((tie) => `${nameOfTwo(tie.states)}, ${signWord(tie)}: ${tie.unbalanced} unbalanced and ${tie.balanced} balanced triangles.`).join(' ')}`,
  table,
  data: ({ label: network, ties }) =>
    dataOf(ties, {
      network: () => network,
      from: ({ states: [from] }) => from.name,
      from_code: ({ states: [from] }) => from.code,
      to: ({ states: [, to] }) => to.name,
      to_code: ({ states: [, to] }) => to.code,
      sign: ({ sign }) => sign,
      unbalanced: ({ unbalanced }) => unbalanced,
      balanced: ({ balanced }) => balanced,
      tension: ({ unbalanced, balanced }) => unbalanced / (unbalanced + balanced),
      unbalanced_if_turned: ({ unbalanced, balanced }) => balanced - unbalanced,
      frustration_if_turned: ({ index }) => index,
    }),
  render,
});

const signWord = ({ sign }: TenseTie): string => (sign > 0 ? 'friendly' : 'hostile');

function finding({ label: name, inTriangles, rewarded, ties }: TieTensionState): string {
  const [first] = ties;
  const head = `${name}: ${formatNumber(rewarded)} of ${plural(inTriangles, 'tie')} in triangles are in more unbalanced than balanced ones`;
  return first === undefined
    ? head
    : `${head}; the tensest is ${signWord(first)}, ${nameOfTwo(first.states)}`;
}

function table({ ties }: TieTensionState): ChartTable {
  return {
    columns: [
      { label: 'Tie', numeric: false },
      { label: 'Sign', numeric: false },
      { label: 'Unbalanced triangles', numeric: true },
      { label: 'Balanced triangles', numeric: true },
      { label: 'Tension', numeric: true },
      { label: 'Unbalanced triangles if turned', numeric: true },
      { label: 'Frustration index if turned', numeric: true },
    ],
    rows: ties.map((tie) => [
      nameOfTwo(tie.states),
      signWord(tie),
      String(tie.unbalanced),
      String(tie.balanced),
      formatPercent(tie.unbalanced / (tie.unbalanced + tie.balanced)),
      change(tie.balanced - tie.unbalanced),
      tie.index === null ? 'not known' : change(tie.index),
    ]),
  };
}

const change = (value: number): string => `${value > 0 ? '+' : ''}${formatNumber(value)}`;

function render(state: TieTensionState, context: ChartContext): string {
  const { width, idPrefix } = context;
  const pattern = `${idPrefix}-holds`;
  const swatch = (fill: string): string =>
    element('rect', { x: 0, y: 2, width: 24, height: 12, fill, stroke: inkColour('for') });
  const key = keyRow(
    [
      { swatch: swatch(`url(#${pattern})`), text: 'balanced triangles, which hold it' },
      { swatch: swatch(inkColour('against')), text: 'unbalanced triangles, which strain it' },
    ],
    width,
  );
  const most = (of: 'balanced' | 'unbalanced'): number =>
    Math.max(0, ...state.ties.map((tie) => tie[of]));
  const room = 2 * (textWidth('000') + 12);
  const scale = (width - room) / Math.max(1, most('balanced') + most('unbalanced'));
  const zero = room / 2 + most('balanced') * scale;
  const top = key.height + 8;
  const height = top + state.ties.length * rowHeight;
  const source = wrapText(`Triangles of ${state.label}. Source: ${state.source}.`, width);
  const elements = [
    ...key.elements,
    ...state.ties.map((tie, i) =>
      at(0, top + i * rowHeight, row(tie, { width, zero, scale, pattern })),
    ),
    ...source.map((line, i) =>
      label(0, height + 8 + (i + 0.5) * lineHeight, line, { fill: inkColour('muted') }),
    ),
  ];
  return wrapSvg(context, { height: height + 8 + source.length * lineHeight }, elements, {
    name: finding(state),
    description: tieTension.describe(state),
    role: 'img',
    defs: `<defs>${holdsPattern(pattern)}</defs>`,
  });
}

/** Lines on the page, so that the two kinds of bars differ without colour. */
const holdsPattern = (id: string): string =>
  element(
    'pattern',
    { id, width: 5, height: 5, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
    element('rect', { width: 2, height: 5, fill: inkColour('for') }),
  );

function row(
  tie: TenseTie,
  {
    width,
    zero,
    scale,
    pattern,
  }: {
    readonly width: number;
    readonly zero: number;
    readonly scale: number;
    readonly pattern: string;
  },
): string[] {
  const [holds, strains] = [tie.balanced * scale, tie.unbalanced * scale];
  const y = lineHeight + 2;
  const middle = y + 7;
  const bar = (x: number, wide: number, fill: string): string =>
    element('rect', { x, y, width: wide, height: 14, fill, stroke: inkColour('for') });
  const name = `${nameOfTwo(tie.states)}, ${signWord(tie)}`;
  const shown = wrapText(name, width)[0]!;
  return [
    label(0, 7, shown.length < name.length ? `${shown} …` : name, { bold: true }),
    ...(tie.balanced > 0 ? [bar(zero - holds, holds, `url(#${pattern})`)] : []),
    ...(tie.unbalanced > 0 ? [bar(zero, strains, inkColour('against'))] : []),
    // Beside the bars alone, so that it strikes through no name.
    element('line', { x1: zero, x2: zero, y1: y - 3, y2: y + 17, stroke: inkColour('strong') }),
    label(zero - holds - 6, middle, String(tie.balanced), { anchor: 'end' }),
    label(zero + strains + 6, middle, String(tie.unbalanced)),
  ];
}
