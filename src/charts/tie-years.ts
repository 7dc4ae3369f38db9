import { yearRunsText } from '../core/year-runs.js';
import { nameOfTwo, type NamedState } from './contest-state.js';
import { dataOf, yesNo } from './data.js';
import { defineChart, type ChartContext, type ChartTable } from './define.js';
import { at, element, keyRow, label, tenth } from './draw.js';
import { formatWindow, plural } from '../core/format.js';
import { boldness, lineHeight, textWidth } from './layout.js';
import { inkColour } from './palette.js';
import { wrapSvg } from './svg.js';

/** Two states in a year; every field is null in years in which one of them was none. */
export interface TieYear {
  /** 1 friendly, -1 hostile, 0 without a tie. */
  readonly sign: number | null;
  /** What the tie rests on, in words; empty without one. */
  readonly grounds: string;
  /** Whether sources speak for either sign. */
  readonly contested: boolean;
  /** Third states that are friends of both, enemies of both, or a friend of one and an enemy of the other. */
  readonly friends: number | null;
  readonly enemies: number | null;
  readonly opposed: number | null;
  /** Triangles that the tie closes; null without a tie. */
  readonly unbalanced: number | null;
  /** The sign that leaves fewer triangles unbalanced; 0 where neither does. */
  readonly favoured: number | null;
}

export interface TieYearsState {
  readonly years: readonly [number, number];
  /** The pair inside a sentence. */
  readonly pair: readonly [string, string];
  /** A row for every tie, that of the pair first. */
  readonly ties: readonly {
    readonly states: readonly [NamedState, NamedState];
    readonly of: readonly TieYear[];
  }[];
}

const narrowBelow = 560;
const rowHeight = 32;

export const tieYears = defineChart<TieYearsState>({
  id: 'tie-years',
  title: 'Ties of some states by year',
  summary:
    'The sign of each tie in every year, and which sign would leave fewer of the triangles around it unbalanced.',
  finding,
  describe: (state) =>
    `${finding(state)}. ${state.ties.map((tie) => tieText(state, tie)).join(' ')}`,
  table,
  data: ({ years: [first], ties }) =>
    dataOf(
      ties.flatMap(({ states, of }) =>
        of.map((told, i) => ({ from: states[0], to: states[1], year: first + i, ...told })),
      ),
      {
        from: ({ from }) => from.name,
        from_code: ({ from }) => from.code,
        to: ({ to }) => to.name,
        to_code: ({ to }) => to.code,
        year: ({ year }) => year,
        sign: ({ sign }) => sign,
        rests_on: ({ grounds }) => grounds,
        contested: ({ contested }) => yesNo(contested),
        friends_of_both: ({ friends }) => friends,
        enemies_of_both: ({ enemies }) => enemies,
        friend_of_one: ({ opposed }) => opposed,
        unbalanced_triangles: ({ unbalanced }) => unbalanced,
        favoured_sign: ({ favoured }) => favoured,
        missing_reason: ({ sign }) => (sign === null ? 'not-in-system' : undefined),
      },
    ),
  render,
});

const count = (of: readonly TieYear[], test: (year: TieYear) => boolean): number =>
  of.filter(test).length;

/** What is so of the pair: its tie, and what its triangles favour. */
function finding({ pair, years, ties }: TieYearsState): string {
  const of = ties[0]!.of;
  const signs = (sign: number): number => count(of, (year) => year.sign === sign);
  const favoured = (sign: number): number => count(of, (year) => year.favoured === sign);
  const head = `${pair.join(' and ').replace(/^the /, 'The ')}, ${formatWindow(years)}`;
  return `${head}: friendly in ${plural(signs(1), 'year')}, hostile in ${signs(-1)}, without a tie in ${signs(0)}; the triangles around them favour a friendly tie in ${plural(favoured(1), 'year')} and a hostile one in ${favoured(-1)}`;
}

