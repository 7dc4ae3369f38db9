import { dataOf, yesNo } from './data.js';
import { defineChart, type ChartContext, type ChartTable } from './define.js';
import { at, element, keyRow, label } from './draw.js';
import { plural } from '../core/format.js';
import { lineHeight, wrapText } from './layout.js';
import { inkColour, slotColour, type Slot } from './palette.js';
import { wrapSvg } from './svg.js';

export interface MatrixPlace {
  /** Whether it belongs to the body; partners, observers and candidates do not. */
  readonly belongs: boolean;
  readonly status: string;
  /** Accession, or the first day of another status, as precise as known. */
  readonly since: string;
}

export interface MatrixBody {
  readonly name: string;
  readonly since: string;
  /** Of all states; null where not every member is known. */
  readonly members: number | null;
  /** In the order of the columns; null where a state has no place in the body. */
  readonly places: readonly (MatrixPlace | null)[];
}

export interface InstitutionMatrixState {
  readonly year: number;
  /** The two inside a sentence: `India and the United States`. */
  readonly pair: string;
  /** Name of the third party inside a sentence, where the third column is one. */
  readonly third?: string;
  readonly columns: readonly {
    readonly code: string;
    readonly name: string;
    readonly slot: Slot;
  }[];
  readonly groups: readonly { readonly title: string; readonly bodies: readonly MatrixBody[] }[];
}

const narrowBelow = 560;
/** Width of a column from which the year of accession stands beside its mark. */
const besideFrom = 52;

export const institutionMatrix = defineChart<InstitutionMatrixState>({
  id: 'institution-matrix',
  title: 'Bodies and who is inside',
  summary:
    'One row for each body, grouped by which of the pair and the third party are inside, with the year in which each state came in.',
  finding: matrixFinding,
  describe: (state) =>
    `Memberships as of ${state.year}. ` +
    state.groups
      .map(
        ({ title, bodies }) =>
          `${title}: ${bodies.map((body) => `${body.name} (${insideText(body, state)})`).join('; ')}.`,
      )
      .join(' '),
  table: matrixTable,
  data: ({ year, columns, groups }) =>
    dataOf(
      groups.flatMap(({ title, bodies }) =>
        bodies.flatMap((body) =>
          columns.map((state, at) => ({ title, body, state, place: body.places[at] ?? null })),
        ),
      ),
      {
        body: ({ body }) => body.name,
        body_since: ({ body }) => body.since,
        members: ({ body }) => body.members,
        inside: ({ title }) => title,
        state: ({ state }) => state.name,
        state_code: ({ state }) => state.code,
        year: () => year,
        belongs: ({ place }) => yesNo(place?.belongs === true),
        status: ({ place }) => place?.status ?? 'outside',
        since: ({ place }) => place?.since,
      },
    ),
  render: renderMatrix,
});

function insideText({ places }: MatrixBody, { columns }: InstitutionMatrixState): string {
  const inside = columns.filter((_, i) => places[i]?.belongs === true).map(({ name }) => name);
  return inside.length === 0 ? 'none of these states' : inside.join(', ');
}

/** How many bodies the pair shares, with the third party and without. */
function matrixFinding({ groups, pair, year, third }: InstitutionMatrixState): string {
  const bodies = groups.flatMap((group) => group.bodies);
  const belongs = ({ places }: MatrixBody, column: number): boolean =>
    places[column]?.belongs === true;
  const shared = bodies.filter((body) => belongs(body, 0) && belongs(body, 1));
  const head = `${pair.replace(/^./, (letter) => letter.toUpperCase())} share ${shared.length} of ${plural(bodies.length, 'coded body', 'coded bodies')} in ${year}`;
  if (third === undefined) return head;
  const inside = shared.filter((body) => belongs(body, 2)).length;
  return `${head}: ${shared.length - inside} without ${third}, ${inside} with it`;
}

function matrixTable({ columns, groups }: InstitutionMatrixState): ChartTable {
  const cell = (place: MatrixPlace | null | undefined): string =>
    place === null || place === undefined ? 'outside' : `${place.status}, ${place.since}`;
  return {
    columns: [
      { label: 'Body', numeric: false },
      { label: 'Inside', numeric: false },
      { label: 'Since', numeric: false },
      { label: 'Members', numeric: true },
      ...columns.map(({ name }) => ({ label: name, numeric: false })),
    ],
    rows: groups.flatMap(({ title, bodies }) =>
      bodies.map(({ name, since, members, places }) => [
        name,
        title,
        since,
        members === null ? 'not all coded' : String(members),
        ...columns.map((_, i) => cell(places[i])),
      ]),
    ),
  };
}

