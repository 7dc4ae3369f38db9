import type { Years } from './draw/axes.js';
import { eventsText, numberedEvents, type DatedEvent } from './draw/events.js';
import { formatFixed, formatWindow } from '../core/format.js';
import { linesTable } from './series-lines.js';
import { valuesOf, type SeriesLine, type SeriesState } from './series-state.js';
import type { ChartTable } from './table.js';

export interface LevelsState {
  readonly years: Years;
  readonly subtitle: string;
  /** External, mutual, multilateral: percentiles in place of values. */
  readonly levels: readonly SeriesLine[];
  /** The lowest of the three. */
  readonly weakest: SeriesLine;
  readonly events: readonly DatedEvent[];
}

/** The three levels and the weakest of them as one set of series. */
export const seriesOfLevels = (state: LevelsState): SeriesState => ({
  topic: 'Containment at three levels',
  subtitle: state.subtitle,
  lines: [state.weakest, ...state.levels],
  events: state.events,
  years: state.years,
});

const inWords = (value: number): string => formatFixed(value, 2);

/** A level is high from two thirds and low under one half, as the held-out groups were judged. */
export const highFrom = 2 / 3;
export const lowUnder = 1 / 2;

function word(value: number): string {
  if (value >= highFrom) return 'high';
  return value < lowUnder ? 'low' : 'between low and high';
}

export function levelsFinding(state: LevelsState): string {
  const values = valuesOf(state.weakest, state.years);
  const first = values[0];
  const last = values.at(-1);
  if (first === undefined || last === undefined) {
    const seen = state.levels.filter((level) => valuesOf(level, state.years).length > 0);
    const names = seen.map(({ label }) => label.toLowerCase()).join(' and ');
    return `No year in ${formatWindow(state.years)} has all 3 levels${seen.length === 0 ? '' : `; ${names} alone ${seen.length === 1 ? 'has' : 'have'} values`}`;
  }
  const lowest = state.levels
    .map((level) => ({
      label: level.label.toLowerCase(),
      at: valuesOf(level, state.years).find(({ year }) => year === last.year),
    }))
    .reduce((a, b) => ((b.at?.value ?? 2) < (a.at?.value ?? 2) ? b : a));
  const weakest = `the weakest level is the ${lowest.label} one`;
  const is = `${inWords(last.value)} (${last.year}), which is ${word(last.value)}`;
  if (first === last) return `Double containment stands at ${is}; ${weakest}`;
  return `Double containment ${verbOf(last.value - first.value)} from ${inWords(first.value)} (${first.year}) to ${is}; ${weakest}`;
}

function verbOf(change: number): string {
  if (Math.abs(change) < 0.05) return 'moved little,';
  return change > 0 ? 'rose' : 'fell';
}

export function describeLevels(state: LevelsState): string {
  const sentences = seriesOfLevels(state).lines.map((series) => {
    const values = valuesOf(series, state.years);
    const first = values[0];
    const last = values.at(-1);
    if (first === undefined || last === undefined) return `${series.label}: no value.`;
    return `${series.label}: ${inWords(first.value)} in ${first.year}, ${inWords(last.value)} in ${last.year}; ${values.length} years have a value.`;
  });
  const events = eventsText(numberedEvents(state.events, state.years));
  return `Line chart, ${state.years[0]} to ${state.years[1]}, of percentiles from 0 to 1; low is under 1/2, high from 2/3. ${sentences.join(' ')}${events}`;
}

export const levelsTable = (state: LevelsState): ChartTable =>
  linesTable(
    seriesOfLevels(state).lines.map(({ label, result }) => ({
      label,
      result,
      cell: ({ value, interval }) =>
        `${inWords(value)}${interval === undefined ? '' : ` (${interval.map(inWords).join(' to ')})`}`,
    })),
    state.years,
  );
