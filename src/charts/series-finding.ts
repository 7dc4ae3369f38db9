import { firstCrossing } from '../core/crossing.js';
import { formatValue, unitSuffix } from './format.js';
import { areCounts, unitOf, valuesOf, type SeriesState, type ValuePoint } from './series-state.js';

interface Change {
  readonly label: string;
  readonly first: ValuePoint;
  readonly last: ValuePoint;
  /** Change as a share of the range of all values shown. */
  readonly size: number;
}

/** Changes below this share of the range shown are called steady. */
const steady = 0.08;

/** The finding of a set of series: a crossing where there is one, otherwise the clearest change. */
export function seriesFinding(state: SeriesState): string {
  const changes = changesOf(state);
  if (changes.length === 0) return `${state.topic}: no value in the years shown`;
  if (areCounts(state)) return countSentence(state);
  return crossingOfRule(state) ?? overtaking(state) ?? changeSentence(state, changes);
}

function changesOf(state: SeriesState): Change[] {
  const all = state.lines.map((line) => valuesOf(line, state.years));
  const values = all.flat().map(({ value }) => value);
  const range = Math.max(...values) - Math.min(...values) || 1;
  return state.lines.flatMap(({ label }, i) => {
    // A bound is no value to count a change from.
    const first = all[i]!.find(({ point }) => point.flag !== 'lower-bound');
    const last = all[i]!.at(-1);
    if (first === undefined || last === undefined) return [];
    return [{ label, first, last, size: (last.value - first.value) / range }];
  });
}

/** Margin of one list of values over another or over a constant, over all years of either. */
function marginsOf(
  ahead: readonly ValuePoint[],
  behind: readonly ValuePoint[] | number,
): { years: number[]; margins: number[] } {
  const other =
    typeof behind === 'number'
      ? () => behind
      : (
          (map) => (year: number) =>
            map.get(year) ?? NaN
        )(new Map(behind.map(({ year, value }) => [year, value])));
  return {
    years: ahead.map(({ year }) => year),
    margins: ahead.map(({ year, value }) => value - other(year)),
  };
}

/** The year since when the first is ahead without a break to the last year both have; null if it led from the start or does not lead. */
function passedIn(
  ahead: readonly ValuePoint[],
  behind: readonly ValuePoint[] | number,
): number | null {
  const { years, margins } = marginsOf(ahead, behind);
  let start = margins.length;
  while (start > 0 && !(margins[start - 1]! <= 0)) start--;
  if (start === 0) return null;
  return firstCrossing(years.slice(start), margins.slice(start)).year;
}

function overtaking(state: SeriesState): string | null {
  if (state.lines.length !== 2) return null;
  const unit = unitOf(state);
  const [one, two] = state.lines.map((line) => ({
    label: line.label,
    values: valuesOf(line, state.years),
  }));
  for (const [ahead, behind] of [
    [one!, two!],
    [two!, one!],
  ] as const) {
    const year = passedIn(ahead.values, behind.values);
    if (year === null) continue;
    const lastAhead = ahead.values.at(-1)!;
    const lastBehind = behind.values.at(-1)!;
    return (
      `${capital(ahead.label)} passed ${behind.label} in ${year}` +
      (lastAhead.year === lastBehind.year
        ? `: ${formatValue(lastAhead.value, unit)} against ${formatValue(lastBehind.value, unit)} in ${lastAhead.year}`
        : '')
    );
  }
  return null;
}

function crossingOfRule(state: SeriesState): string | null {
  const { rule, lines } = state;
  const line = lines[0];
  if (rule === undefined || line === undefined) return null;
  const values = valuesOf(line, state.years);
  const last = values.at(-1);
  if (last === undefined) return null;
  const unit = unitOf(state);
  const now = `${formatValue(last.value, unit)} in ${last.year}`;
  const mirrored = values.map((point) => ({ ...point, value: -point.value }));
  const up = passedIn(values, rule.value);
  if (up !== null)
    return `${capital(line.label)} rose above ${formatValue(rule.value, unit)} (${rule.label}) in ${up}: ${now}`;
  const down = passedIn(mirrored, -rule.value);
  if (down !== null)
    return `${capital(line.label)} fell below ${formatValue(rule.value, unit)} (${rule.label}) in ${down}: ${now}`;
  return null;
}

function countSentence(state: SeriesState): string {
  return state.lines
    .map((line) => {
      const values = valuesOf(line, state.years);
      const first = values[0];
      if (first === undefined) return `${capital(line.label)}: no value`;
      const sum = values.reduce((total, { value }) => total + value, 0);
      const most = values.reduce((a, b) => (b.value > a.value ? b : a));
      const span = `${first.year}–${values.at(-1)!.year}`;
      const peak = sum > 0 ? `, most in ${most.year} (${most.value})` : '';
      return `${capital(line.label)}: ${sum} ${unitOf(state)} in ${span}${peak}`;
    })
    .join('; ');
}

function changeSentence(state: SeriesState, changes: readonly Change[]): string {
  const lead = changes[0]!;
  const words = (change: Change): string => changeWords(change, unitOf(state));
  const rest = changes.slice(1).sort((a, b) => Math.abs(b.size) - Math.abs(a.size));
  const contrary = rest.find(
    (change) =>
      Math.abs(change.size) >= steady &&
      (Math.abs(lead.size) < steady || Math.sign(change.size) !== Math.sign(lead.size)),
  );
  if (contrary !== undefined) return `${words(lead)}; ${words(contrary)}`;
  const sameWay = rest[0];
  if (sameWay !== undefined && Math.abs(sameWay.size) > 2 * Math.abs(lead.size))
    return `${words(sameWay)}; ${words(lead)}`;
  return words(lead);
}

function changeWords({ label, first, last, size }: Change, unit: string): string {
  const value = (point: ValuePoint): string => formatValue(point.value, unit);
  if (first.year === last.year)
    return `${capital(label)}: ${value(last)}${unitSuffix(unit)} in ${last.year}`;
  if (Math.abs(size) < steady)
    return `${capital(label)} steady near ${value(last)} (${first.year}–${last.year})`;
  return `${capital(label)} ${size > 0 ? 'up' : 'down'} from ${value(first)} (${first.year}) to ${value(last)} (${last.year})`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
