import { formatValue } from '../core/units.js';
import { assignLanes, boldness, lineHeight, wrapText, type LaneLabel } from './layout.js';
import { valueScale, type Scale } from './series-scales.js';
import {
  areCounts,
  gapsOf,
  unitOf,
  valuesOf,
  yearOfDate,
  type SeriesLine,
  type SeriesState,
} from './series-state.js';

/** Below this width the labels at the line ends take less room. */
const narrowBelow = 560;
/** Height of the strip of one line below the plot. */
export const gapStrip = 7;

export interface SeriesLayout {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
  readonly labels: readonly (readonly string[])[];
  readonly events: readonly LaneLabel[];
  /** Pixel of a moment; a value of a year stands in the middle of its year. */
  readonly toX: (moment: number) => number;
  readonly y: Scale;
  readonly withGaps: readonly SeriesLine[];
}

function labelRoom(narrow: boolean): number {
  return narrow ? 102 : 170;
}

export function layoutOf(state: SeriesState, width: number): SeriesLayout {
  const unit = unitOf(state);
  const narrow = width < narrowBelow;
  const counts = areCounts(state);
  const labels = state.lines.map((series) => {
    const last = valuesOf(series, state.years).at(-1);
    const value =
      last === undefined
        ? 'no value'
        : counts
          ? `${valuesOf(series, state.years).reduce((sum, { value: n }) => sum + n, 0)} in all`
          : formatValue(last.value, unit);
    return wrapText(`${series.label} ${value}`, labelRoom(narrow) / boldness);
  });
  const right = width - labelRoom(narrow) - 18;
  const withGaps = state.lines.filter((series) => gapsOf(series, state.years).length > 0);
  const events = state.events
    .map(({ date, label }) => ({ at: yearOfDate(date), text: label }))
    .filter(({ at }) => at >= state.years[0] && at <= state.years[1] + 1)
    .sort((a, b) => a.at - b.at);
  // Margins are the same for every chart, so that a year stands at the same place down the page.
  const left = narrow ? 48 : 52;
  const toX = (year: number): number =>
    left + ((year - state.years[0]) / (state.years[1] + 1 - state.years[0])) * (right - left);
  const lanes = assignLanes(
    events.map(({ at, text: label }) => ({ x: toX(at), text: label })),
    left,
    right + 8,
  );
  const laneCount = Math.max(0, ...lanes.map(({ lane }) => lane + 1));
  const top = 8 + laneCount * lineHeight + (laneCount > 0 ? 8 : 0);
  const bottom = top + (narrow ? 216 : 264);
  const height = bottom + withGaps.length * gapStrip + (withGaps.length > 0 ? 5 : 0) + 28;
  const y = valueScale(state, bottom, top);
  return { left, right, top, bottom, width, height, labels, events: lanes, toX, y, withGaps };
}
