import type { InstitutionResult, Membership } from '../contract/index.js';
import { dataOf, yesNo } from './data.js';
import { defineChart, type ChartContext } from './define.js';
import { isNarrow, key, stack } from './draw/layout.js';
import { across, disc, path } from './draw/marks.js';
import { at, type Block, type Picture } from './draw/svg.js';
import { label, labels, lineHeight, note, paragraph, wrapText } from './draw/text.js';
import { plural } from '../core/format.js';
import { ink, slotColour, type Slot } from './palette.js';
import { numbers, tableOf, words } from './table.js';

export type MatrixPlace = Omit<Membership, 'ccode'>;

export interface MatrixBody extends Pick<InstitutionResult, 'name' | 'since' | 'members'> {
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
  table: ({ columns, groups }) =>
    tableOf(
      groups.flatMap(({ title, bodies }) => bodies.map((body) => ({ ...body, title }))),
      [
        words('Body', ({ name }) => name),
        words('Inside', ({ title }) => title),
        words('Since', ({ since }) => since),
        numbers('Members', ({ members }) => (members === null ? 'not all coded' : String(members))),
        ...columns.map(({ name }, i) =>
          words(name, ({ places }: MatrixBody) => {
            const place = places[i] ?? null;
            return place === null ? 'outside' : `${place.status}, ${place.since}`;
          }),
        ),
      ],
    ),
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
  draw,
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

interface Grid {
  readonly left: number;
  readonly width: number;
  readonly pitch: number;
  /** Names stand above their row, where there is no room beside it. */
  readonly above: boolean;
}

function draw(state: InstitutionMatrixState, { width }: ChartContext): Picture {
  const above = isNarrow(width);
  const left = above ? 0 : 272;
  const grid: Grid = { left, width, pitch: (width - left) / state.columns.length, above };
  return stack(
    [
      key(
        [
          { text: 'member, with the year of accession', swatch: mark(12, 8, ink.ink, true) },
          {
            text: 'partner, observer, candidate or signatory',
            swatch: mark(12, 8, ink.ink, false),
          },
        ],
        width,
      ),
      ...state.groups.flatMap(({ title, bodies }) => [
        drawHead(`${title} (${bodies.length})`, state, grid),
        ...bodies.map((body) => drawRow(body, state, grid)),
        { elements: [], height: 4 },
      ]),
    ],
    0,
  );
}

const middleOf = ({ left, pitch }: Grid, column: number): number => left + pitch * (column + 0.5);

/** The title of a group, with the codes of the states over their columns. */
function drawHead(title: string, { columns }: InstitutionMatrixState, grid: Grid): Block {
  const { above, width, left } = grid;
  const head = paragraph(title, (above ? width : left) - 16, { bold: true });
  const height = 14 + head.height + (above ? lineHeight : 0);
  const codes = columns.map(({ code, slot }, i) =>
    label(middleOf(grid, i), height - 12, code, {
      ...{ anchor: 'middle', bold: true, fill: slotColour(slot) },
    }),
  );
  return { elements: [at(0, 10, head.elements), ...codes], height };
}

function drawRow(
  { name, since, places }: MatrixBody,
  { columns }: InstitutionMatrixState,
  grid: Grid,
): Block {
  const { above, width, left } = grid;
  const lines = wrapText(`${name}, ${since.slice(0, 4)}`, above ? width : left - 16);
  const text = lines.length * lineHeight;
  const beside = grid.pitch >= besideFrom;
  const place = beside ? lineHeight : 34;
  const height = above ? text + place + 8 : Math.max(text, place) + 8;
  const middle = (above ? text + 4 + place / 2 : height / 2) - (beside ? 0 : lineHeight / 2);
  const outside = columns.map((_, i) =>
    (places[i] ?? null) === null ? `M${Math.round(middleOf(grid, i)) - 3},${middle}h6` : '',
  );
  return {
    height,
    elements: [
      across([0, width], 0.5, { stroke: ink.line }),
      ...labels(0, above ? 4 : (height - text) / 2, lines),
      path(outside.join(''), { stroke: ink.line, width: 2 }),
      ...columns.flatMap(({ slot }, i) => {
        const one = places[i] ?? null;
        if (one === null) return [];
        const x = middleOf(grid, i);
        const [yearX, yearY] = beside ? [x + 8, middle] : [x, middle + 16];
        return [
          mark(beside ? x - 18 : x, middle, slotColour(slot), one.belongs),
          label(yearX, yearY, one.since.slice(0, 4), {
            ...(one.belongs ? {} : note),
            anchor: 'middle',
          }),
        ];
      }),
    ],
  };
}

/** A full circle for a member, a hollow one for any other place. */
const mark = (x: number, y: number, stroke: string, full: boolean): string =>
  disc(x, y, 5.5, {
    ...{ fill: full ? stroke : ink.page, stroke, width: 1.5, dash: full ? null : '2 1.5' },
  });
