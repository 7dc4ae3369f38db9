import { formatFixed } from '../core/format.js';
import { formatValue } from '../core/units.js';
import type { Slot } from './palette.js';

export const sideNames = ['first', 'second'] as const;
export type Side = (typeof sideNames)[number];
export const sideSlots: Readonly<Record<Side, Slot>> = { first: 'a', second: 'b' };

/** A state as charts name it: in full, and by a code where there is little room. */
export interface NamedState {
  readonly code: string;
  readonly name: string;
}

/** Two states as one row: `Russia – China`. */
export const nameOfTwo = ([one, other]: readonly [NamedState, NamedState]): string =>
  `${one.name} – ${other.name}`;

export type Sides = Readonly<Record<Side, NamedState>>;

/** Which side the greater tie is with; null where they are equal. */
export function aheadOf(first: number, second: number): Side | null {
  if (first === second) return null;
  return first > second ? 'first' : 'second';
}

/** A lead in the unit of the ties: shares as points. */
export function formatLead(lead: number, unit: string): string {
  const size = Math.abs(lead);
  if (unit === 'share') return `+${formatFixed(100 * size, 1)}`;
  return unit === 'bodies' ? `+${formatFixed(size, 0)}` : `+${formatFixed(size, 2)}`;
}

/** What a lead is counted in. */
export const leadUnits: Readonly<Record<string, string>> = {
  share: 'percentage points',
  kappa: 'points of kappa',
  bodies: 'bodies',
};

export const formatTie = (value: number, unit: string): string =>
  unit === 'kappa' ? formatFixed(value, 2) : formatValue(value, unit);

/** How large a lead is, by unit: below the first, below the second, or more. */
export const leadSteps: Readonly<Record<string, readonly [number, number]>> = {
  share: [0.05, 0.2],
  kappa: [0.1, 0.3],
  bodies: [2, 4],
};

/** 0, 1 or 2 for a small, middle or large lead. */
export function leadClass(lead: number, unit: string): 0 | 1 | 2 {
  const [middle, large] = leadSteps[unit] ?? [0, 0];
  const size = Math.abs(lead);
  return size < middle ? 0 : size < large ? 1 : 2;
}
