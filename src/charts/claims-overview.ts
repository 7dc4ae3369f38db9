import { rect, text, type Markish } from '@observablehq/plot';
import { dataOf } from './data.js';
import { defineChart, type ChartContext } from './define.js';
import { plural } from '../core/format.js';
import { lineHeight } from './layout.js';
import { inkColour } from './palette.js';
import { drawSvg, pixels, unusedScale } from './svg.js';

/** Verdict of a computed claim, or the status of one that is not computed. */
export const claimGroups = [
  { id: 'supported', word: 'supported', mark: 'solid' },
  { id: 'mixed', word: 'mixed', mark: 'half' },
  { id: 'contradicted', word: 'contradicted', mark: 'cross' },
  { id: 'undecided', word: 'undecided', mark: 'query' },
  { id: 'untestable', word: 'untestable', mark: 'hollow' },
  { id: 'not-yet-measurable', word: 'waiting for a measure', mark: 'hollow' },
  { id: 'needs-simulation', word: 'waiting for a simulation', mark: 'hollow' },
  { id: 'documented', word: 'documented facts', mark: 'tint' },
  { id: 'position', word: 'positions', mark: 'tint' },
] as const;
export type ClaimGroup = (typeof claimGroups)[number]['id'];
type Mark = (typeof claimGroups)[number]['mark'];

export interface OverviewState {
  readonly claims: readonly {
    readonly id: string;
    readonly group: ClaimGroup;
    readonly href?: string;
  }[];
}

const narrowBelow = 560;
const computed: readonly ClaimGroup[] = [
  'supported',
  'mixed',
  'contradicted',
  'undecided',
  'untestable',
];

interface Cell {
  readonly id: string;
  readonly href?: string;
  readonly x: number;
  readonly y: number;
  readonly mark: Mark;
}

export const claimsOverview = defineChart<OverviewState>({
  id: 'claims-overview',
  title: 'Claims by verdict',
  summary: 'One square for each claim, in a row for each verdict or status.',
  finding: overviewFinding,
  describe: (state) =>
    `${plural(state.claims.length, 'claim')}: ${counts(state)
      .map(({ word, ids }) => `${ids.length} ${word}`)
      .join(', ')}.`,
  table: (state) => ({
    columns: [
      { label: 'Verdict or status', numeric: false },
      { label: 'Claims', numeric: true },
      { label: 'Ids', numeric: false },
    ],
    rows: counts(state).map(({ word, ids }) => [
      word,
      String(ids.length),
      ids.map(({ id }) => id).join(', '),
    ]),
  }),
  data: ({ claims }) =>
    dataOf(claims, { claim: ({ id }) => id, verdict_or_status: ({ group }) => group }),
  render: renderOverview,
});

function counts(state: OverviewState) {
  return claimGroups
    .map((group) => ({ ...group, ids: state.claims.filter((claim) => claim.group === group.id) }))
    .filter(({ ids }) => ids.length > 0);
}

function overviewFinding(state: OverviewState): string {
  const number = (id: ClaimGroup): number =>
    state.claims.filter(({ group }) => group === id).length;
  const tested = computed.reduce((sum, id) => sum + number(id), 0);
  if (tested === 0) return `None of ${plural(state.claims.length, 'claim')} is tested by data yet`;
  return `Data test ${tested} of ${plural(state.claims.length, 'claim')}: ${computed
    .filter((id) => number(id) > 0)
    .map((id) => `${number(id)} ${id}`)
    .join(', ')}`;
}

function renderOverview(state: OverviewState, context: ChartContext): string {
  const { width } = context;
  const groups = counts(state);
  const above = width < narrowBelow;
  const left = above ? 0 : 216;
  const most = Math.max(...groups.map(({ ids }) => ids.length), 1);
  const pitch = Math.min(above ? 14 : 18, Math.max(9, Math.floor((width - left) / most)));
  const perRow = Math.floor((width - left) / pitch);
  const cells: Cell[] = [];
  const labels: { text: string; x: number; y: number; bold: boolean }[] = [];
  let top = 0;
  for (const { id, word, mark, ids } of groups) {
    const rows = Math.ceil(ids.length / perRow);
    const cellsTop = above ? top + lineHeight + 4 : top;
    ids.forEach((claim, i) =>
      cells.push({
        id: claim.id,
        href: claim.href,
        x: left + (i % perRow) * pitch,
        y: cellsTop + Math.floor(i / perRow) * pitch,
        mark,
      }),
    );
    labels.push({
      text: `${ids.length} ${word}`,
      x: above ? 0 : left - 12,
      y: above ? top + lineHeight / 2 : cellsTop + pitch / 2,
      bold: id === 'contradicted',
    });
    top = cellsTop + rows * pitch + (above ? 10 : 6);
  }
  return drawSvg(
    context,
    {
      height: top,
      margin: 0,
      x: unusedScale,
      y: unusedScale,
      marks: [
        ...cellMarks(cells, pitch - 3),
        ...labels.map((label) =>
          text([label], {
            x: pixels(() => label.x),
            y: pixels(() => label.y),
            text: () => label.text,
            textAnchor: above ? 'start' : 'end',
            fontWeight: label.bold ? 700 : 400,
            fill: inkColour(label.bold ? 'against' : 'ink'),
          }),
        ),
      ],
    },
    {
      name: overviewFinding(state),
      description: claimsOverview.describe(state),
      role: cells.some(({ href }) => href !== undefined) ? 'group' : 'img',
    },
  );
}

/** Squares: full, half, crossed, with a question mark, empty or grey, so that the groups differ in print as well. */
function cellMarks(cells: readonly Cell[], size: number): Markish[] {
  const square = (
    chosen: readonly Cell[],
    style: Readonly<Record<string, unknown>>,
    part: readonly [number, number] = [0, 1],
  ): Markish =>
    rect(chosen, {
      x1: pixels((cell: Cell) => cell.x + 0.5),
      x2: pixels((cell: Cell) => cell.x + 0.5 + size),
      y1: pixels((cell: Cell) => cell.y + 0.5 + size * part[0]),
      y2: pixels((cell: Cell) => cell.y + 0.5 + size * part[1]),
      ...style,
    });
  // A sign lets the click through to the square, which is the link.
  const sign = (chosen: readonly Cell[], word: string, fill: string): Markish =>
    text(chosen, {
      x: pixels((cell: Cell) => cell.x + 0.5 + size / 2),
      y: pixels((cell: Cell) => cell.y + 0.5 + size / 2),
      text: () => word,
      fontSize: Math.max(8, size - 3),
      fontWeight: 700,
      fill,
      pointerEvents: 'none',
    });
  const of = (...marks: Mark[]): Cell[] => cells.filter(({ mark }) => marks.includes(mark));
  const ink = inkColour('for');
  const titled = {
    title: (cell: Cell) => cell.id,
    ...(cells.some(({ href }) => href !== undefined) ? { href: (cell: Cell) => cell.href } : {}),
  };
  return [
    square(of('solid'), { fill: ink, stroke: ink, ...titled }),
    square(of('half'), { fill: ink }, [0.5, 1]),
    square(of('half', 'query', 'hollow'), { fill: 'transparent', stroke: ink, ...titled }),
    square(of('cross'), { fill: inkColour('against'), stroke: inkColour('against'), ...titled }),
    square(of('tint'), { fill: inkColour('line'), stroke: inkColour('line'), ...titled }),
    sign(of('cross'), '✕', inkColour('page')),
    sign(of('query'), '?', ink),
  ];
}
