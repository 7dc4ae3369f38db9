import { element, label } from './draw.js';
import { formatPercent } from '../core/format.js';
import { boldness, textWidth } from './layout.js';
import { inkColour, slotColour } from './palette.js';
import { escapeText } from './svg.js';
import { styleOfReading, type VerdictLayout } from './verdict-layout.js';
import type { VerdictState } from './verdict-state.js';

/** The year that the reader has chosen: a rule over everything, its number among the years below. */
export function chosenMarks(
  { years, marked, points }: VerdictState,
  { toX, toY, top, bars, left, right }: VerdictLayout,
): string[] {
  if (marked === undefined || marked < years[0] || marked > years[1]) return [];
  const x = toX(marked + 0.5);
  const words = String(marked);
  const half = (textWidth(words) * boldness) / 2 + 4;
  const middle = Math.min(Math.max(x, left + half), right - half);
  const point = points.find(({ year }) => year === marked);
  return [
    element('path', {
      d: `M${x},${top}V${bars.bottom + 4}`,
      stroke: inkColour('ink'),
      'stroke-width': 1.5,
    }),
    ...(point?.readings ?? []).map(({ posterior }, i) =>
      element('circle', {
        cx: x,
        cy: toY(posterior),
        r: 5,
        fill: slotColour(styleOfReading(i).slot),
        stroke: inkColour('page'),
        'stroke-width': 1.5,
      }),
    ),
    element('rect', {
      x: middle - half,
      y: bars.bottom + 5,
      width: 2 * half,
      height: 18,
      rx: 3,
      fill: inkColour('ink'),
    }),
    label(middle, bars.bottom + 14, words, {
      anchor: 'middle',
      bold: true,
      fill: inkColour('page'),
    }),
  ];
}

/** The numbers of a year under the pointer. */
export function hoverMarks(
  { readings, points, step }: VerdictState,
  layout: VerdictLayout,
): string[] {
  const { toX, top, bars } = layout;
  return points.map((point) => {
    const values = readings.map(({ title }, i) => {
      const { posterior, interval } = point.readings[i]!;
      return `${title} ${formatPercent(posterior)} (${formatPercent(interval[0])} to ${formatPercent(interval[1])})`;
    });
    const words = `${point.year}: ${values.join('; ')}; ${point.observed} of ${point.total} observations, ${point.coded} coded facts`;
    return element(
      'rect',
      {
        x: toX(point.year),
        y: top,
        width: toX(point.year + step) - toX(point.year),
        height: bars.bottom - top,
        fill: 'transparent',
      },
      `<title>${escapeText(words)}</title>`,
    );
  });
}
