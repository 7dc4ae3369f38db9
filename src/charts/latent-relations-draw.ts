import type { LatentRelation, ObservedItem } from '../contract/index.js';
import { formatPercentile, formatWindow } from '../core/format.js';
import { latentDomains } from '../core/latent-domains.js';
import type { ChartContext } from './define.js';
import { pageFrame, panelArea, placesOf, plotArea, valueAxis, yearAxis } from './draw/axes.js';
import { key, stack, type KeyEntry } from './draw/layout.js';
import { endLabels, type LineEnd } from './draw/lines.js';
import { across, band, box, trace, upright, type Place } from './draw/marks.js';
import { formatTick, scaleOfValues, yearTicks, type Scale } from './draw/scales.js';
import { at, type Block, type Picture } from './draw/svg.js';
import { cutText, label, note, paragraph, textWidth } from './draw/text.js';
import {
  endOf,
  itemsOf,
  lastPlace,
  lastYearOf,
  uninformativeRuns,
  yearsOfRelation,
  type LatentRelationsState,
  type RelationYear,
} from './latent-relations-state.js';
import { ink, slotColour } from './palette.js';

const plotHeight = 96;
/** Of one item. */
const rowHeight = 15;
const unit = 'standard deviations';
/** What the table has of a domain. */
const columnsOfDomain = 4;

type Frame = ReturnType<typeof pageFrame> & { readonly y: Scale };

export function drawLatentRelations(state: LatentRelationsState, { width }: ChartContext): Picture {
  const head = stack(
    [
      paragraph(
        'Standard deviations of the dyads of 1960–89; at the right the last percentile.',
        width,
      ),
      key(keyOf(state), width),
    ],
    6,
  );
  const frame = pageFrame(width, state.years);
  const elements = [...head.elements];
  const areas: string[] = [];
  let top = head.height + 16;
  const first = top;
  state.relations.domains.forEach((relation, i) => {
    const panel = drawDomain(state, relation, frame, width);
    elements.push(at(0, top, panel.elements));
    const edges = { ...frame, top: top + panel.plot.top, bottom: top + panel.plot.bottom };
    areas.push(panelArea(edges, i * columnsOfDomain, columnsOfDomain));
    top += panel.height + 18;
  });
  return {
    height: top - 18,
    elements,
    data: { ...plotArea({ ...frame, top: first, bottom: top - 18 }), panels: areas.join(';') },
  };
}

/** What the key shows a piece of. */
const swatches = (colour: string) => ({
  estimate:
    box({ left: 0, right: 24, top: 2, bottom: 14 }, { fill: colour, fillOpacity: 0.24 }) +
    across([0, 24], 8, { stroke: colour, width: 2.25 }),
  level: across([0, 24], 8, { stroke: ink.ink, width: 1 }),
  uninformative: box({ left: 0, right: 24, top: 2, bottom: 14 }, { fill: ink.line }),
  quiet: quietMark([0, 24], 8, {}),
  measured: measuredMark([0, 24], 8, {}),
  recorded: recordedMark([0, 24], 8, {}),
});

function keyOf({ slot, relations: { state } }: LatentRelationsState): KeyEntry[] {
  const mark = swatches(slotColour(slot));
  return [
    {
      swatch: mark.estimate,
      text: state === 'filtered' ? 'as known at the time, with 90% band' : 'estimate with 90% band',
    },
    ...(state === 'filtered' ? [] : [{ swatch: mark.level, text: 'slow level' }]),
    { swatch: mark.uninformative, text: 'uninformative: too little is known' },
    { swatch: mark.quiet, text: 'looked at, nothing recorded' },
    { swatch: mark.recorded, text: 'recorded: an act, a sanction, a pact' },
    { swatch: mark.measured, text: 'measured' },
  ];
}

interface DomainBlock extends Block {
  readonly plot: { readonly top: number; readonly bottom: number };
}

