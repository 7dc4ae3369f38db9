import type { DyadLine } from '../../contract/index.js';
import { reasonText } from '../../core/missing.js';
import { ink } from '../palette.js';
import type { YearFrame } from './axes.js';
import { across, path, type Edges, type Place } from './marks.js';
import { dodge } from './place.js';
import { tenth } from './svg.js';
import { labelsAround, lineHeight } from './text.js';

/** The end of a line with the words that name it. */
export interface LineEnd {
  readonly at: Place;
  readonly lines: readonly string[];
  readonly colour: string;
  /** Default: yes. */
  readonly bold?: boolean;
}

/**
 * Names at the right of a plot in place of a legend, moved apart, each led to from the end of its line; from the
 * right edge none is. */
export function endLabels(ends: readonly LineEnd[], { right, top, bottom }: Edges): string[] {
  const middles = dodge(
    ends.map(({ at }) => at[1]),
    ends.map(({ lines }) => lines.length * lineHeight),
    top - 10,
    bottom + 10,
  );
  return ends.flatMap(({ at: [x, y], lines, colour, bold = true }, i) => {
    const middle = middles[i]!;
    const moved = x < right && (Math.abs(middle - y) > 4 || right - x > 12);
    const way = `M${tenth(x + 5)},${tenth(y)}H${tenth(right + 1)}L${tenth(right + 7)},${tenth(middle)}`;
    return [
      moved ? path(way, { stroke: colour, width: 1, dash: '1 2', opacity: 0.6 }) : '',
      ...labelsAround(right + 10, middle, lines, { fill: colour, bold }),
    ];
  });
}

/** A run of years without a value. */
export type Gap = DyadLine['gaps'][number];

interface GapRow {
  readonly label: string;
  readonly colour: string;
  readonly gaps: readonly Gap[];
}

/** Height of the row of one line below a plot. */
export const gapRow = 6;

/** Dotted lines below a plot mark years without a value, a row for each line; the reason is their tooltip. */
export function gapRows(rows: readonly GapRow[], frame: YearFrame, top: number): string[] {
  const { left, right, moment, years } = frame;
  return rows.flatMap(({ label, colour, gaps }, row) =>
    gaps
      .filter(({ from, to }) => to >= years[0] && from <= years[1])
      .map(({ from, to, reason }) => {
        const ends = [
          Math.max(left, moment(from + 0.1)),
          Math.min(right, moment(to + 0.9)),
        ] as const;
        const span = from === to ? from : `${from} to ${to}`;
        const title = `${label}, ${span}: no value. ${reasonText(reason)}.`;
        const style = { stroke: colour, width: 2, dash: '2 2', title };
        return across(ends, top + (row + 0.5) * gapRow, style);
      }),
  );
}

/** A thin dotted line from top to bottom, as of an event. */
export const eventLine = (x: number, top: number, bottom: number): string =>
  path(`M${tenth(x)},${tenth(top)}V${tenth(bottom)}`, { stroke: ink.strong, dash: '1 2' });
