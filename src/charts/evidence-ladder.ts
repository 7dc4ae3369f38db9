import type { EvidenceResult } from '../contract/index.js';
import { dataOf } from './data.js';
import { defineChart, type ChartContext, type Standing } from './define.js';
import { crossAxis } from './draw/axes.js';
import { isNarrow } from './draw/layout.js';
import { box, hatching, upright } from './draw/marks.js';
import { linear } from './draw/scales.js';
import { linked, type Picture } from './draw/svg.js';
import { label, labels, labelsAround, lineHeight, textWidth, wrapText } from './draw/text.js';
import { formatDecibels, formatOdds, plural } from '../core/format.js';
import { ink } from './palette.js';
import { numbers, tableOf, words } from './table.js';

export interface LadderItem extends Pick<EvidenceResult, 'id' | 'title' | 'kind'> {
  /** Weight of evidence in dB, leader against runner-up. */
  readonly db: number;
  /** Where the item is explained. */
  readonly href?: string;
}

export interface LadderState {
  readonly leader: string;
  readonly runnerUp: string;
  readonly standing: Standing;
  readonly items: readonly LadderItem[];
}

const barHeight = 12;

export const evidenceLadder = defineChart<LadderState>({
  id: 'evidence-ladder',
  title: 'Evidence ladder',
  summary:
    'Every item of evidence as a bar in decibels, for the first of two readings to the right, against it to the left.',
  finding: ladderFinding,
  describe: describeLadder,
  table: (state) =>
    tableOf(sorted(state), [
      words('Item', ({ title }) => title),
      words('Kind', ({ kind }) => kind),
      numbers('Weight', ({ db }) => formatDecibels(db)),
      words('Odds', ({ db }) => formatOdds(db)),
    ]),
  data: (state) =>
    dataOf(sorted(state), {
      item: ({ id }) => id,
      title: ({ title }) => title,
      kind: ({ kind }) => kind,
      for: () => state.leader,
      against: () => state.runnerUp,
      weight_db: ({ db }) => db,
    }),
  draw,
});

/** From the heaviest for the first reading down to the heaviest against it. */
function sorted({ items }: LadderState): LadderItem[] {
  return [...items].sort((a, b) => b.db - a.db || (a.id < b.id ? -1 : 1));
}

/** Items that weigh less than a rounded tenth of a decibel have no bar. */
export const tellsApart = ({ db }: Pick<LadderItem, 'db'>): boolean => Math.abs(db) >= 0.05;

function total({ items }: LadderState): number {
  return items.reduce((sum, { db }) => sum + db, 0);
}

function ladderFinding(state: LadderState): string {
  const sum = total(state);
  const rows = sorted(state);
  const heaviest = rows.reduce<LadderItem | undefined>(
    (best, item) => (best === undefined || Math.abs(item.db) > Math.abs(best.db) ? item : best),
    undefined,
  );
  if (heaviest === undefined) return 'No evidence yet';
  if (state.standing === 'level')
    return `Undecided between “${state.leader}” and “${state.runnerUp}”: all evidence together, priors apart, weighs ${formatDecibels(sum)}, ${formatOdds(sum)}`;
  const [winner, loser] =
    sum >= 0 ? [state.leader, state.runnerUp] : [state.runnerUp, state.leader];
  return `All evidence together, priors apart, favours “${winner}” over “${loser}” by ${formatDecibels(Math.abs(sum))}, ${formatOdds(Math.abs(sum))}`;
}

function describeLadder(state: LadderState): string {
  const rows = sorted(state);
  const telling = rows.filter(tellsApart);
  const pro = telling.filter(({ db }) => db > 0);
  const con = telling.filter(({ db }) => db < 0);
  const name = (item: LadderItem | undefined): string =>
    item === undefined ? 'none' : `${item.title} (${formatDecibels(item.db)})`;
  return `Bar chart of ${plural(rows.length, 'item')} of evidence in decibels, “${state.leader}” against “${state.runnerUp}”: ${pro.length} for, heaviest ${name(pro[0])}; ${con.length} against, heaviest ${name(con.at(-1))}; ${rows.length - telling.length} fit both equally well.`;
}

interface Row extends LadderItem {
  readonly lines: readonly string[];
  /** Of its name, and the middle of its bar. */
  readonly top: number;
  readonly bar: number;
}

/** The items that have a bar below one another, and where the last ends. */
function rowsOf(state: LadderState, nameWidth: number, narrow: boolean, start: number) {
  let top = start;
  const rows = sorted(state)
    .filter(tellsApart)
    .map((item): Row => {
      const lines = wrapText(item.title, nameWidth);
      const height = lines.length * lineHeight;
      const bar = narrow ? top + height + 2 + barHeight / 2 : top + height / 2;
      const row = { ...item, lines, top, bar };
      top += narrow ? height + barHeight + 12 : height + 8;
      return row;
    });
  return { rows, bottom: top };
}

