import type { PanelColumn } from './define-table.js';

/** Columns that several tables share. */
export const stateKey = (datasets: readonly string[], description = 'State'): PanelColumn => ({
  type: 'int16',
  kind: 'key',
  unit: 'COW number',
  min: 1,
  max: 999,
  description,
  datasets,
});

export const yearKey = (
  datasets: readonly string[],
  { from, to }: { readonly from: number; readonly to: number },
  description = 'Calendar year',
): PanelColumn => ({
  type: 'int16',
  kind: 'key',
  unit: 'year',
  min: from,
  max: to,
  description,
  datasets,
});

export const share = (
  description: string,
  datasets: readonly string[],
  nullable = false,
  unit = 'share',
): PanelColumn => ({
  type: 'float64',
  kind: 'share',
  nullable,
  unit,
  min: 0,
  max: 1,
  description,
  datasets,
});

/** Figures as the source gives them, null where it has none; from 0 unless `bounds` says otherwise. */
export const level = (
  description: string,
  datasets: readonly string[],
  unit: string,
  bounds: { readonly min: number; readonly max?: number } = { min: 0 },
): PanelColumn => ({
  type: 'float64',
  kind: 'level',
  nullable: true,
  unit,
  ...bounds,
  description,
  datasets,
});

export const count = (
  description: string,
  datasets: readonly string[],
  unit: string,
): PanelColumn => ({
  type: 'uint8',
  kind: 'count',
  unit,
  min: 0,
  max: 255,
  description,
  datasets,
});

export const flag = (description: string, datasets: readonly string[]): PanelColumn => ({
  type: 'uint8',
  kind: 'flag',
  unit: '0 or 1',
  min: 0,
  max: 1,
  description,
  datasets,
});

export const label = (
  description: string,
  datasets: readonly string[],
  nullable = false,
): PanelColumn => ({
  type: 'text',
  kind: 'label',
  nullable,
  unit: 'text',
  description,
  datasets,
});
