import { groupedBy } from '../../core/grouped.js';
import { formatNumber, formatWindow } from '../../core/format.js';
import { mean } from '../../core/statistics.js';
import type { Windowed } from '../predicates/window.js';

/** Where one window has so much less to go by than another, the difference may be that of what is known. */
const fewer = 2 / 3;

/**
 * Estimates of one series in two windows that rest on unequally many items: with fewer, an estimate drifts to what is usual among
 * pairs, so that a difference may come of sources that ended. In a sentence; undefined where there is nothing to say.
 */
export function fadingText(parts: readonly Windowed[]): string | undefined {
  const estimated = parts.filter(({ points }) =>
    points.some(({ interval, n }) => interval !== undefined && n !== undefined),
  );
  for (const of of groupedBy(estimated, ({ series }) => JSON.stringify(series.observe)).values()) {
    const counted = of
      .map((part) => ({ window: part.window, items: itemsOf(part) }))
      .sort((a, b) => a.items - b.items);
    const [least, most] = [counted[0]!, counted.at(-1)!];
    if (least.items < fewer * most.items)
      return `The estimates of ${formatWindow(least.window)} rest on ${formatNumber(least.items)} items a year and those of ${formatWindow(most.window)} on ${formatNumber(most.items)}: with fewer, an estimate drifts to what is usual among pairs.`;
  }
  return undefined;
}

const itemsOf = ({ points }: Windowed): number =>
  mean(points.flatMap(({ value, n }) => (value === null || n === undefined ? [] : [n])));