interface Grid {
  readonly left: number;
  readonly pitch: number;
  readonly above: boolean;
  readonly width: number;
}

function renderMatrix(state: InstitutionMatrixState, context: ChartContext): string {
  const { width } = context;
  const above = width < narrowBelow;
  const left = above ? 0 : 272;
  const grid: Grid = { left, pitch: (width - left) / state.columns.length, above, width };
  const key = keyRow(
    [
      { text: 'member, with the year of accession', swatch: mark(12, 8, inkColour('ink'), true) },
      {
        text: 'partner, observer, candidate or signatory',
        swatch: mark(12, 8, inkColour('ink'), false),
      },
    ],
    width,
  );
  const elements = [...key.elements];
  let y = key.height;
  for (const { title, bodies } of state.groups) {
    const lines = wrapText(`${title} (${bodies.length})`, ((above ? width : left) - 16) / 1.1);
    elements.push(
      ...lines.map((line, i) => label(0, y + 18 + i * lineHeight, line, { bold: true })),
    );
    y += 14 + (lines.length + (above ? 1 : 0)) * lineHeight;
    elements.push(...heads(state, grid, y - lineHeight - 4));
    for (const body of bodies) {
      const row = drawRow(body, state, grid);
      elements.push(at(0, y, row.elements));
      y += row.height;
    }
    y += 4;
  }
  return wrapSvg(context, { height: y }, elements, {
    name: matrixFinding(state),
    description: institutionMatrix.describe(state),
    role: 'img',
  });
}

const middleOf = ({ left, pitch }: Grid, column: number): number => left + pitch * (column + 0.5);

function heads({ columns }: InstitutionMatrixState, grid: Grid, y: number): string[] {
  return columns.map(({ code, slot }, i) =>
    label(middleOf(grid, i), y + 8, code, { anchor: 'middle', bold: true, fill: slotColour(slot) }),
  );
}

function drawRow(
  { name, since, places }: MatrixBody,
  { columns }: InstitutionMatrixState,
  grid: Grid,
): { readonly elements: string[]; readonly height: number } {
  const text = `${name}, ${since.slice(0, 4)}`;
  const lines = wrapText(text, grid.above ? grid.width : grid.left - 16);
  const labels = lines.length * lineHeight;
  const beside = grid.pitch >= besideFrom;
  const place = beside ? lineHeight : 34;
  const height = grid.above ? labels + place + 8 : Math.max(labels, place) + 8;
  const middle = (grid.above ? labels + 4 + place / 2 : height / 2) - (beside ? 0 : lineHeight / 2);
  const elements = [
    element('line', { x1: 0, x2: grid.width, y1: 0.5, y2: 0.5, stroke: inkColour('line') }),
    ...lines.map((line, i) =>
      label(0, (grid.above ? 4 : (height - labels) / 2) + (i + 0.5) * lineHeight, line),
    ),
    element('path', {
      d: columns
        .map((_, i) =>
          (places[i] ?? null) === null ? `M${Math.round(middleOf(grid, i)) - 3},${middle}h6` : '',
        )
        .join(''),
      stroke: inkColour('line'),
      'stroke-width': 2,
    }),
    ...columns.flatMap(({ slot }, i) => {
      const one = places[i] ?? null;
      const [x, colour] = [middleOf(grid, i), slotColour(slot)];
      return one === null ? [] : drawPlace(one, { x, y: middle, colour, beside });
    }),
  ];
  return { elements, height };
}

interface PlaceAt {
  readonly x: number;
  readonly y: number;
  readonly colour: string;
  /** Whether the year stands beside the mark, or below it. */
  readonly beside: boolean;
}

function drawPlace(place: MatrixPlace, { x, y, colour, beside }: PlaceAt): string[] {
  return [
    mark(beside ? x - 18 : x, y, colour, place.belongs),
    label(beside ? x + 8 : x, beside ? y : y + 16, place.since.slice(0, 4), {
      anchor: 'middle',
      ...(place.belongs ? {} : { fill: inkColour('muted') }),
    }),
  ];
}

/** A full circle for a member, a hollow one for any other place. */
function mark(x: number, y: number, colour: string, full: boolean): string {
  return element('circle', {
    cx: x,
    cy: y,
    r: 5.5,
    fill: full ? colour : inkColour('page'),
    stroke: colour,
    'stroke-width': 1.5,
    'stroke-dasharray': full ? null : '2 1.5',
  });
}