function drawDomain(
  state: LatentRelationsState,
  relation: LatentRelation,
  base: ReturnType<typeof pageFrame>,
  width: number,
): DomainBlock {
  const shown = yearsOfRelation(state, relation);
  const limits = shown.flatMap(({ limit }) => (limit === null ? [] : [limit]));
  const explained = paragraph(
    limits.length === 0
      ? ''
      : 'Dashed: hostile, a clash or new sanction within three years as likely as one in four',
    width,
  );
  const top = 24 + explained.height + (explained.height > 0 ? 8 : 0);
  const bottom = top + plotHeight;
  const reach = shown.flatMap(({ interval, level }) => [
    ...interval,
    ...(level === null ? [] : [level]),
  ]);
  const y = scaleOfValues([...reach, ...limits], unit, [bottom, top], 3);
  const frame: Frame = { ...base, top, bottom, y };
  const items = itemsOf(state, relation);
  const rows = bottom + 10;
  const foot = rows + items.length * rowHeight + 2;
  return {
    height: foot + 22,
    plot: { top, bottom: foot },
    elements: [
      label(0, 8, latentDomains[relation.domain], { bold: true }),
      at(0, 18, explained.elements),
      ...uninformativeRuns(shown).flatMap((run) => emptyYears(run, frame)),
      ...yearTicks(frame.years, frame.right - frame.left).map((year) =>
        upright(frame.x(year), [top, foot], { stroke: ink.line }),
      ),
      ...valueAxis(frame, y.ticks, y.at, { format: formatTick(unit, y) }),
      ...(shown.length === 0
        ? [label(frame.left + 8, (top + bottom) / 2, 'no estimate in these years', note)]
        : curves(state, shown, frame)),
      limitLine(shown, frame),
      ...endLabels(endsOf(state, relation, shown, frame), frame),
      ...items.flatMap((item, row) =>
        itemRow(item, rows + (row + 0.5) * rowHeight, frame, { width, end: lastYearOf(state) }),
      ),
      ...yearAxis(frame, foot),
    ],
  };
}

/** The ground of years of which too little is known. */
function emptyYears(
  [from, to]: readonly [number, number],
  { moment, top, bottom }: Frame,
): string[] {
  const [left, right] = [moment(from), moment(to + 1)];
  const words = 'uninformative';
  return [
    box(
      { left, right, top, bottom },
      { fill: ink.line, title: `${formatWindow([from, to])}: ${words}` },
    ),
    right - left > textWidth(words) + 8
      ? label((left + right) / 2, bottom - 9, words, { fill: ink.muted, anchor: 'middle' })
      : '',
  ];
}

/** Band, slow level and value. Where too little is known they are grey. */
function curves(
  { slot }: Pick<LatentRelationsState, 'slot'>,
  shown: readonly RelationYear[],
  frame: Frame,
): string[] {
  const known = shown.filter(({ isInformative }) => isInformative);
  const [grey, colour] = [slotColour('context'), slotColour(slot)];
  const line = (of: readonly RelationYear[], value: (one: RelationYear) => number | null) =>
    placesOf(
      of.flatMap((one) => {
        const found = value(one);
        return found === null ? [] : [{ year: one.year, value: found }];
      }),
      frame,
      frame.y.at,
    );
  const bandOf = (of: readonly RelationYear[], fill: string): string =>
    band(
      line(of, ({ interval }) => interval[0]),
      line(of, ({ interval }) => interval[1]),
      { fill, fillOpacity: 0.24 },
    );
  return [
    bandOf(shown, grey),
    bandOf(known, colour),
    trace(
      line(shown, ({ level }) => level),
      { stroke: ink.ink, width: 1, dot: 1 },
    ),
    trace(
      line(shown, ({ value }) => value),
      { stroke: grey, width: 2.25 },
    ),
    trace(
      line(known, ({ value }) => value),
      { stroke: colour, width: 2.25 },
    ),
  ];
}

