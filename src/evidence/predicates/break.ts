import type { Change, ChangeSearch, Unsearchable } from '../../core/changepoint.js';
import { mean } from '../../core/statistics.js';
import type { PredicateOf, PredicateResult } from '../types.js';
import { differenceInterval } from './bootstrap.js';
import { confidenceOf, type PredicateContext, requiredTrendCoverage } from './context.js';
import { formatNumber, formatP, formatWindow } from '../../core/format.js';
import { intervalWords } from './format.js';
import { type Holds, judgeAgainst } from './level.js';
import {
  coverageText,
  cut,
  describe,
  untestable,
  untestableText,
  type Window,
  type Windowed,
} from './window.js';

/** Half of what the search takes by itself: p to two digits is enough for a verdict. */
const draws = 499;

/** The covered years of the window, and the changes found in them. */
export function searchOf(
  { observe, window, between, search }: PredicateOf<'break'>,
  context: PredicateContext,
): { readonly part: Windowed; readonly found: ChangeSearch | Unsearchable } {
  const part = cut(context.series(observe), window);
  const { seed } = context;
  const options = { seed, draws, confidence: confidenceOf(context), between, ...search };
  return { part, found: context.changes(part.years, part.values, options) };
}

/**
 * Whether the level of a series changes in some years. Holds where a change is found there, in the direction asked, and
 * p is below the level of the intervals (.1). Fails only where the data speak against it: such a change the other way
 * is found there, or the interval of the mean after those years less the mean before them lies wholly on the other side of
 * zero. Otherwise unclear: that no change is found does not show that there is none, and where no direction is asked
 * nothing can show it. Untestable below 60% of the window, where the series cannot be searched, or where less than half of
 * the years asked about have room for a level before and after: five covered years, unless the search is made otherwise.
 */
export function evaluateBreak(
  predicate: PredicateOf<'break'>,
  context: PredicateContext,
): PredicateResult {
  const { part, found } = searchOf(predicate, context);
  const { series, coverage } = part;
  const asked = askedText(predicate);
  const base = {
    kind: predicate.kind,
    label: predicate.label,
    ...describe(series),
    unit: 'year',
    window: predicate.window,
    percentile: null,
    threshold: asked,
    coverage,
  };
  const because = whyUntestable(predicate, part, found);
  if (because !== null || 'untestable' in found) return untestable(base, because ?? '');
  const { change, ...judged } = judge(predicate, found, 1 - confidenceOf(context));
  const isFound = change !== undefined && found.changes.some(({ year }) => year === change.year);
  const step = judged.holds === undefined ? stepOf(predicate, part, found, context) : null;
  const holds = judged.holds ?? judgeStep(step, predicate.sign);
  const verdict = { yes: 'holds', no: 'fails', unclear: 'is inconclusive' }[holds];
  return {
    ...base,
    holds,
    observed: isFound ? change.year : null,
    interval: isFound ? change.interval : null,
    intervalMethod: isFound ? 'sieve bootstrap' : null,
    finding: `${series.label}: ${foundText(found, change, confidenceOf(context))}${step === null ? '' : stepText(step, context)}; asked: ${asked}; ${verdict}. ${coverageText(coverage, part.points)}`,
  };
}

function askedText({ between, sign }: PredicateOf<'break'>): string {
  const which = sign === undefined ? 'a change' : sign === 'positive' ? 'a rise' : 'a fall';
  return `${which} of level in ${formatWindow(between)}`;
}

function whyUntestable(
  { between, search }: PredicateOf<'break'>,
  part: Windowed,
  found: ChangeSearch | Unsearchable,
): string | null {
  if (part.coverage.share < requiredTrendCoverage) return untestableText(part, '60% of the window');
  const { series, window, coverage, points } = part;
  const covered = coverageText(coverage, points);
  const opening = `${series.label}, ${formatWindow(window)}: untestable, since`;
  if ('untestable' in found) return `${opening} ${found.untestable}. ${covered}`;
  const years = between[1] - between[0] + 1;
  const [first, last] = found.possible;
  const possible = Math.min(between[1], last) - Math.max(between[0], first) + 1;
  if (possible >= years / 2) return null;
  return `${opening} a new level can be found from ${first} to ${last} only, with ${countWord(search?.minimumSegment)} covered years before it and in it, and ${formatWindow(between)} is tested. ${covered}`;
}

