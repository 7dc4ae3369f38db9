import { yearRunsText } from '../core/year-runs.js';
import { nameOfTwo, type NamedState } from './contest-state.js';
import { dataOf, yesNo } from './data.js';
import { defineChart, type ChartContext } from './define.js';
import { yearFrame, type YearFrame } from './draw/axes.js';
import { isNarrow, key, stack } from './draw/layout.js';
import { across, diamondPath, path, squarePath, type Style } from './draw/marks.js';
import { tenth, type Block, type Picture } from './draw/svg.js';
import { label, lineHeight, note, textWidth } from './draw/text.js';
import { formatWindow, plural } from '../core/format.js';
import { ink } from './palette.js';
import { numbers, tableOf, words, type ChartTable } from './table.js';

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
        of.map((year, i) => ({ ...year, from: states[0], to: states[1], year: first + i })),
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
  draw,
});

type Test = (year: TieYear) => boolean;

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
  const tests = [
    ['friendly', (year) => year.sign === 1],
    ['hostile', (year) => year.sign === -1],
    ['triangles favour a friendly tie', (year) => year.favoured === 1],
    ['a hostile one', (year) => year.favoured === -1],
  ] as const satisfies readonly (readonly [string, Test])[];
  const parts = tests.map(([text, test]) => `${text} in ${spans(state, of, test)}`);
  return `${nameOfTwo(states)}: ${parts.join('; ')}.`;
}

const signWord = (sign: number | null): string =>
  sign === null ? 'no state' : sign === 0 ? 'none' : sign > 0 ? 'friendly' : 'hostile';

/** A row for every tie and year with a tie or a third state that has ties with both. */
function table({ years: [first], ties }: TieYearsState): ChartTable {
  const rows = ties.flatMap(({ states, of }) =>
    of.map((one, i) => ({
      ...{ ...one, states, year: first + i },
      thirds: (one.friends ?? 0) + (one.enemies ?? 0) + (one.opposed ?? 0),
    })),
  );
  return tableOf(
    rows.filter(({ sign, thirds }) => sign !== null && (sign !== 0 || thirds > 0)),
    [
      words('Tie', ({ states }) => nameOfTwo(states)),
      words('Year', ({ year }) => String(year)),
      words('Sign', ({ sign }) => signWord(sign)),
      words(
        'Rests on',
        ({ grounds, contested }) =>
          `${grounds === '' ? '–' : grounds}${contested ? ' (sources speak for either sign)' : ''}`,
      ),
      numbers('Friends of both', ({ friends }) => String(friends)),
      numbers('Enemies of both', ({ enemies }) => String(enemies)),
      numbers('Friend of one, enemy of the other', ({ opposed }) => String(opposed)),
      numbers('Unbalanced triangles', ({ unbalanced, thirds }) =>
        unbalanced === null ? '–' : `${unbalanced} of ${thirds}`,
      ),
      words('Favoured sign', ({ favoured }) => (favoured === 0 ? 'neither' : signWord(favoured))),
    ],
  );
}

function draw(state: TieYearsState, { width }: ChartContext): Picture {
  const { years, ties } = state;
  const names = ties.map(({ states }) => textWidth(nameOfTwo(states), true));
  const left = isNarrow(width) ? 0 : Math.max(...names) + 16;
  const frame = yearFrame({ left, right: width, top: 0, bottom: 0 }, years);
  const rows = ties.map((tie, i) => drawRow(tie, frame, i === 0));
  return stack([key(keyOf(state), width), yearLabels(frame), ...rows], 0);
}

/** Every fifth year, and the first where none is near. */
function yearLabels({ left, right, years: [first, last], x, moment }: YearFrame): Block {
  const pitch = moment(1) - moment(0);
  const shown = Array.from({ length: last - first + 1 }, (_, i) => first + i).filter(
    (year) => year % 5 === 0 || (year === first && (5 - (year % 5)) * pitch > 40),
  );
  const elements = shown.map((year) => {
    const at = x(year);
    const anchor = at - 16 < left ? 'start' : at + 16 > right ? 'end' : 'middle';
    return label(at, 16, String(year), { ...note, anchor });
  });
  return { elements, height: 28 };
}

function drawRow(
  { states, of }: TieYearsState['ties'][number],
  frame: YearFrame,
  isFirst: boolean,
): Block {
  const above = frame.left === 0;
  const middle = (above ? lineHeight + 4 : 0) + rowHeight / 2;
  return {
    height: middle + rowHeight / 2,
    elements: [
      across([0, frame.right], 0.5, { stroke: ink.line }),
      label(0, above ? 12 : middle, nameOfTwo(states), { bold: isFirst }),
      ...marks(of, frame, middle),
    ],
  };
}

/** The marks of a row, each kind as one path. */
function marks(of: readonly TieYear[], { x, moment, years }: YearFrame, y: number): string[] {
  const half = tenth(Math.min(5, (moment(1) - moment(0)) / 2 - 1.5));
  const every = (test: Test, d: (x: number) => string, style: Style): string =>
    path(of.map((year, i) => (test(year) ? d(tenth(x(years[0] + i))) : '')).join(''), style);
  return [
    every(
      ({ sign }) => sign === 0,
      (at) => dash(at, y, half / 2),
      noTie,
    ),
    ...kinds.map(({ sign, contested, shape, style }) =>
      every(
        (year) => year.sign === sign && year.contested === contested,
        (at) => shape(at, y, half),
        style,
      ),
    ),
    // Above the mark of the year where a friendly tie is favoured, below it where a hostile one is.
    ...([1, -1] as const).map((sign) =>
      every(
        ({ favoured }) => favoured === sign,
        (at) => dash(at, y - 11 * sign, half),
        bars[sign],
      ),
    ),
  ];
}

const dash = (x: number, y: number, half: number): string => `M${tenth(x - half)},${y}h${2 * half}`;
const noTie: Style = { stroke: ink.strong, width: 1 };
const bars = {
  1: { stroke: ink.for, width: 3 },
  [-1]: { stroke: ink.against, width: 3 },
} as const;

/** Squares are friendly, diamonds hostile; hollow ones are of pairs with grounds for either sign. */
const kinds = ([1, -1] as const).flatMap((sign) =>
  [false, true].map((contested) => {
    const { stroke } = bars[sign];
    return {
      ...{ sign, contested, style: { fill: contested ? ink.page : stroke, stroke, width: 1.5 } },
      shape: (x: number, y: number, half: number): string =>
        sign > 0 ? squarePath(x, y, half) : diamondPath(x, y, half + 1),
    };
  }),
);

function keyOf({ ties }: TieYearsState) {
  const all = ties.flatMap(({ of }) => of);
  const used = kinds.filter((kind) =>
    all.some((year) => year.sign === kind.sign && year.contested === kind.contested),
  );
  return [
    ...used.map(({ sign, contested, shape, style }) => ({
      swatch: path(shape(12, 8, 5), style),
      text: `${signWord(sign)}${contested ? ', sources speak for either' : ''}`,
    })),
    { swatch: path(dash(12, 8, 4), noTie), text: 'no tie' },
    { swatch: path(dash(12, 4, 6), bars[1]), text: 'above: triangles favour a friendly tie' },
    { swatch: path(dash(12, 12, 6), bars[-1]), text: 'below: a hostile one' },
  ];
}