const limitLine = (shown: readonly RelationYear[], { x, y }: Frame): string => {
  const places = shown.flatMap(({ year, limit }): Place[] =>
    limit === null ? [] : [[x(year), y.at(limit)]],
  );
  if (places.length === 0) return '';
  return trace(places, { stroke: ink.against, width: 1.5, dash: '6 4' });
};

/** Where the two stood last, at the end of the curve, and what lies above the dashed line. */
function endsOf(
  state: LatentRelationsState,
  relation: LatentRelation,
  shown: readonly RelationYear[],
  frame: Frame,
): LineEnd[] {
  const last = shown.at(-1);
  const place = lastPlace(state, relation);
  const ends: LineEnd[] = [];
  if (last !== undefined) {
    const spot: Place = [frame.x(last.year), frame.y.at(last.value)];
    const end =
      place === undefined ? undefined : placeLines(place, lastYearOf(state), frame.narrow);
    ends.push({
      at: spot,
      lines: end ?? [last.isInformative ? 'no percentile' : 'uninformative'],
      colour: end === undefined ? ink.muted : slotColour(state.slot),
    });
  }
  if (last !== undefined && last.limit !== null)
    ends.push({
      at: [frame.x(last.year), frame.y.at(last.limit)],
      lines: ['hostile'],
      colour: ink.against,
    });
  return ends;
}

function placeLines(
  { year, place }: NonNullable<ReturnType<typeof lastPlace>>,
  end: number,
  narrow: boolean,
): string[] {
  const [low, high] = place.interval.map(formatPercentile);
  const range = low === high ? `${low}` : `${low} to ${high}`;
  const nth = formatPercentile(place.at);
  const when = year === end ? [] : [String(year)];
  return narrow ? [nth, range, ...when] : [`${nth} percentile`, [range, ...when].join(', ')];
}

/** A row of marks below a curve: what was looked at, and when it spoke. */
function itemRow(
  item: ObservedItem,
  y: number,
  frame: Frame,
  { width, end }: { readonly width: number; readonly end: number },
): string[] {
  const { title, short, kind, observed, spoke } = item;
  const [first, last] = frame.years;
  const marks = (runs: ObservedItem['observed'], mark: typeof quietMark, says: string): string[] =>
    runs
      .filter(([from, to]) => to >= first && from <= last)
      .map(([from, to]) => {
        const ends = [
          frame.moment(Math.max(from, first)),
          frame.moment(Math.min(to, last) + 1),
        ] as const;
        return mark(ends, y, { title: `${title}, ${formatWindow([from, to])}: ${says}` });
      });
  const ended = endOf(item);
  const words = frame.narrow || ended >= end ? short : `${short}, to ${ended}`;
  return [
    ...(kind === 'measurement'
      ? marks(observed, measuredMark, 'measured')
      : marks(observed, quietMark, 'looked at')),
    ...marks(spoke, recordedMark, 'recorded'),
    label(frame.right + 10, y, cutText(words, width - frame.right - 10), note),
  ];
}

interface MarkWords {
  readonly title?: string;
}

/* Told apart by height as well as by shade. */
function quietMark([left, right]: Place, y: number, words: MarkWords): string {
  return across([left, right], y, { stroke: ink.strong, width: 1.5, ...words });
}
function measuredMark([left, right]: Place, y: number, words: MarkWords): string {
  const gap = right - left > 2 ? 0.5 : 0;
  const edges = { left, right: right - gap, top: y - 2.5, bottom: y + 2.5 };
  return box(edges, { fill: ink.strong, ...words });
}
function recordedMark([left, right]: Place, y: number, words: MarkWords): string {
  const gap = right - left > 2 ? 0.5 : 0;
  const edges = { left, right: right - gap, top: y - 5, bottom: y + 5 };
  return box(edges, { fill: ink.ink, ...words });
}
