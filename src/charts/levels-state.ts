import type { Years } from './draw/axes.js';
import { eventsText, numberedEvents, type DatedEvent } from './draw/events.js';
import { formatProbability, formatWindow, leastProbability } from '../core/format.js';
import { linesTable } from './series-lines.js';
import { valuesOf, type SeriesLine, type SeriesState } from './series-state.js';
import type { ChartTable } from './table.js';

export interface LevelsState {
  readonly years: Years;
  readonly subtitle: string;
  /** External and mutual containment: probabilities in place of values. */
  readonly levels: readonly SeriesLine[];
  /** The probability of both. */
  readonly double: SeriesLine;
  readonly events: readonly DatedEvent[];
}

/** The levels and both together as one set of series. */
export const seriesOfLevels = (state: LevelsState): SeriesState => ({
  topic: 'Probability of containment',
  subtitle: state.subtitle,
  lines: [state.double, ...state.levels],
  events: state.events,
  years: state.years,
});

/** The last year with a value of both: what the title says of the levels is of that year. */
export const lastYearOf = ({ double, years }: LevelsState): number | undefined =>
  valuesOf(double, years).at(-1)?.year;

/** From here on containment is likelier than not. */
export const likelyFrom = 1 / 2;

export function levelsFinding(state: LevelsState): string {
  const values = valuesOf(state.double, state.years);
  const last = values.at(-1);
  if (last === undefined) {
    const seen = state.levels.filter((level) => valuesOf(level, state.years).length > 0);
    const names = seen.map(({ label }) => label.toLowerCase()).join(' and ');
    return `No year in ${formatWindow(state.years)} has a probability of double containment${seen.length === 0 ? '' : `; ${names} alone ${seen.length === 1 ? 'has' : 'have'} values`}`;
  }
  const highest = values.reduce((a, b) => (b.value > a.value ? b : a));
  const levels = state.levels.flatMap((level) => {
    const at = valuesOf(level, state.years).find(({ year }) => year === last.year);
    return at === undefined ? [] : [`${level.label.toLowerCase()} ${formatProbability(at.value)}`];
  });
  const most =
    highest.year === last.year || highest.value < leastProbability
      ? ''
      : `, ${formatProbability(highest.value)} at most (${highest.year})`;
  return `Before calibration double containment has a probability of ${formatProbability(last.value)} in ${last.year}${most}; ${levels.join(', ')}`;
}

export function describeLevels(state: LevelsState): string {
  const sentences = seriesOfLevels(state).lines.map((series) => {
    const values = valuesOf(series, state.years);
    const first = values[0];
    const last = values.at(-1);
    if (first === undefined || last === undefined) return `${series.label}: no value.`;
    return `${series.label}: ${formatProbability(first.value)} in ${first.year}, ${formatProbability(last.value)} in ${last.year}; ${values.length} years have a value.`;
  });
  const events = eventsText(numberedEvents(state.events, state.years));
  return `Line chart, ${state.years[0]} to ${state.years[1]}, of probabilities from 0 to 1. ${sentences.join(' ')}${events}`;
}

export const levelsTable = (state: LevelsState): ChartTable =>
  linesTable(
    seriesOfLevels(state).lines.map(({ label, result }) => ({
      label,
      result,
      cell: ({ value }) => formatProbability(value),
    })),
    state.years,
  );
