import { reasonText } from '../core/missing.js';
import type { ChartTable } from './define.js';
import { formatFixed, formatWindow } from '../core/format.js';
import { numberedEvents, seriesOfLevels, type LevelsState } from './levels-layout.js';
import { valuesOf } from './series-state.js';

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
  const is = `${formatFixed(last.value, 2)} (${last.year}), which is ${word(last.value)}`;
  if (first === last) return `Double containment stands at ${is}; ${weakest}`;
  return `Double containment ${verbOf(last.value - first.value)} from ${formatFixed(first.value, 2)} (${first.year}) to ${is}; ${weakest}`;
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
    return `${series.label}: ${formatFixed(first.value, 2)} in ${first.year}, ${formatFixed(last.value, 2)} in ${last.year}; ${values.length} years have a value.`;
  });
  const events = numberedEvents(state).map(({ number, words }) => `${number} ${words}`);
  return `Line chart, ${state.years[0]} to ${state.years[1]}, of percentiles from 0 to 1; low is under 1/2, high from 2/3. ${sentences.join(' ')}${events.length === 0 ? '' : ` Events: ${events.join('; ')}.`}`;
}

export function levelsTable(state: LevelsState): ChartTable {
  const lines = seriesOfLevels(state).lines;
  const [from, to] = state.years;
  const rows: string[][] = [];
  for (let year = from; year <= to; year++) {
    const cells = lines.map(({ result }) => {
      const point = result.series.find((one) => one.year === year);
      if (point?.value === null || point === undefined)
        return `no value: ${reasonText(point?.reason ?? 'outside-coverage').toLowerCase()}`;
      const { value, interval } = point;
      return `${formatFixed(value, 2)}${interval === undefined ? '' : ` (${formatFixed(interval[0], 2)} to ${formatFixed(interval[1], 2)})`}`;
    });
    if (cells.some((cell) => !cell.startsWith('no value'))) rows.push([String(year), ...cells]);
  }
  return {
    columns: [
      { label: 'Year', numeric: false },
      ...lines.map(({ label }) => ({ label, numeric: true })),
    ],
    rows,
  };
}
