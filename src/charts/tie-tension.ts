import type { NetworkReport, TensionReport, TieReport } from '../contract/index.js';
import { nameOfTwo, type NamedState } from './contest-state.js';
import { dataOf } from './data.js';
import { defineChart, type ChartContext } from './define.js';
import { key, stack } from './draw/layout.js';
import { box, hatching, upright } from './draw/marks.js';
import type { Block, Picture } from './draw/svg.js';
import { label, paragraph, textWidth, wrapText } from './draw/text.js';
import { formatNumber, formatPercent, plural } from '../core/format.js';
import { ink } from './palette.js';
import { numbers, tableOf, words } from './table.js';

interface TenseTie extends Pick<TieReport, 'balanced' | 'unbalanced'> {
  readonly states: readonly [NamedState, NamedState];
  readonly sign: 1 | -1;
  /** Change of the frustration index if the sign turns; null where not known. */
  readonly index: number | null;
}

export interface TieTensionState extends Omit<TensionReport, 'lowersIndex' | 'ties'> {
  readonly label: string;
  /** The tensest first. */
  readonly ties: readonly TenseTie[];
  readonly source: string;
}

/** The tensest ties of a network by names for a reader; undefined where no tie is in an unbalanced triangle. */
export function tensionStateOf(
  { label: network, tension }: Pick<NetworkReport, 'label' | 'tension'>,
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

/** The ties that the triangles around them press the most: bars to the right strain a tie, bars to the left hold it. */
export const tieTension = defineChart<TieTensionState>({
  id: 'tie-tension',
  title: 'Tension of ties',
  summary:
    'How many triangles around a tie hold it and how many strain it, the tensest ties first.',
  finding,
  describe: (state) =>
    `${finding(state)}. ${state.ties.map((tie) => `${nameOfTwo(tie.states)}, ${signWord(tie)}: ${tie.unbalanced} unbalanced and ${tie.balanced} balanced triangles.`).join(' ')}`,
  table: ({ ties }) =>
    tableOf(ties, [
      words('Tie', ({ states }) => nameOfTwo(states)),
      words('Sign', signWord),
      numbers('Unbalanced triangles', ({ unbalanced }) => String(unbalanced)),
      numbers('Balanced triangles', ({ balanced }) => String(balanced)),
      numbers('Tension', (tie) => formatPercent(tensionOf(tie))),
      numbers('Unbalanced triangles if turned', (tie) => change(tie.balanced - tie.unbalanced)),
      numbers('Change of the frustration index if turned', ({ index }) =>
        index === null ? 'not known' : change(index),
      ),
    ]),
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
      tension: tensionOf,
      unbalanced_if_turned: ({ unbalanced, balanced }) => balanced - unbalanced,
      frustration_if_turned: ({ index }) => index,
    }),
  draw,
});

const tensionOf = ({ unbalanced, balanced }: TenseTie): number =>
  unbalanced / (unbalanced + balanced);

const signWord = ({ sign }: TenseTie): string => (sign > 0 ? 'friendly' : 'hostile');

function finding({ label: name, inTriangles, rewarded, ties }: TieTensionState): string {
  const [first] = ties;
  const head = `${name}: ${formatNumber(rewarded)} of ${plural(inTriangles, 'tie')} in triangles are in more unbalanced than balanced ones`;
  return first === undefined
    ? head
    : `${head}; the tensest is ${signWord(first)}, ${nameOfTwo(first.states)}`;
}

const change = (value: number): string => `${value > 0 ? '+' : ''}${formatNumber(value)}`;

function draw(state: TieTensionState, { width, idPrefix }: ChartContext): Picture {
  const { ties, label: network, source } = state;
  const pattern = `${idPrefix}-holds`;
  const fills = { balanced: `url(#${pattern})`, unbalanced: ink.against } as const;
  const swatch = (fill: string): string =>
    box({ left: 0, right: 24, top: 2, bottom: 14 }, { fill, stroke: ink.for });
  const [balanced, unbalanced] = (['balanced', 'unbalanced'] as const).map((kind) =>
    Math.max(0, ...ties.map((tie) => tie[kind])),
  );
  const room = textWidth('000') + 12;
  const scale = (width - 2 * room) / Math.max(1, balanced! + unbalanced!);
  const zero = room + balanced! * scale;
  return {
    ...stack([
      key(
        [
          { swatch: swatch(fills.balanced), text: 'balanced triangles, which hold it' },
          { swatch: swatch(fills.unbalanced), text: 'unbalanced triangles, which strain it' },
        ],
        width,
      ),
      stack(
        ties.map((tie) => drawRow(tie, { width, zero, scale, fills })),
        0,
      ),
      paragraph(`Triangles of ${network}. Source: ${source}.`, width),
    ]),
    // So that the two kinds of bars differ without colour.
    defs: [hatching(pattern, ink.for)],
  };
}

interface RowPlace {
  readonly width: number;
  readonly zero: number;
  /** Pixels of a triangle. */
  readonly scale: number;
  readonly fills: { readonly balanced: string; readonly unbalanced: string };
}

function drawRow(tie: TenseTie, { width, zero, scale, fills }: RowPlace): Block {
  const [left, right] = [zero - tie.balanced * scale, zero + tie.unbalanced * scale];
  const [top, bottom] = [18, 32];
  const name = `${nameOfTwo(tie.states)}, ${signWord(tie)}`;
  const [shown] = wrapText(name, width, true);
  const bar = (from: number, to: number, fill: string): string =>
    from < to ? box({ left: from, right: to, top, bottom }, { fill, stroke: ink.for }) : '';
  return {
    height: 42,
    elements: [
      label(0, 7, shown! === name ? name : `${shown!} …`, { bold: true }),
      bar(left, zero, fills.balanced),
      bar(zero, right, fills.unbalanced),
      // Beside the bars alone, so that it strikes through no name.
      upright(zero, [top - 3, bottom + 3], { stroke: ink.strong }),
      label(left - 6, 25, String(tie.balanced), { anchor: 'end' }),
      label(right + 6, 25, String(tie.unbalanced)),
    ],
  };
}
