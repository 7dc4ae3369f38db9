import type { LatentRelation } from '../contract/index.js';
import { formatPercentile, formatWindow } from '../core/format.js';
import { latentDomains } from '../core/latent-domains.js';
import type { ChartContext } from './define.js';
import { pageFrame, panelArea, placesOf, plotArea, valueAxis, yearAxis } from './draw/axes.js';
import { columnsOf, inRows, key, panelsAbreast, stack, type KeyEntry } from './draw/layout.js';
import { endLabels, type LineEnd } from './draw/lines.js';
import { across, band, box, trace, upright, type Place } from './draw/marks.js';
import { formatTick, scaleOfValues, yearTicks, type Scale } from './draw/scales.js';
import { at, type Block, type Picture } from './draw/svg.js';
import { label, lineHeight, note, paragraph, textWidth } from './draw/text.js';
import {
  itemLines,
  itemRow,
  measuredMark,
  quietMark,
  recordedMark,
  rowHeight,
} from './latent-relations-rows.js';
import {
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
  const { domains } = state.relations;
  const abreast = Math.min(panelsAbreast(width, 1), domains.length);
  const { each, left } = columnsOf(abreast, width, 32);
  const frame = pageFrame(each, state.years);
  const elements = [...head.elements];
  const areas: string[] = [];
  let top = head.height + 16;
  const first = top;
  for (const row of inRows(domains, abreast)) {
    const panels = row.map((relation) => drawDomain(state, relation, frame, each));
    panels.forEach(({ elements: drawn, plot }, column) => {
      elements.push(at(left(column), top, drawn));
      const edges = {
        left: left(column) + frame.left,
        right: left(column) + frame.right,
        top: top + plot.top,
        bottom: top + plot.bottom,
      };
      areas.push(panelArea(edges, areas.length * columnsOfDomain, columnsOfDomain));
    });
    top += Math.max(...panels.map(({ height }) => height)) + 18;
  }
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
  const end = lastYearOf(state);
  const lines = items.map((item) => itemLines(item, frame, end));
  const heights = lines.map(({ length }) => rowHeight + (length - 1) * lineHeight);
  const foot = rows + heights.reduce((sum, height) => sum + height, 0) + 2;
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
      ...items.flatMap((item, row) => {
        const above = heights.slice(0, row).reduce((sum, height) => sum + height, 0);
        return itemRow(item, rows + above + rowHeight / 2, frame, { width, lines: lines[row]! });
      }),
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
  return narrow
    ? [nth, 'percentile', range, ...when]
    : [`${nth} percentile`, [range, ...when].join(', ')];
}