/** The years of which something is so, as spans: `1991–1993, 1996`; `no year`. */
function spans({ years: [first] }: TieYearsState, of: readonly TieYear[], test: Test): string {
  const years = of.flatMap((year, i) => (test(year) ? [first + i] : []));
  return years.length === 0 ? 'no year' : yearRunsText(years);
}

function tieText(state: TieYearsState, { states, of }: TieYearsState['ties'][number]): string {
  const told = [
    ['friendly', (year) => year.sign === 1],
    ['hostile', (year) => year.sign === -1],
    ['triangles favour a friendly tie', (year) => year.favoured === 1],
    ['a hostile one', (year) => year.favoured === -1],
  ] as const satisfies readonly (readonly [string, Test])[];
  const words = told.map(([text, test]) => `${text} in ${spans(state, of, test)}`);
  return `${nameOfTwo(states)}: ${words.join('; ')}.`;
}

const signWord = (sign: number | null): string =>
  sign === null ? 'no state' : sign === 0 ? 'none' : sign > 0 ? 'friendly' : 'hostile';

/** A row for every tie and year with a tie or a third state that has ties with both. */
function table({ years: [first], ties }: TieYearsState): ChartTable {
  const told = ties.flatMap(({ states, of }) =>
    of.flatMap((year, i) => {
      const { sign, favoured, grounds, contested, friends, enemies, opposed, unbalanced } = year;
      const thirds = (friends ?? 0) + (enemies ?? 0) + (opposed ?? 0);
      if (sign === null || (sign === 0 && thirds === 0)) return [];
      return [
        [
          nameOfTwo(states),
          String(first + i),
          signWord(sign),
          `${grounds === '' ? '–' : grounds}${contested ? ' (sources speak for either sign)' : ''}`,
          ...[friends, enemies, opposed].map(String),
          unbalanced === null ? '–' : `${unbalanced} of ${thirds}`,
          favoured === 0 ? 'neither' : signWord(favoured),
        ],
      ];
    }),
  );
  const words = ['Tie', 'Year', 'Sign', 'Rests on'];
  const numbers = [
    'Friends of both',
    'Enemies of both',
    'Friend of one, enemy of the other',
    'Unbalanced triangles',
  ];
  return {
    columns: [
      ...words.map((text) => ({ label: text, numeric: false })),
      ...numbers.map((text) => ({ label: text, numeric: true })),
      { label: 'Favoured sign', numeric: false },
    ],
    rows: told,
  };
}

/** Where a year stands, and how large its mark is: less where years are many. */
interface Grid {
  readonly left: number;
  readonly pitch: number;
  readonly half: number;
}

const middleOf = ({ left, pitch }: Grid, i: number): number => tenth(left + pitch * (i + 0.5));

function render(state: TieYearsState, context: ChartContext): string {
  const { width } = context;
  const { years, ties } = state;
  const above = width < narrowBelow;
  const left = above
    ? 0
    : Math.max(...ties.map(({ states }) => textWidth(nameOfTwo(states)))) * boldness + 16;
  const pitch = (width - left) / (years[1] - years[0] + 1);
  const grid: Grid = { left, pitch, half: tenth(Math.min(5, pitch / 2 - 1.5)) };
  const key = keyRow(keyOf(state), width);
  const elements = [...key.elements];
  let y = key.height + 8;
  elements.push(...yearLabels(years, grid, y));
  y += 20;
  ties.forEach(({ states, of }, row) => {
    const rule = { x1: 0, x2: width, y1: 0.5, y2: 0.5, stroke: inkColour('line') };
    const middle = (above ? lineHeight + 4 : 0) + rowHeight / 2;
    elements.push(
      at(0, y, [
        element('line', rule),
        label(0, above ? 12 : middle, nameOfTwo(states), { bold: row === 0 }),
        ...marks(of, grid, middle),
      ]),
    );
    y += middle + rowHeight / 2;
  });
  return wrapSvg(context, { height: y }, elements, {
    name: finding(state),
    description: tieYears.describe(state),
    role: 'img',
  });
}