const countWord = (years = 5): string => (years === 5 ? 'five' : `${years}`);

const isWithin = ({ year }: Change, [from, to]: Window): boolean => year >= from && year <= to;
const reaches = ({ interval: [low, high] }: Change, [from, to]: Window): boolean =>
  low <= to && high >= from;

/** What the search alone decides, and the change that it shows; `holds` is absent where no change decides. */
function judge(
  { between, sign }: PredicateOf<'break'>,
  { changes, clearest }: ChangeSearch,
  level: number,
): { readonly holds?: Exclude<Holds, 'untestable'>; readonly change?: Change } {
  const isAsked = ({ from, to }: Change): boolean =>
    sign === undefined || to > from === (sign === 'positive');
  const sure = ({ p }: Change): boolean => p < level;
  const right = changes.filter(isAsked);
  const inside = changes.filter((change) => isWithin(change, between));
  const certain = inside.find((change) => isAsked(change) && sure(change));
  if (certain !== undefined) return { holds: 'yes', change: certain };
  const near =
    inside.find(isAsked) ?? right.find((change) => sure(change) && reaches(change, between));
  if (near !== undefined) return { holds: 'unclear', change: near };
  const against = inside.find(sure);
  if (against !== undefined) return { holds: 'no', change: against };
  return { change: inside[0] ?? clearest ?? undefined };
}

/** Mean of the years at the level after those asked about, less that of the years at the level before them. */
interface Step {
  readonly size: number;
  readonly windows: readonly [after: Window, before: Window];
  readonly interval: readonly [number, number];
  readonly method: string | null;
}

/** Neither side reaches over a change found elsewhere, which would say what happened then. Null without an interval. */
function stepOf(
  { observe, between, window }: PredicateOf<'break'>,
  { years }: Windowed,
  { changes }: ChangeSearch,
  context: PredicateContext,
): Step | null {
  const [from, to] = between;
  const starts = changes.flatMap(({ year }) => (year < from ? [year] : []));
  const ends = changes.flatMap(({ year, after }) => (year > to ? [after] : []));
  const before: Window = [Math.max(window[0], ...starts), from - 1];
  const after: Window = [to, Math.min(window[1], ...ends)];
  const covers = ([first, last]: Window): boolean =>
    years.some((year) => year >= first && year <= last);
  if (!covers(before) || !covers(after)) return null;
  const series = context.series(observe);
  const [later, earlier] = [cut(series, after), cut(series, before)];
  const { interval, method } = differenceInterval(later, earlier, context);
  if (interval === null) return null;
  const size = mean(later.values) - mean(earlier.values);
  return { size, windows: [after, before], interval, method };
}

function judgeStep(step: Step | null, sign: PredicateOf<'break'>['sign']): 'no' | 'unclear' {
  if (step === null || sign === undefined) return 'unclear';
  const opposite = sign === 'positive' ? 'below' : 'above';
  return judgeAgainst(step.size, step.interval, opposite, 0) === 'yes' ? 'no' : 'unclear';
}

function stepText({ size, windows, interval, method }: Step, context: PredicateContext): string {
  const [after, before] = windows.map(formatWindow);
  return `; mean of ${after} less mean of ${before} ${formatNumber(size)} (${intervalWords(interval, confidenceOf(context), method)})`;
}

/** The change that decides, and what else was found. */
function foundText(
  { changes }: ChangeSearch,
  change: Change | undefined,
  confidence: number,
): string {
  const others = changes.filter(({ year }) => year !== change?.year);
  const also = others.map((one) => `in ${one.year} (${formatP(one.p)})`).join(' and ');
  if (change === undefined) return `no change there beside that ${also}`;
  const isFound = others.length < changes.length;
  const words = `in ${change.year} from ${formatNumber(change.from)} to ${formatNumber(change.to)}`;
  const chance = `${isFound ? `${Math.round(100 * confidence)}% interval of the year ${formatWindow(change.interval)}, ` : ''}sieve bootstrap ${formatP(change.p)}`;
  const opening = isFound ? 'level changes' : 'no change found there; the clearest would be';
  return `${opening} ${words} (${chance})${also === '' ? '' : `; found elsewhere: ${also}`}`;
}
