import type { Observe, Predicate } from '../types.js';
import type { Window } from './window.js';

/** A series that a predicate looks at, and the years in which it looks. */
export interface Look {
  readonly observe: Observe;
  readonly window: Window;
  /** Percentiles of the window are told as well as its values. */
  readonly ranked?: true;
}

/** Every series that a predicate looks at with its window: one, or two for a difference or a crossing of two series. */
export function looksOf(predicate: Predicate): Look[] {
  switch (predicate.kind) {
    case 'at-least':
      return predicate.of.flatMap(looksOf);
    case 'difference':
      return [predicate.minuend, predicate.subtrahend];
    case 'crossing': {
      const { observe, other, window } = predicate;
      return [{ observe, window }, ...(other === undefined ? [] : [{ observe: other, window }])];
    }
    case 'leads':
      return [predicate.observe, predicate.other].map((observe) => ({
        observe,
        window: predicate.window,
      }));
    case 'effect':
      // It rests on more than a series; what it needs is estimated before.
      return [];
    case 'level':
      return [{ observe: predicate.observe, window: predicate.window, ranked: true }];
    default:
      return [predicate];
  }
}

/** Every series that a predicate looks at, so that they can be loaded first. */
export function observesOf(predicate: Predicate): Observe[] {
  return looksOf(predicate).map(({ observe }) => observe);
}
