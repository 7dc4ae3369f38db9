import type { Change, ChangeSearch, Unsearchable } from '../../core/changepoint.js';
import type { BreakPredicate, PredicateResult } from '../types.js';
import { confidenceOf, type PredicateContext, requiredTrendCoverage } from './context.js';
import { formatNumber, formatP, formatWindow } from './format.js';
import type { Holds } from './level.js';
import {
  coverageText,
  cut,
  describe,
  untestableText,
  type Window,
  type Windowed,
} from './window.js';

/** The covered years of the window, and the changes found in them. */
export function searchOf(
  { observe, window }: BreakPredicate,
  context: PredicateContext,
): { readonly part: Windowed; readonly found: ChangeSearch | Unsearchable } {
  const part = cut(context.series(observe), window);
  const options = { seed: context.seed, confidence: confidenceOf(context) };
  return { part, found: context.changes(part.years, part.values, options) };
}

/**
 * Whether the level of a series changes in some years. Holds where a change is found there, in the direction asked, and
 * p is below the level of the intervals (.1). Unclear where one is found there and p is not; where one outside has an
 * interval that reaches in; or where the clearest change lies there and does not exceed the penalty, but has such a p. Fails
 * otherwise: no change was found, which in a short series does not say that there was none. Untestable below 60% of the
 * window, where the series cannot be searched, or where less than half of the years asked about have room for a level
 * before and after: five covered years.
 */
export function evaluateBreak(
  predicate: BreakPredicate,
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
  const untestable = whyUntestable(predicate, part, found);
  if (untestable !== null || 'untestable' in found)
    return {
      ...base,
      holds: 'untestable',
      observed: null,
      interval: null,
      intervalMethod: null,
      finding: untestable ?? '',
    };
  const { holds, change } = judge(predicate, found, 1 - confidenceOf(context));
  const verdict = { yes: 'holds', no: 'fails', unclear: 'cannot be told' }[holds];
  return {
    ...base,
    holds,
    observed: change?.year ?? null,
    interval: change?.interval ?? null,
    intervalMethod: change === undefined ? null : 'sieve bootstrap',
    finding: `${series.label}: ${foundText(found, change)}; asked: ${asked}; ${verdict}. ${coverageText(coverage, part.points)}`,
  };
}

function askedText({ between, sign }: BreakPredicate): string {
  const which = sign === undefined ? 'a change' : sign === 'positive' ? 'a rise' : 'a fall';
  return `${which} of level in ${formatWindow(between)}`;
}

function whyUntestable(
  { between }: BreakPredicate,
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
  return `${opening} a new level can be told from ${first} to ${last} only, with five covered years before it and in it, and ${formatWindow(between)} is asked about. ${covered}`;
}

const isWithin = ({ year }: Change, [from, to]: Window): boolean => year >= from && year <= to;
const reaches = ({ interval: [low, high] }: Change, [from, to]: Window): boolean =>
  low <= to && high >= from;

function judge(
  { between, sign }: BreakPredicate,
  { changes, strongest }: ChangeSearch,
  level: number,
): { readonly holds: Exclude<Holds, 'untestable'>; readonly change?: Change } {
  const isAsked = ({ from, to }: Change): boolean =>
    sign === undefined || to > from === (sign === 'positive');
  const sure = ({ p }: Change): boolean => p < level;
  const right = changes.filter(isAsked);
  const inside = right.filter((change) => isWithin(change, between));
  const certain = inside.find(sure);
  if (certain !== undefined) return { holds: 'yes', change: certain };
  const near = inside[0] ?? right.find((change) => sure(change) && reaches(change, between));
  if (near !== undefined) return { holds: 'unclear', change: near };
  if (isAsked(strongest) && isWithin(strongest, between) && sure(strongest))
    return { holds: 'unclear', change: strongest };
  const distance = ({ year }: Change): number => Math.max(between[0] - year, year - between[1]);
  return { holds: 'no', change: [...changes].sort((a, b) => distance(a) - distance(b))[0] };
}

function foundText({ changes, strongest }: ChangeSearch, change: Change | undefined): string {
  const none = changes.length === 0 ? 'no change of level exceeds the penalty' : '';
  if (change === undefined)
    return `${none}; the clearest would be in ${strongest.year} (${formatP(strongest.p)})`;
  const others = changes.filter((one) => one !== change).map(({ year }) => year);
  const also = others.length === 0 ? '' : `, others in ${others.join(', ')}`;
  const opening = none === '' ? 'level changes' : `${none}; the clearest change is`;
  return `${opening} in ${change.year} from ${formatNumber(change.from)} to ${formatNumber(change.to)} (90% interval of the year ${formatWindow(change.interval)}, sieve bootstrap; ${formatP(change.p)})${also}`;
}
