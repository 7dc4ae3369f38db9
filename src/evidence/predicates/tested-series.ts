import { observesOfTerm, rankedLooks } from '../chances/looks.js';
import type { Observe, Predicate } from '../types.js';
import type { Window } from './window.js';

/** A series that a predicate tests, the years of it, and where the predicate names it. */
export interface TestedSeries {
  readonly observe: Observe;
  readonly window: Window;
  readonly path: readonly (string | number)[];
  /** Percentiles of the window are reported as well as its values. */
  readonly ranked?: true;
}

/** Every series that a predicate tests: one, or two for a difference, a lead or a crossing of two series. */
export function testedSeries(predicate: Predicate): TestedSeries[] {
  switch (predicate.kind) {
    case 'at-least':
      return predicate.of.flatMap((single, index) =>
        testedSeries(single).map((one) => ({ ...one, path: ['of', index, ...one.path] })),
      );
    case 'difference':
      return (['minuend', 'subtrahend'] as const).map((side) => ({
        ...predicate[side],
        path: [side, 'observe'],
      }));
    case 'ratio':
      return (['numerator', 'denominator'] as const).flatMap((side) =>
        observesOfTerm(predicate[side]).map((observe) => ({
          ...{ observe, window: predicate[side].window },
          path: [side, 'observe'],
        })),
      );
    case 'contrast':
      return predicate.terms.flatMap((term, index) =>
        observesOfTerm(term).map((observe) => ({
          ...{ observe, window: term.window },
          path: ['terms', index, 'observe'],
        })),
      );
    case 'departure': {
      const { observe, window, before } = predicate;
      return [window, before].map((one) => ({ observe, window: one, path: ['observe'] }));
    }
    case 'rank':
      return rankedLooks(predicate).map((observe) => ({
        ...{ observe, window: predicate.window },
        path: ['observe'],
      }));
    case 'recorded':
      // It rests on coded facts.
      return [];
    case 'crossing':
    case 'leads':
      return (['observe', 'other'] as const).flatMap((side) => {
        const observe = predicate[side];
        return observe === undefined ? [] : [{ observe, window: predicate.window, path: [side] }];
      });
    case 'effect':
      // It rests on more than a series; what it needs is estimated before.
      return [];
    default: {
      const { kind, observe, window } = predicate;
      return [
        { observe, window, path: ['observe'], ...(kind === 'level' ? { ranked: true } : {}) },
      ];
    }
  }
}

/** Every series that a predicate tests, so that they can be loaded first. */
export function observesOf(predicate: Predicate): Observe[] {
  return testedSeries(predicate).map(({ observe }) => observe);
}
