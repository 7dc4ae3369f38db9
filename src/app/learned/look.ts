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

type Scaled = Pick<ObservationRow, 'kind' | 'scale'>;

/** The value of a row as weights take it: a yes counts 1. */
export const inScale = ({ kind, scale }: Scaled, value: number): number =>
  kind === 'yes-no' ? Number(value >= 0.5) : scaled(value, scale);

/** The same of a mean over members, of which some have a yes. */
export const meanInScale = ({ kind, scale }: Scaled, mean: number): number =>
  kind === 'yes-no' ? mean : scaled(mean, scale);

/** The mean that is such in the scale of a row. */
export const meanOutOfScale = ({ kind, scale }: Scaled, mean: number): number =>
  kind === 'yes-no' ? mean : unscaled(mean, scale);

/** What a row shows of one member beside the other side. */
export interface MemberValue {
  /** A state of either side. */
  readonly pair: readonly [number, number];
  /** Its share of the capabilities of the members. */
  readonly share: number;
  /** NaN where it has none that counts. */
  readonly value: number;
}

/** The value that is such in the scale of a row. */
function unscaled(inScale: number, scale: Scale = 'linear'): number {
  switch (scale) {
    case 'linear':
      return inScale;
    case 'log':
      return Math.expm1(inScale);
    case 'root':
      return inScale ** 2;
    case 'logit':
      return 1 / (1 + Math.exp(-inScale));
  }
}
