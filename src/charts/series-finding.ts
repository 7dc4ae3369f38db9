import { capitalised } from '../core/format.js';
import { firstCrossing } from '../core/crossing.js';
import { formatValue, unitSuffix, unitWords } from '../core/units.js';
import {
  areCounts,
  firmValuesOf,
  unitOf,
  valuesOf,
  type SeriesLine,
  type SeriesState,
  type ValuePoint,
} from './series-state.js';

interface Change {
  readonly label: string;
  readonly first: ValuePoint;
  readonly last: ValuePoint;
  /** Change as a share of the range of all values shown that are no bounds. */
  readonly size: number;
  /** The highest or lowest value in between, where it lies beyond both ends by more than half of that range. */
  readonly turn: { readonly word: 'peak' | 'low'; readonly at: ValuePoint } | null;
}

/** Changes below this share of the range shown are called steady. */
const steady = 0.08;

/** The finding of a set of series: a crossing where there is one, otherwise the clearest change. */
export function seriesFinding(state: SeriesState): string {
  if (state.lines.every((line) => valuesOf(line, state.years).length === 0))
    return `${state.topic}: no value in the years shown`;
  if (areCounts(state)) return countSentence(state);
  const changes = changesOf(state);
  if (changes.length === 0) return `${state.topic}: only bounds in the years shown`;
  return crossingOfRule(state) ?? overtaking(state) ?? changeSentence(state, changes);
}

function changesOf(state: SeriesState): Change[] {
  const all = state.lines.map((line) => firmValuesOf(line, state.years));
  const values = all.flat().map(({ value }) => value);
  const range = Math.max(...values) - Math.min(...values) || 1;
  return state.lines.flatMap(({ label }, i) => {
    const first = all[i]![0];
    const last = all[i]!.at(-1);
    if (first === undefined || last === undefined) return [];
    const size = (last.value - first.value) / range;
    return [{ label, first, last, size, turn: turnOf(all[i]!, range / 2) }];
  });
}

function turnOf(values: readonly ValuePoint[], beyond: number): Change['turn'] {
  const ends = [values[0]!.value, values.at(-1)!.value];
  const high = values.reduce((a, b) => (b.value > a.value ? b : a));
  const low = values.reduce((a, b) => (b.value < a.value ? b : a));
  if (high.value - Math.max(...ends) > beyond) return { word: 'peak', at: high };
  if (Math.min(...ends) - low.value > beyond) return { word: 'low', at: low };
  return null;
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
  if (state.lines.length !== 2 || ofSameStates(state.lines)) return null;
  const unit = unitOf(state);
  const [one, two] = state.lines.map((line) => ({
    label: line.label,
    values: firmValuesOf(line, state.years),
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
      `${capitalised(ahead.label)} passed ${behind.label} in ${year}` +
      (lastAhead.year === lastBehind.year
        ? `: ${formatValue(lastAhead.value, unit)} against ${formatValue(lastBehind.value, unit)} in ${lastAhead.year}`
        : '')
    );
  }
  return null;
}

/** Two lines of the same states, in the same order, are variants of one another and no rivals. */
function ofSameStates(lines: readonly SeriesLine[]): boolean {
  const units = lines.map(({ result: { states, group } }) =>
    JSON.stringify([states.map(({ ccode }) => ccode), group]),
  );
  return new Set(units).size === 1;
}

function crossingOfRule(state: SeriesState): string | null {
  const { rule, lines } = state;
  const line = lines[0];
  if (rule === undefined || line === undefined) return null;
  const values = firmValuesOf(line, state.years);
  const last = values.at(-1);
  if (last === undefined) return null;
  const unit = unitOf(state);
  const now = `${formatValue(last.value, unit)} in ${last.year}`;
  const mirrored = values.map((point) => ({ ...point, value: -point.value }));
  const up = passedIn(values, rule.value);
  const down = up === null ? passedIn(mirrored, -rule.value) : null;
  const ratio = ratioWords(state, line);
  if (ratio !== null && (up ?? down) !== null)
    return `${ratio}: ${now}, ${up === null ? 'below' : 'above'} ${rule.label} (${formatValue(rule.value, unit)}) since ${up ?? down}`;
  if (up !== null)
    return `${capitalised(line.label)} rose above ${formatValue(rule.value, unit)} (${rule.label}) in ${up}: ${now}`;
  if (down !== null)
    return `${capitalised(line.label)} fell below ${formatValue(rule.value, unit)} (${rule.label}) in ${down}: ${now}`;
  return null;
}

/** What a ratio of two states divides, with the name of its line; null for anything else. */
function ratioWords({ topic }: SeriesState, { label, result }: SeriesLine): string | null {
  const [over, under] = result.states;
  if (!/^ratio\b/i.test(result.unit) || over === undefined || under === undefined) return null;
  return `${topic}, ${over.name} over ${under.name}, ${label}`;
}

function countSentence(state: SeriesState): string {
  return state.lines
    .map((line) => {
      const values = valuesOf(line, state.years);
      const first = values[0];
      if (first === undefined) return `${capitalised(line.label)}: no value`;
      const sum = values.reduce((total, { value }) => total + value, 0);
      const most = values.reduce((a, b) => (b.value > a.value ? b : a));
      const span = `${first.year}–${values.at(-1)!.year}`;
      const peak = sum > 0 ? `, most in ${most.year} (${most.value})` : '';
      return `${capitalised(line.label)}: ${sum} ${unitWords(unitOf(state), sum)} in ${span}${peak}`;
    })
    .join('; ');
}

function changeSentence(state: SeriesState, changes: readonly Change[]): string {
  const lead = changes[0]!;
  const words = (change: Change): string => changeWords(change, unitOf(state));
  const rest = changes.slice(1).sort((a, b) => Math.abs(b.size) - Math.abs(a.size));
  const contrary =
    rest.find(
      (change) =>
        Math.abs(change.size) >= steady &&
        (Math.abs(lead.size) < steady || Math.sign(change.size) !== Math.sign(lead.size)),
    ) ?? rest.find(({ turn }) => turn !== null);
  if (contrary !== undefined) return `${words(lead)}; ${words(contrary)}`;
  const sameWay = rest[0];
  if (sameWay !== undefined && Math.abs(sameWay.size) > 2 * Math.abs(lead.size))
    return `${words(sameWay)}; ${words(lead)}`;
  return words(lead);
}

function changeWords({ label, first, last, size, turn }: Change, unit: string): string {
  const value = (point: ValuePoint): string => formatValue(point.value, unit);
  const at = (point: ValuePoint): string => `${value(point)} (${point.year})`;
  if (first.year === last.year)
    return `${capitalised(label)}: ${value(last)}${unitSuffix(unit, last.value)} in ${last.year}`;
  const way = Math.abs(size) < steady ? '' : size > 0 ? ' up' : ' down';
  if (turn !== null)
    return `${capitalised(label)}${way} from ${at(first)} to ${at(last)}, with a ${turn.word} of ${at(turn.at)} between`;
  if (Math.abs(size) < steady)
    return `${capitalised(label)} steady near ${value(last)} (${first.year}–${last.year})`;
  return `${capitalised(label)}${way} from ${at(first)} to ${at(last)}`;
}
