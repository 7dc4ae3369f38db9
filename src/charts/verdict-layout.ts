import { legendOf, markersOf, numberedEvents } from './levels-layout.js';
import type { Slot } from './palette.js';
import type { VerdictState } from './verdict-state.js';

/** Colours of readings, which are no actors; the dash and the label tell them apart again. */
const styles: readonly { readonly slot: Slot; readonly dash: string | null }[] = [
  { slot: 'x2', dash: null },
  { slot: 'x1', dash: '7 3' },
  { slot: 'x4', dash: '2 3' },
  { slot: 'ab', dash: null },
  { slot: 'context', dash: '8 2 2 2' },
  { slot: 'x3', dash: '4 2' },
];

const narrowBelow = 560;
/** Height of the bars of observations below the plot. */
export const barHeight = 40;
export const markerRoom = 20;

export function verdictLayout(state: VerdictState, width: number) {
  const narrow = width < narrowBelow;
  const [from, to] = state.years;
  const left = narrow ? 40 : 52;
  const room = narrow ? 104 : 176;
  const right = width - room - 10;
  const toX = (moment: number): number =>
    left + ((moment - from) / (to + 1 - from)) * (right - left);
  const events = numberedEvents(state);
  const markers = markersOf(events, toX);
  const lanes = Math.max(0, ...markers.map(({ lane }) => lane + 1));
  const top = lanes * markerRoom + 8;
  const bottom = top + (narrow ? 232 : 288);
  const bars = { top: bottom + 28, bottom: bottom + 28 + barHeight };
  const legend = legendOf(events, width, bars.bottom + 48);
  const toY = (posterior: number): number => bottom + posterior * (top - bottom);
  return { left, right, room, width, top, bottom, toX, toY, bars, markers, legend };
}
export type VerdictLayout = ReturnType<typeof verdictLayout>;

export const styleOfReading = (reading: number) => styles[reading % styles.length]!;
