import type { NamedState } from './contest-state.js';
import { dataOf } from './data.js';
import { defineChart, type ChartContext, type ChartTable } from './define.js';
import { element, keyRow, label } from './draw.js';
import { plural } from '../core/format.js';
import { lineHeight, wrapText } from './layout.js';
import { inkColour, slotColour } from './palette.js';
import { wrapSvg } from './svg.js';

/** A state that both of the pair have a tie with. */
interface ThirdState extends NamedState {
  /** Of its ties with the first and the second of the pair. */
  readonly signs: readonly [number, number];
}

interface TriangleYear {
  readonly label: string;
  /** Of the tie of the pair; 0 where they have none. */
  readonly sign: number;
  readonly thirds: readonly ThirdState[];
}

export interface PairTrianglesState {
  /** Names of the two, and their codes. */
  readonly pair: readonly [string, string];
  readonly codes: readonly [string, string];
  readonly years: readonly TriangleYear[];
  readonly source: string;
}

type Kind = 'friends' | 'enemies' | 'mixed';

const kinds: readonly { readonly id: Kind; readonly title: string }[] = [
  { id: 'friends', title: 'Friends of both' },
  { id: 'enemies', title: 'Enemies of both' },
  { id: 'mixed', title: 'Friend of one, enemy of the other' },
];

/** What third states would make of a pair, in each of some years: shared friends and enemies, and those that part it. */
export const pairTriangles = defineChart<PairTrianglesState>({
  id: 'pair-triangles',
  title: 'Third states around a pair',
  summary:
    'How many third states are friends of both, enemies of both, or a friend of one and an enemy of the other, with their names.',
  finding,
  describe: (state) =>
    `${finding(state)}. ${state.years.map((year) => `${year.label}: the pair is ${tieWords(year)}; ${kinds.map(({ id, title }) => `${title.toLowerCase()}: ${namesOf(year, id, state)}`).join('; ')}.`).join(' ')}`,
  table,
  data: ({ pair, codes, years }) =>
    dataOf(
      years.flatMap(({ thirds, ...year }) =>
        (thirds.length === 0 ? [undefined] : thirds).map((third) => ({ year, third })),
      ),
      {
        network: ({ year }) => year.label,
        first: () => pair[0],
        first_code: () => codes[0],
        second: () => pair[1],
        second_code: () => codes[1],
        sign: ({ year }) => year.sign,
        third: ({ third }) => third?.name,
        third_code: ({ third }) => third?.code,
        sign_with_first: ({ third }) => third?.signs[0],
        sign_with_second: ({ third }) => third?.signs[1],
        draws_the_pair: ({ third }) => third && (kindOf(third) === 'mixed' ? 'apart' : 'together'),
      },
    ),
  render,
});

const kindOf = ({ signs: [first, second] }: ThirdState): Kind =>
  first !== second ? 'mixed' : first > 0 ? 'friends' : 'enemies';

const ofKind = ({ thirds }: TriangleYear, kind: Kind): ThirdState[] =>
  thirds.filter((third) => kindOf(third) === kind);

function tieWords({ sign }: { readonly sign: number }): string {
  return sign === 0 ? 'without a tie' : sign > 0 ? 'friendly' : 'hostile';
}

function finding({ pair, years }: PairTrianglesState): string {
  const last = years.at(-1)!;
  const [friends, enemies, mixed] = kinds.map(({ id }) => ofKind(last, id).length);
  const states = plural(last.thirds.length, 'third state');
  const head = `${pair.join(' and ').replace(/^the /, 'The ')} in ${last.label}: `;
  if (last.thirds.length === 0) return `${head}0 third states have a tie with both`;
  const together = friends! + enemies!;
  return `${head}${together} of ${states} would draw them together (${plural(friends!, 'shared friend')}, ${plural(enemies!, 'shared enemy', 'shared enemies')}), ${mixed} apart`;
}

