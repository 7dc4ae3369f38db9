import { line, ruleX, ruleY, text, type Markish } from '@observablehq/plot';
import { dodge, lineHeight, textWidth, type LaneLabel } from './layout.js';
import { inkColour, slotColour } from './palette.js';
import type { SeriesLayout } from './series-layout.js';
import { areCounts, valuesOf, type SeriesState } from './series-state.js';
import { halo, pixels } from './svg.js';

export function eventMarks({ events, top, bottom }: SeriesLayout): Markish[] {
  return [
    ruleX(events, {
      x: pixels((event: LaneLabel) => event.x),
      y1: pixels((event: LaneLabel) => 6 + event.lane * lineHeight),
      y2: pixels(() => bottom),
      stroke: inkColour('strong'),
      strokeWidth: 1,
      strokeDasharray: '1 2',
    }),
    ...(['start', 'end'] as const).map((anchor) =>
      text(
        events.filter((event: LaneLabel) => event.anchor === anchor),
        {
          x: pixels((event: LaneLabel) => event.x + (anchor === 'start' ? 4 : -4)),
          y: pixels((event: LaneLabel) => Math.min(top, 12 + event.lane * lineHeight)),
          text: (event: LaneLabel) => event.text,
          textAnchor: anchor,
          fill: inkColour('muted'),
        },
      ),
    ),
  ];
}

export function ruleMarks(state: SeriesState, layout: SeriesLayout): Markish[] {
  const { rule } = state;
  if (rule === undefined) return [];
  const { x, y } = ruleLabelPlace(state, layout, textWidth(rule.label) + 8);
  return [
    ruleY([rule.value], { stroke: inkColour('ink'), strokeWidth: 1, strokeDasharray: '6 4' }),
    text([rule], {
      x: pixels(() => x),
      y: pixels(() => y),
      text: 'label',
      textAnchor: 'start',
      fill: inkColour('ink'),
      ...halo,
    }),
  ];
}

/** The place inside the plot along the rule, above or below it, that the lines keep clearest of. */
function ruleLabelPlace(
  state: SeriesState,
  { left, right, top, bottom, toX, y: scale }: SeriesLayout,
  width: number,
): { x: number; y: number } {
  const rule = scale.toPixel(state.rule!.value);
  const points = state.lines.flatMap((series) =>
    valuesOf(series, state.years).map(({ year, value }) => [toX(year + 0.5), scale.toPixel(value)]),
  );
  const steps = 12;
  const sides = [rule - 9, rule + 10].filter(
    (y) => y >= top + lineHeight / 2 && y <= bottom - lineHeight / 2,
  );
  let best = { x: left + 4, y: sides[0] ?? rule, clear: -1 };
  for (let i = 0; i <= steps; i++) {
    const x = left + 4 + (i / steps) * (right - left - width - 8);
    for (const y of sides) {
      const near = points.filter(([px]) => px! > x - 12 && px! < x + width + 12);
      const clear = Math.min(24, ...near.map(([, py]) => Math.abs(py! - y)));
      if (clear > best.clear) best = { x, y, clear };
    }
  }
  return best;
}

export function labelMarks(state: SeriesState, layout: SeriesLayout): Markish[] {
  const { labels, right, top, bottom, toX, y } = layout;
  const ends = state.lines.map((series) => valuesOf(series, state.years).at(-1));
  const counts = areCounts(state);
  const wanted = ends.map((end) =>
    end === undefined ? bottom : counts ? top + 24 : y.toPixel(end.value),
  );
  const middles = dodge(
    wanted,
    labels.map((lines) => lines.length * lineHeight + 2),
    top - 10,
    bottom + 12,
  );
  return state.lines.flatMap((series, i) => {
    const end = ends[i];
    const colour = slotColour(series.slot);
    const from = end === undefined ? right : toX(end.year + 0.5);
    const moved = Math.abs(middles[i]! - wanted[i]!) > 4 || right - from > 12;
    return [
      ...(end !== undefined && moved && !counts
        ? [
            line(
              [
                [from + 6, wanted[i]!],
                [right + 4, wanted[i]!],
                [right + 11, middles[i]!],
              ],
              {
                x: pixels((point: number[]) => point[0]!),
                y: pixels((point: number[]) => point[1]!),
                stroke: colour,
                strokeOpacity: 0.6,
                strokeWidth: 1,
              },
            ),
          ]
        : []),
      text([labels[i]!.join('\n')], {
        x: pixels(() => right + 14),
        y: pixels(() => middles[i]!),
        text: (label: string) => label,
        textAnchor: 'start',
        lineHeight: lineHeight / 13,
        fill: colour,
        fontWeight: 600,
      }),
    ];
  });
}
