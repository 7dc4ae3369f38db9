import { observesOf, observesOfTerm, testedSeries } from '../../evidence/index.js';
import type { Observe, Predicate, PredicateOf } from '../../evidence/types.js';
import type { Choice } from './choices.js';

type Window = readonly [number, number];

/** Years by which the first and the last year of every window are moved; negative is earlier. */
export interface Move {
  readonly start: number;
  readonly end: number;
}

/** By how many years windows are moved, in the order in which a claim is closest to what it states. */
export const moves = [0, -1, 1, -2, 2] as const;

const startId = 'window-start';
const endId = 'window-end';

/** The choice of the first and of the last year of all windows; none where every window is a single year. */
export function windowChoices(predicates: readonly Predicate[]): Choice[] {
  if (!predicates.some(hasMovable)) return [];
  const rest = { options: moves.map(moveOption), measures: [] };
  return [
    { id: startId, title: 'first year of the windows', ...rest },
    { id: endId, title: 'last year of the windows', ...rest },
  ];
}

const moveOption = (years: number): Choice['options'][number] => ({
  id: years > 0 ? `+${years}` : `${years}`,
  label:
    years === 0
      ? 'as stated'
      : `${Math.abs(years)} ${Math.abs(years) === 1 ? 'year' : 'years'} ${years < 0 ? 'earlier' : 'later'}`,
  change: (observe) => observe,
});

/** The move that is chosen. */
export function moveOf(choices: readonly Choice[], chosen: readonly number[]): Move {
  const years = (id: string): number =>
    moves[chosen[choices.findIndex((choice) => choice.id === id)] ?? 0]!;
  return { start: years(startId), end: years(endId) };
}

const hasMovable = (predicate: Predicate): boolean =>
  testedSeries(predicate).some(({ window }) => isMovable(window));

/** Fewest years of a window that has been moved; a shorter one that is stated may become no shorter. */
const FEWEST_YEARS = 3;
const fewestOf = ([from, to]: Window): number => Math.min(FEWEST_YEARS, to - from + 1);

/** The first and the last year of a series that have a value. */
export type Reach = (observe: Observe) => Window | null;

export interface MoveContext {
  readonly asOf: number;
  readonly reach: Reach;
}

/** Whether a window can be moved: one of a single year names the year that it is about. */
const isMovable = ([from, to]: Window): boolean => to > from;

/**
 * A window moved as far as the years with values and `asOf` allow: outwards it goes no further than these, unless it
 * already stands beyond them. It stays as it is where fewer than three years (or than are stated) would be left.
 */
export function movedWindow(
  window: Window,
  { start, end }: Move,
  reach: Window | null,
  asOf: number,
): Window {
  if (!isMovable(window)) return window;
  const [from, to] = window;
  const [first, last] = reach ?? window;
  const newFrom = start < 0 ? Math.max(from + start, Math.min(from, first)) : from + start;
  const newTo = end > 0 ? Math.min(to + end, Math.max(to, Math.min(last, asOf))) : to + end;
  return newTo - newFrom + 1 < fewestOf(window) ? window : [newFrom, newTo];
}

/** The predicate with every window moved; an effect stays as it is. */
export function movePredicate<P extends Predicate>(
  predicate: P,
  move: Move,
  context: MoveContext,
): P {
  const { asOf, reach } = context;
  switch (predicate.kind) {
    case 'at-least':
      return { ...predicate, of: predicate.of.map((one) => movePredicate(one, move, context)) };
    case 'difference': {
      const { minuend, subtrahend } = predicate;
      const [a, b] = movedPair(
        movedWindow(minuend.window, move, reach(minuend.observe), asOf),
        movedWindow(subtrahend.window, move, reach(subtrahend.observe), asOf),
        [minuend.window, subtrahend.window],
      );
      return {
        ...predicate,
        minuend: { ...minuend, window: a },
        subtrahend: { ...subtrahend, window: b },
      };
    }
    case 'ratio': {
      const { numerator, denominator } = predicate;
      const reachOf = (side: typeof numerator): Window | null =>
        observesOfTerm(side).map(reach).reduce(narrower);
      const [a, b] = movedPair(
        movedWindow(numerator.window, move, reachOf(numerator), asOf),
        movedWindow(denominator.window, move, reachOf(denominator), asOf),
        [numerator.window, denominator.window],
      );
      return {
        ...predicate,
        numerator: { ...numerator, window: a },
        denominator: { ...denominator, window: b },
      };
    }
    case 'contrast':
      return { ...predicate, terms: movedTerms(predicate.terms, move, context) };
    case 'departure': {
      const { observe, window, before } = predicate;
      const [a, b] = movedPair(
        movedWindow(window, move, reach(observe), asOf),
        movedWindow(before, move, reach(observe), asOf),
        [window, before],
      );
      return { ...predicate, window: a, before: b };
    }
    case 'effect':
    case 'recorded':
      return predicate;
    // Where two series are compared, the years with values of both; of a change only the window: where a new level is
    // sought is what is claimed.
    default: {
      const within = observesOf(predicate).map(reach).reduce(narrower);
      return { ...predicate, window: movedWindow(predicate.window, move, within, asOf) };
    }
  }
}

/** Windows of a contrast moved together: terms of the same years stay of the same years. */
function movedTerms(
  terms: PredicateOf<'contrast'>['terms'],
  move: Move,
  { asOf, reach }: MoveContext,
): PredicateOf<'contrast'>['terms'] {
  const within = (window: Window): Window | null =>
    terms
      .filter((term) => term.window.join() === window.join())
      .flatMap((term) => observesOfTerm(term).map(reach))
      .reduce(narrower);
  const windows = [...new Map(terms.map(({ window }) => [window.join(), window])).values()];
  const moved = windows.map((window) => movedWindow(window, move, within(window), asOf));
  const [first, second] = windows;
  const settled = windows.length === 2 ? movedPair(moved[0]!, moved[1]!, [first!, second!]) : moved;
  const at = new Map(windows.map((window, i) => [window.join(), settled[i]!]));
  return terms.map((term) => ({ ...term, window: at.get(term.window.join())! }));
}

function narrower(a: Window | null, b: Window | null): Window | null {
  if (a === null || b === null) return null;
  return [Math.max(a[0], b[0]), Math.min(a[1], b[1])];
}

/**
 * Two windows moved. Where they lay apart and would come to overlap, the earlier ends before the later begins; where it
 * would have too few years left, both stay.
 */
function movedPair(
  first: Window,
  second: Window,
  [a, b]: readonly [Window, Window],
): readonly [Window, Window] {
  if (a[1] < b[0]) {
    const cut = endingBefore(first, second[0], a);
    return cut === null ? [a, b] : [cut, second];
  }
  if (b[1] < a[0]) {
    const cut = endingBefore(second, first[0], b);
    return cut === null ? [a, b] : [first, cut];
  }
  return [first, second];
}

/** A moved window that ends before a year; null where too few years are left of what is stated. */
function endingBefore([from, to]: Window, year: number, stated: Window): Window | null {
  const end = Math.min(to, year - 1);
  return end - from + 1 < fewestOf(stated) ? null : [from, end];
}