/** Names of the third states of a kind; of those who part the pair also whose friend they are. */
function namesOf(year: TriangleYear, kind: Kind, { pair }: PairTrianglesState): string {
  const found = ofKind(year, kind);
  if (found.length === 0) return 'none';
  if (kind !== 'mixed') return found.map(({ name }) => name).join(', ');
  return pair
    .flatMap((member, at) => {
      const friends = found.filter(({ signs }) => signs[at]! > 0);
      if (friends.length === 0) return [];
      return [`friends of ${member}: ${friends.map(({ name }) => name).join(', ')}`];
    })
    .join('; ');
}

function table({ pair, years }: PairTrianglesState): ChartTable {
  const word = (sign: number): string => (sign > 0 ? 'friendly' : 'hostile');
  return {
    columns: [
      { label: 'Year', numeric: false },
      { label: 'Third state', numeric: false },
      ...pair.map((name) => ({ label: `Tie with ${name}`, numeric: false })),
      { label: 'Would draw the pair', numeric: false },
    ],
    rows: years.flatMap((year) =>
      year.thirds.length === 0
        ? [[year.label, 'none', '–', '–', '–']]
        : year.thirds.map((third) => [
            year.label,
            third.name,
            ...third.signs.map(word),
            kindOf(third) === 'mixed' ? 'apart' : 'together',
          ]),
    ),
  };
}

const styles: Readonly<Record<Kind, Readonly<Record<string, string | number>>>> = {
  friends: { fill: slotColour('a'), stroke: slotColour('a') },
  enemies: { fill: inkColour('page'), stroke: slotColour('a') },
  mixed: { fill: inkColour('against'), stroke: inkColour('against') },
};

/** A square for each third state: full for a shared friend, hollow for a shared enemy, on its tip for one that parts the pair. */
function mark(kind: Kind, x: number, y: number): string {
  const half = kind === 'mixed' ? 6 : 5;
  const d =
    kind === 'mixed'
      ? `M${x},${y - half}l${half},${half}l${-half},${half}l${-half},${-half}z`
      : `M${x - half},${y - half}h${2 * half}v${2 * half}h${-2 * half}z`;
  return element('path', { d, 'stroke-width': 2, ...styles[kind] });
}

function render(state: PairTrianglesState, context: ChartContext): string {
  const { width } = context;
  const key = keyRow(
    kinds.map(({ id, title }) => ({
      swatch: mark(id, 12, 8),
      text: title.toLowerCase(),
    })),
    width,
  );
  const elements = [...key.elements];
  let y = key.height + 8;
  for (const year of state.years) {
    elements.push(
      element('line', { x1: 0, x2: width, y1: y, y2: y, stroke: inkColour('line') }),
      label(0, y + 14, `${year.label}: the pair is ${tieWords(year)}`, { bold: true }),
    );
    y += 28;
    const shown = kinds.filter(({ id }) => ofKind(year, id).length > 0);
    if (shown.length === 0) {
      elements.push(label(0, y + 8, 'No third state has a tie with both.'));
      y += lineHeight + 8;
    }
    for (const { id } of shown) {
      const count = ofKind(year, id).length;
      const perRow = Math.floor(width / 18);
      for (let i = 0; i < count; i++)
        elements.push(mark(id, 8 + 18 * (i % perRow), y + 8 + 18 * Math.floor(i / perRow)));
      y += 18 * Math.ceil(count / perRow) + 2;
      for (const line of wrapText(`${count}: ${namesOf(year, id, state)}`, width)) {
        elements.push(label(0, y + 8, line, { fill: inkColour('muted') }));
        y += lineHeight;
      }
      y += 8;
    }
  }
  for (const line of wrapText(`Source: ${state.source}.`, width)) {
    elements.push(label(0, y + 8, line, { fill: inkColour('muted') }));
    y += lineHeight;
  }
  return wrapSvg(context, { height: y + 4 }, elements, {
    name: finding(state),
    description: pairTriangles.describe(state),
    role: 'img',
  });
}
