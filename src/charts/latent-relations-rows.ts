import type { ObservedItem } from '../contract/index.js';
import { formatWindow } from '../core/format.js';
import type { pageFrame } from './draw/axes.js';
import { across, box, type Place } from './draw/marks.js';
import { cutText, labels, lineHeight, note } from './draw/text.js';
import { endOf } from './latent-relations-state.js';
import { ink } from './palette.js';

/* What the estimates of latent relations rest on: a row of marks for each item, below the curves. */

type RowFrame = ReturnType<typeof pageFrame>;

/** Of one item. */
export const rowHeight = 15;

/** The name of an item, with the year in which it ends where that is before the end of all: on a line of its own where there is little room. */
export function itemLines(item: ObservedItem, { narrow }: RowFrame, end: number): string[] {
  const ended = endOf(item);
  if (ended >= end) return [item.short];
  return narrow ? [item.short, `to ${ended}`] : [`${item.short}, to ${ended}`];
}

/** A row of marks below a curve: what was looked at, and when it spoke. */
export function itemRow(
  item: ObservedItem,
  y: number,
  frame: RowFrame,
  { width, lines }: { readonly width: number; readonly lines: readonly string[] },
): string[] {
  const { title, kind, observed, spoke } = item;
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
  const room = width - frame.right - 10;
  return [
    ...(kind === 'measurement'
      ? marks(observed, measuredMark, 'measured')
      : marks(observed, quietMark, 'looked at')),
    ...marks(spoke, recordedMark, 'recorded'),
    ...labels(
      frame.right + 10,
      y - lineHeight / 2,
      lines.map((words) => cutText(words, room)),
      note,
    ),
  ];
}

interface MarkWords {
  readonly title?: string;
}

/* Told apart by height as well as by shade. */
export function quietMark([left, right]: Place, y: number, words: MarkWords): string {
  return across([left, right], y, { stroke: ink.strong, width: 1.5, ...words });
}
export function measuredMark([left, right]: Place, y: number, words: MarkWords): string {
  const gap = right - left > 2 ? 0.5 : 0;
  const edges = { left, right: right - gap, top: y - 2.5, bottom: y + 2.5 };
  return box(edges, { fill: ink.strong, ...words });
}
export function recordedMark([left, right]: Place, y: number, words: MarkWords): string {
  const gap = right - left > 2 ? 0.5 : 0;
  const edges = { left, right: right - gap, top: y - 5, bottom: y + 5 };
  return box(edges, { fill: ink.ink, ...words });
}
