import type { Change, ChangeSearch, Unsearchable } from '../../core/changepoint.js';
import type { BreakPredicate, PredicateResult } from '../types.js';
import { confidenceOf, type PredicateContext, requiredTrendCoverage } from './context.js';
import { formatNumber, formatP, formatWindow } from './format.js';
import type { Holds } from './level.js';
import {
  coverageText,
  cut,
  describe,
  untestable,
  untestableText,
  type Window,
  type Windowed,
} from './window.js';

/** A change that at least this share of series without one show as clearly is no sign of one. */
const noSign = 0.5;
/** Half of what the search takes by itself: p to two digits is enough for a verdict. */
const draws = 499;

/** The covered years of the window, and the changes found in them. */
export function searchOf(
  { observe, window, between, search }: BreakPredicate,
  context: PredicateContext,
): { readonly part: Windowed; readonly found: ChangeSearch | Unsearchable } {
  const part = cut(context.series(observe), window);
  const { seed } = context;
  const options = { seed, draws, confidence: confidenceOf(context), between, ...search };
  return { part, found: context.changes(part.years, part.values, options) };
}

/**
 * Whether the level of a series changes in some years. Holds where a change is found there, in the direction asked, and
 * p is below the level of the intervals (.1). Unclear where one is found there and p is not; where one outside has an
 * interval that reaches in; or where the clearest change in those years, found or not, has the direction asked and a p below
 * one half. Fails where that change goes the other way, or where at least half of the series without a change have one as
 * clear in those years: what is seen there is what persistence makes by itself. Untestable below 60% of the window, where
 * the series cannot be searched, or where less than half of the years asked about have room for a level before and
 * after: five covered years, unless the search is made otherwise.
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
  const because = whyUntestable(predicate, part, found);
  if (because !== null || 'untestable' in found) return untestable(base, because ?? '');
  const { holds, change } = judge(predicate, found, 1 - confidenceOf(context));
  const isFound = change !== undefined && found.changes.some(({ year }) => year === change.year);
  const verdict = { yes: 'holds', no: 'fails', unclear: 'cannot be told' }[holds];
  return {
    ...base,
    holds,
    observed: isFound ? change.year : null,
    interval: isFound ? change.interval : null,
    intervalMethod: isFound ? 'sieve bootstrap' : null,
    finding: `${series.label}: ${foundText(found, change, confidenceOf(context))}; asked: ${asked}; ${verdict}. ${coverageText(coverage, part.points)}`,
  };
}

function askedText({ between, sign }: BreakPredicate): string {
  const which = sign === undefined ? 'a change' : sign === 'positive' ? 'a rise' : 'a fall';
  return `${which} of level in ${formatWindow(between)}`;
}

function whyUntestable(
  { between, search }: BreakPredicate,
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
  return `${opening} a new level can be told from ${first} to ${last} only, with ${countWord(search?.minimumSegment)} covered years before it and in it, and ${formatWindow(between)} is asked about. ${covered}`;
}

const countWord = (years = 5): string => (years === 5 ? 'five' : `${years}`);

const isWithin = ({ year }: Change, [from, to]: Window): boolean => year >= from && year <= to;
const reaches = ({ interval: [low, high] }: Change, [from, to]: Window): boolean =>
  low <= to && high >= from;

function judge(
  { between, sign }: BreakPredicate,
  { changes, clearest }: ChangeSearch,
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
  const mayBe = clearest !== null && isAsked(clearest) && clearest.p < noSign;
  return { holds: mayBe ? 'unclear' : 'no', change: clearest ?? undefined };
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
