import type { ObservationRow } from '../../evidence/types.js';
import type { Scale } from '../../evidence/vocabulary.js';

/**
 * What a row looks at, in what form, and what the readings expect of it by hand, as text: weights that were learned for
 * one row count for its like alone, and who expects something else is not overruled by them.
 */
export function lookOf(
  { kind, observe, years, scale, expect }: ObservationRow,
  readings: readonly string[],
): string {
  const { measure, of, third, params, part } = observe ?? { measure: '', of: [] };
  const expected = readings.map((id) => expect[id] ?? 'any').join(' ');
  return JSON.stringify({ kind, measure, of, third, params, part, years, scale, expected });
}

/** Probabilities and shares are held inside these bounds before their odds are taken. */
const odds = [0.001, 0.999] as const;

/** The value of a row in the form in which weights take it. */
export function scaled(value: number, scale: Scale = 'linear'): number {
  switch (scale) {
    case 'linear':
      return value;
    case 'log':
      return Math.log1p(Math.max(0, value));
    case 'root':
      return Math.sqrt(Math.max(0, value));
    case 'logit': {
      const p = Math.min(Math.max(value, odds[0]), odds[1]);
      return Math.log(p / (1 - p));
    }
  }
}