/** From the heaviest against to the heaviest for, with room for either side. */
function domainOf(items: readonly LadderItem[]): readonly [number, number] {
  const weights = items.filter(tellsApart).map(({ db }) => db);
  const extent = Math.max(1, ...weights.map(Math.abs)) * 1.02;
  const least = Math.min(...weights);
  return [
    least < 0 ? -Math.max(extent * 0.35, -least) : -extent * 0.1,
    Math.max(extent * 0.35, ...weights),
  ];
}

function draw(state: LadderState, { width, idPrefix }: ChartContext): Picture {
  const narrow = isNarrow(width);
  const nameWidth = narrow ? width - 4 : Math.round(width * 0.42);
  const plotLeft = narrow ? 0 : nameWidth + 12;
  const valueWidth = textWidth('+00.0 dB') + 6;
  const [low, high] = domainOf(state.items);
  const hasAgainst = state.items.some((item) => item.db < 0 && tellsApart(item));
  const [left, right] = [plotLeft + (hasAgainst ? valueWidth : 8), width - valueWidth];
  const x = linear([low, high], [left, right]);
  const step = [0.5, 1, 2, 5, 10, 20].find((size) => (right - left) / ((high - low) / size) >= 40)!;
  const ticks: number[] = [];
  for (let tick = Math.ceil(low / step) * step; tick <= high; tick += step) ticks.push(tick + 0);
  const sides = sideNames(state, x(0), plotLeft, width);
  const top = 12 + lineHeight * Math.max(...sides.map(({ lines }) => lines.length), 1);
  const { rows, bottom } = rowsOf(state, nameWidth, narrow, top);
  return {
    height: bottom + 24,
    elements: [
      ...crossAxis({ top: top - 4, bottom }, ticks, x, {
        format: (tick) => formatDecibels(tick).replace(/\.0 dB$| dB$/, ''),
      }),
      ...sides.flatMap(({ lines, at, ...side }) => labels(at, 2, lines, { bold: true, ...side })),
      ...rows.flatMap((row) => barMarks(row, x, idPrefix)),
      upright(x(0), [top - 4, bottom], { stroke: ink.ink }),
      ...rows.flatMap((row) => nameMarks(row, nameWidth, narrow)),
    ],
    role: rows.some(({ href }) => href !== undefined) ? 'group' : 'img',
    // Coded items are hatched, so that they differ from measured ones without colour.
    defs: (['for', 'against'] as const).map((side) =>
      hatching(`${idPrefix}-${side}`, ink[side], ink.page),
    ),
  };
}

/** What the two directions mean, each broken into lines that keep to their side of zero, where they have room. */
function sideNames({ leader }: LadderState, zero: number, left: number, right: number) {
  const gap = 8;
  const against = { anchor: 'end', fill: ink.against, at: zero - gap } as const;
  const pro = { anchor: 'start', fill: ink.for, at: zero + gap } as const;
  return [
    { ...against, words: '←\u00a0against', room: against.at - left },
    { ...pro, words: `for “${leader}”\u00a0→`, room: right - zero },
  ]
    .map(({ words: text, room, ...side }) => ({
      ...side,
      room,
      lines: wrapText(text, room - gap, true),
    }))
    .filter(({ lines, room }) => lines.every((one) => textWidth(one, true) <= room));
}

function barMarks({ db, kind, bar }: Row, x: (db: number) => number, idPrefix: string): string[] {
  const side = db < 0 ? 'against' : 'for';
  const [left, right] = db < 0 ? [x(db), x(0)] : [x(0), x(db)];
  const [top, bottom] = [bar - barHeight / 2, bar + barHeight / 2];
  const fill = kind === 'measured' ? ink[side] : `url(#${idPrefix}-${side})`;
  const [place, anchor] = db < 0 ? [left - 6, 'end' as const] : [right + 6, 'start' as const];
  return [
    box({ left, right, top, bottom }, { fill, stroke: ink[side] }),
    label(place, bar, formatDecibels(db), { anchor, halo: true }),
  ];
}

function nameMarks({ lines, top, bar, href }: Row, nameWidth: number, narrow: boolean): string[] {
  if (!narrow) return [linked(href, labelsAround(nameWidth, bar, lines, { anchor: 'end' }))];
  // A ground hides the lines behind: an edge around letters would cut the underline of links.
  const right = 2 + Math.max(...lines.map((one) => textWidth(one)));
  const ground = { left: 0, right, top, bottom: top + lines.length * lineHeight };
  return [box(ground, { fill: ink.page }), linked(href, labels(0, top, lines))];
}
