import type { NamedState } from './contest-state.js';
import { dataOf } from './data.js';
import { defineChart, type ChartContext } from './define.js';
import { key, stack } from './draw/layout.js';
import { across, diamondPath, path, squarePath, type Style } from './draw/marks.js';
import type { Block, Picture } from './draw/svg.js';
import { label, paragraph } from './draw/text.js';
import { plural } from '../core/format.js';
import { ink, slotColour } from './palette.js';
import { tableOf, words } from './table.js';

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
  table: (state) =>
    tableOf(rowsOf(state), [
      words('Year', ({ year }) => year.label),
      words('Third state', ({ third }) => third?.name ?? 'none'),
      ...state.pair.map((name, at) =>
        words(`Tie with ${name}`, ({ third }: Row) =>
          third === undefined ? '–' : third.signs[at]! > 0 ? 'friendly' : 'hostile',
        ),
      ),
      words('Would draw the pair', ({ third }) => (third === undefined ? '–' : wayOf(third))),
    ]),
  data: (state) =>
    dataOf(rowsOf(state), {
      network: ({ year }) => year.label,
      first: () => state.pair[0],
      first_code: () => state.codes[0],
      second: () => state.pair[1],
      second_code: () => state.codes[1],
      sign: ({ year }) => year.sign,
      third: ({ third }) => third?.name,
      third_code: ({ third }) => third?.code,
      sign_with_first: ({ third }) => third?.signs[0],
      sign_with_second: ({ third }) => third?.signs[1],
      draws_the_pair: ({ third }) => third && wayOf(third),
    }),
  draw,
});

const kindOf = ({ signs: [first, second] }: ThirdState): Kind =>
  first !== second ? 'mixed' : first > 0 ? 'friends' : 'enemies';

const wayOf = (third: ThirdState): string => (kindOf(third) === 'mixed' ? 'apart' : 'together');

interface Row {
  readonly year: TriangleYear;
  readonly third: ThirdState | undefined;
}

/** Every third state of every year; one row for a year without any. */
const rowsOf = ({ years }: PairTrianglesState): Row[] =>
  years.flatMap((year) =>
    (year.thirds.length === 0 ? [undefined] : year.thirds).map((third) => ({ year, third })),
  );

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

const styles: Readonly<Record<Kind, Style>> = {
  friends: { fill: slotColour('a'), stroke: slotColour('a'), width: 2 },
  enemies: { fill: ink.page, stroke: slotColour('a'), width: 2 },
  mixed: { fill: ink.against, stroke: ink.against, width: 2 },
};

/** A square for each third state: full for a shared friend, hollow for a shared enemy, on its tip for one that parts the pair. */
const mark = (kind: Kind, x: number, y: number): string =>
  path(kind === 'mixed' ? diamondPath(x, y, 6) : squarePath(x, y, 5), styles[kind]);

function draw(state: PairTrianglesState, { width }: ChartContext): Picture {
  const legend = kinds.map(({ id, title }) => ({
    ...{ swatch: mark(id, 12, 8), text: title.toLowerCase() },
  }));
  return stack([
    key(legend, width),
    ...state.years.map((year) => drawYear(year, state, width)),
    paragraph(`Source: ${state.source}.`, width),
  ]);
}

function drawYear(year: TriangleYear, state: PairTrianglesState, width: number): Block {
  const title = `${year.label}: the pair is ${tieWords(year)}`;
  const perRow = Math.floor(width / 18);
  const shown = kinds
    .map(({ id }) => ({ id, count: ofKind(year, id).length }))
    .filter(({ count }) => count > 0);
  const head = [across([0, width], 0, { stroke: ink.line }), label(0, 14, title, { bold: true })];
  return stack([
    { elements: head, height: 20 },
    ...shown.map(({ id, count }) => {
      const marks = Array.from({ length: count }, (_, i) =>
        mark(id, 8 + 18 * (i % perRow), 8 + 18 * Math.floor(i / perRow)),
      );
      const names = paragraph(`${count}: ${namesOf(year, id, state)}`, width);
      return stack([{ elements: marks, height: 18 * Math.ceil(count / perRow) }, names], 2);
    }),
    paragraph(shown.length === 0 ? 'No third state has a tie with both.' : '', width, {}),
  ]);
}