/** Every fifth year, and the first where none is near. */
function yearLabels([first, last]: TieYearsState['years'], grid: Grid, y: number): string[] {
  const shown = Array.from({ length: last - first + 1 }, (_, i) => first + i).filter(
    (year) => year % 5 === 0 || (year === first && (5 - (year % 5)) * grid.pitch > 40),
  );
  return shown.map((year) => {
    const x = middleOf(grid, year - first);
    const anchor =
      x - 16 < grid.left
        ? 'start'
        : x + 16 > grid.left + grid.pitch * (last - first + 1)
          ? 'end'
          : 'middle';
    return label(x, y + 8, String(year), { fill: inkColour('muted'), anchor });
  });
}

/** The marks of a row, each kind as one path. */
function marks(of: readonly TieYear[], grid: Grid, y: number): string[] {
  const { half } = grid;
  const path = (test: Test, d: (x: number) => string, style: Style): string => {
    const parts = of.map((year, i) => (test(year) ? d(middleOf(grid, i)) : '')).join('');
    return parts === '' ? '' : element('path', { d: parts, ...style });
  };
  return [
    path(
      ({ sign }) => sign === 0,
      (x) => `M${tenth(x - half / 2)},${y}h${half}`,
      {
        stroke: inkColour('strong'),
        'stroke-width': 1,
      },
    ),
    ...kinds.flatMap(({ sign, contested, shape, style }) =>
      path(
        (year) => year.sign === sign && year.contested === contested,
        (x) => shape(x, y, half),
        style,
      ),
    ),
    ...[1, -1].map((sign) =>
      path(
        (year) => year.favoured === sign,
        (x) => bar(x, y, half, sign),
        barStyle(sign),
      ),
    ),
  ];
}

type Test = (year: TieYear) => boolean;
type Style = Readonly<Record<string, string | number>>;

const square = (x: number, y: number, half: number): string =>
  `M${tenth(x - half)},${y - half}h${2 * half}v${2 * half}h${-2 * half}z`;
const diamond = (x: number, y: number, half: number): string => {
  const tip = half + 1;
  return `M${x},${y - tip}l${tip},${tip}l${-tip},${tip}l${-tip},${-tip}z`;
};
/** Above the mark of the year where a friendly tie is favoured, below it where a hostile one is. */
const bar = (x: number, y: number, half: number, sign: number): string =>
  `M${tenth(x - half)},${y - 11 * sign}h${2 * half}`;

const barStyle = (sign: number): Style => ({
  stroke: inkColour(sign > 0 ? 'for' : 'against'),
  'stroke-width': 3,
});

const colours = { 1: inkColour('for'), [-1]: inkColour('against') } as const;
/** Squares are friendly, diamonds hostile; hollow ones are of pairs with grounds for either sign. */
const kinds = ([1, -1] as const).flatMap((sign) =>
  [false, true].map((contested) => ({
    sign,
    contested,
    shape: sign > 0 ? square : diamond,
    style: {
      fill: contested ? inkColour('page') : colours[sign],
      stroke: colours[sign],
      'stroke-width': 1.5,
    },
  })),
);

function keyOf({ ties }: TieYearsState): { swatch: string; text: string }[] {
  const all = ties.flatMap(({ of }) => of);
  const swatch = (d: string, style: Style): string => element('path', { d, ...style });
  const words = { 1: 'friendly', [-1]: 'hostile' } as const;
  return [
    ...kinds
      .filter((kind) =>
        all.some((year) => year.sign === kind.sign && year.contested === kind.contested),
      )
      .map(({ sign, contested, shape, style }) => ({
        swatch: swatch(shape(12, 8, 5), style),
        text: `${words[sign]}${contested ? ', sources speak for either' : ''}`,
      })),
    { swatch: swatch('M8,8h8', { stroke: inkColour('strong') }), text: 'no tie' },
    {
      swatch: swatch('M6,4h12', barStyle(1)),
      text: 'above: triangles favour a friendly tie',
    },
    { swatch: swatch('M6,12h12', barStyle(-1)), text: 'below: a hostile one' },
  ];
}
