import { text, type Markish } from '@observablehq/plot';
import { alongLine, clearPlace, type Place } from './clear-place.js';
import { textWidth } from './layout.js';
import { inkColour } from './palette.js';
import type { PanelsState, PlacedPanel } from './panels-layout.js';
import { runsOf, valuesOf } from './series-state.js';
import { halo, pixels } from './svg.js';

const x = pixels((at: Place) => at.x);
const y = pixels((at: Place) => at.y);

/**
 * What the upper and the lower part mean, in words where they fit and as a name where they do not: clear of the lines,
 * or outside the plot where it is small.
 */
export function directionMarks(panel: PlacedPanel, state: PanelsState): Markish[] {
  const { group, left, right, top, bottom, toX, toY, lines } = panel;
  const { above, below, rule } = group;
  if (above === undefined || below === undefined || rule === undefined) return [];
  const room = right - left - 8;
  const fits = [above, below].every(({ words }) => textWidth(`↑ ${words}`) <= room);
  const middle = toY(rule);
  const outside = panel.directionsOutside;
  const points = lines
    .flatMap((series) => runsOf(valuesOf(series, state.years)))
    .flatMap((run) =>
      alongLine(run.map(({ year, value }) => ({ x: toX(year + 0.5), y: toY(value) }))),
    );
  const sides = [
    {
      words: `↑ ${fits ? above.words : above.short}`,
      rows: outside ? [top - 10] : [top + 9, middle - 9],
    },
    {
      words: `↓ ${fits ? below.words : below.short}`,
      rows: outside ? [bottom + 10] : [bottom - 9, middle + 10],
    },
  ];
  return [
    text(
      sides.map(({ words, rows }) => ({
        words,
        ...(outside
          ? { x: left, y: rows[0]! }
          : clearPlace(words, rows, [left + 4, right - 4], points)),
      })),
      { x, y, text: 'words', textAnchor: 'start', fill: inkColour('muted'), ...halo },
    ),
  ];
}
