import type { YearSpan } from '../core/years.js';
import type { AnyDataset } from './define.js';
import type { Column } from './define-table.js';

/* Columns of the kinds that most tables have. */

export const stateKey = (description = 'State') =>
  ({ type: 'int16', kind: 'key', unit: 'COW number', min: 1, max: 999, description }) as const;

export const yearKey = ({ from, to }: YearSpan, description = 'Calendar year') =>
  ({ type: 'int16', kind: 'key', unit: 'year', min: from, max: to, description }) as const;

/** The two states of a pair without direction. */
export const pairKeys = {
  ccode1: stateKey('State with the lower number'),
  ccode2: stateKey('State with the higher number'),
};

/** A year that is no part of the key. */
export const yearCount = (span: YearSpan, description: string) =>
  ({ ...yearKey(span, description), kind: 'count' }) as const;

/** A number that the source gives to what a row is about. */
export const numberKey = (description: string, max = 9999) =>
  ({ type: 'int16', kind: 'key', unit: 'number', min: 1, max, description }) as const;

export const share = (description: string, unit = 'share', { min, max } = { min: 0, max: 1 }) =>
  ({ type: 'float64', kind: 'share', unit, min, max, description }) as const;

/** A share that is null where it has no whole. */
export const shareOrNull = (description: string, unit?: string) => orNull(share(description, unit));

interface Bounds {
  readonly min: number;
  readonly max?: number;
}

/** A figure as the source gives it; from 0 unless `bounds` says otherwise. */
export const figure = (description: string, unit: string, bounds: Bounds = { min: 0 }) =>
  ({ type: 'float64', kind: 'level', unit, ...bounds, description }) as const;

/** The same, null where the source has none. */
export const level = (description: string, unit: string, bounds?: Bounds) =>
  orNull(figure(description, unit, bounds));

export const count = (description: string, unit: string, max = 255) => {
  const type = max > 255 ? 'uint16' : 'uint8';
  return { type, kind: 'count', unit, min: 0, max, description } as const;
};

export const flag = (description: string) =>
  ({ type: 'uint8', kind: 'flag', unit: '0 or 1', min: 0, max: 1, description }) as const;

/** A code of the source as a small number, explained by the description. */
export const code = (description: string, unit: string, max: number) =>
  ({ type: 'uint8', kind: 'label', unit, min: 1, max, description }) as const;

export const label = (description: string) =>
  ({ type: 'text', kind: 'label', unit: 'text', description }) as const;

export const orNull = <C extends Column>(column: C) => ({ ...column, nullable: true }) as const;

/** A column that rests on one of the datasets of its table only, or on some. */
export const restingOn = <C extends Column>(column: C, ...restsOn: readonly AnyDataset[]) => ({
  ...column,
  restsOn,
});
