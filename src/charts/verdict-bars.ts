import { element, label } from './draw.js';
import { inkColour } from './palette.js';
import { barHeight, type VerdictLayout } from './verdict-layout.js';
import type { VerdictState } from './verdict-state.js';

/** How many of the observations could be made in each year: a bar, inside an outline of all. */
export function barMarks(
  { points, step }: VerdictState,
  { toX, bars, left, right }: VerdictLayout,
): string[] {
  const most = Math.max(1, ...points.map(({ total }) => total));
  const scale = (count: number): number => bars.bottom - (count / most) * barHeight;
  const last = points.at(-1);
  return [
    label(left, bars.top - 9, 'Observations made, of all that are asked for', {
      fill: inkColour('muted'),
    }),
    ...points.flatMap(({ year, observed, total, tooFew }) => {
      const width = Math.max(1, toX(year + step) - toX(year) - 2);
      const x = toX(year + 0.5) - width / 2;
      const bar = (count: number, more: Record<string, string>): string =>
        element('rect', {
          x: Math.max(left, x),
          y: scale(count),
          width: Math.min(width, right - Math.max(left, x)),
          height: bars.bottom - scale(count),
          ...more,
        });
      return [
        bar(total, { fill: 'none', stroke: inkColour('line') }),
        bar(observed, { fill: inkColour('strong'), 'fill-opacity': tooFew ? '0.35' : '0.8' }),
      ];
    }),
    element('path', { d: `M${left},${bars.bottom}H${right}`, stroke: inkColour('strong') }),
    ...(last === undefined
      ? []
      : [
          label(right + 10, scale(last.observed / 2), `${last.observed} of ${last.total}`, {
            fill: inkColour('muted'),
          }),
        ]),
  ];
}
