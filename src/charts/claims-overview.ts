import { dataOf } from './data.js';
import { defineChart, type ChartContext } from './define.js';
import { isNarrow } from './draw/layout.js';
import { box, type Style } from './draw/marks.js';
import { element, linked, type Picture } from './draw/svg.js';
import { label, lineHeight } from './draw/text.js';
import { entriesOf } from '../core/entries.js';
import { plural } from '../core/format.js';
import { verdictWords } from '../core/verdict-words.js';
import { ink } from './palette.js';
import { numbers, tableOf, words } from './table.js';

/**
 * Verdict of a computed claim, or that only a premise of it is tested, or the status of one that is not computed: from what speaks
 * for a sentence to what speaks against it.
 */
const marks = {
  supported: 'solid',
  true: 'solid',
  'leaning-for': 'half',
  'partly-supported': 'split',
  open: 'query',
  'no-difference': 'equal',
  'leaning-against': 'half-against',
  contradicted: 'cross',
  false: 'cross',
  disputed: 'query',
  'split-by-part': 'split',
  'split-by-source': 'split',
  'premise-only': 'premise',
  untestable: 'hollow',
  pending: 'hollow',
  documented: 'tint',
  position: 'tint',
} as const;
export type ClaimGroup = keyof typeof marks;
type Mark = (typeof marks)[ClaimGroup];

/** The word of a group: of several claims, and of one where that differs. */
const groupWords: Readonly<Record<ClaimGroup, string>> = {
  ...verdictWords,
  'premise-only': 'tested by a premise alone',
  pending: 'pending a simulation',
  documented: 'documented facts',
  position: 'positions',
};
const ofOne: Partial<Record<ClaimGroup, string>> = {
  documented: 'documented fact',
  position: 'position, not evidence',
};
export const groupWord = (group: ClaimGroup): string => ofOne[group] ?? groupWords[group];

export const claimGroups = entriesOf(marks).map(([id, mark]) => ({
  id,
  mark,
  word: groupWords[id],
}));

export interface OverviewState {
  readonly claims: readonly {
    readonly id: string;
    readonly group: ClaimGroup;
    readonly href?: string;
  }[];
}

const notTested: ReadonlySet<ClaimGroup> = new Set([
  'untestable',
  'pending',
  'documented',
  'position',
  'premise-only',
]);

export const claimsOverview = defineChart<OverviewState>({
  id: 'claims-overview',
  title: 'Claims by verdict',
  summary: 'One square for each claim, in a row for each verdict or status.',
  finding: overviewFinding,
  describe: (state) =>
    `${plural(state.claims.length, 'claim')}: ${counts(state)
      .map(({ word, ids }) => `${ids.length} ${word}`)
      .join(', ')}.`,
  table: (state) =>
    tableOf(counts(state), [
      words('Verdict or status', ({ word }) => word),
      numbers('Claims', ({ ids }) => String(ids.length)),
      words('Ids', ({ ids }) => ids.map(({ id }) => id).join(', ')),
    ]),
  data: ({ claims }) =>
    dataOf(claims, { claim: ({ id }) => id, verdict_or_status: ({ group }) => group }),
  draw,
});

function counts(state: OverviewState) {
  return claimGroups
    .map((group) => ({ ...group, ids: state.claims.filter((claim) => claim.group === group.id) }))
    .filter(({ ids }) => ids.length > 0);
}

function overviewFinding(state: OverviewState): string {
  const number = (id: ClaimGroup): number =>
    state.claims.filter(({ group }) => group === id).length;
  const tested = claimGroups.filter(({ id }) => !notTested.has(id) && number(id) > 0);
  const count = tested.reduce((sum, { id }) => sum + number(id), 0);
  if (count === 0) return `None of ${plural(state.claims.length, 'claim')} is tested by data yet`;
  const premises = number('premise-only');
  const beside = premises === 0 ? '' : `; of ${premises} more a premise`;
  return `Data test ${count} of ${plural(state.claims.length, 'claim')}: ${tested
    .map(({ id, word }) => `${number(id)} ${word}`)
    .join(', ')}${beside}`;
}

function draw(state: OverviewState, { width }: ChartContext): Picture {
  const groups = counts(state);
  const narrow = isNarrow(width);
  const left = narrow ? 0 : 216;
  const most = Math.max(...groups.map(({ ids }) => ids.length), 1);
  const pitch = Math.min(narrow ? 14 : 18, Math.max(9, Math.floor((width - left) / most)));
  const perRow = Math.floor((width - left) / pitch);
  const elements: string[] = [];
  let top = 0;
  for (const { word, mark, ids } of groups) {
    const text = `${ids.length} ${word}`;
    const style = mark === 'cross' ? { bold: true, fill: ink.against } : {};
    const cells = narrow ? top + lineHeight + 4 : top;
    elements.push(
      narrow
        ? label(0, top + lineHeight / 2, text, style)
        : label(left - 12, cells + pitch / 2, text, { ...style, anchor: 'end' }),
      ...ids.map(({ href, id: claim }, i) => {
        const [x, y] = [left + (i % perRow) * pitch, cells + Math.floor(i / perRow) * pitch];
        const [square, sign] = cellMarks(mark, claim, x + 0.5, y + 0.5, pitch - 3);
        return linked(href, [square]) + sign;
      }),
    );
    top = cells + Math.ceil(ids.length / perRow) * pitch + (narrow ? 10 : 6);
  }
  const hasLinks = state.claims.some(({ href }) => href !== undefined);
  return { height: top, elements, role: hasLinks ? 'group' : 'img' };
}

const paints: Readonly<Record<Mark, Style>> = {
  solid: { fill: ink.for, stroke: ink.for },
  half: { fill: 'transparent', stroke: ink.for },
  'half-against': { fill: 'transparent', stroke: ink.against },
  equal: { fill: 'transparent', stroke: ink.for },
  split: { fill: 'transparent', stroke: ink.for },
  query: { fill: 'transparent', stroke: ink.for },
  hollow: { fill: 'transparent', stroke: ink.for },
  premise: { fill: 'transparent', stroke: ink.for },
  cross: { fill: ink.against, stroke: ink.against },
  tint: { fill: ink.line, stroke: ink.line },
};

const signs: Readonly<Partial<Record<Mark, string>>> = {
  cross: '✕',
  query: '?',
  equal: '=',
  split: '/',
  premise: 'p',
};

/** Squares: full, half, crossed, with a sign, empty or grey, so that the groups differ in print as well. */
function cellMarks(
  mark: Mark,
  title: string,
  left: number,
  top: number,
  size: number,
): [square: string, sign: string] {
  const edges = { left, top, right: left + size, bottom: top + size };
  // A sign lets the click through to the square, which is the link.
  const sign = (text: string, fill: string): string =>
    element(
      'text',
      {
        ...{ x: left + size / 2, y: top + size / 2, dy: '0.34em', 'text-anchor': 'middle', fill },
        ...{ 'font-size': Math.max(8, size - 3), 'font-weight': 600 },
        'pointer-events': 'none',
      },
      text,
    );
  const fill = mark === 'half' ? ink.for : mark === 'half-against' ? ink.against : undefined;
  const half = fill === undefined ? '' : box({ ...edges, top: top + size / 2 }, { fill });
  const written = signs[mark];
  return [
    half + box(edges, { ...paints[mark], title }),
    written === undefined ? '' : sign(written, mark === 'cross' ? ink.page : ink.for),
  ];
}
