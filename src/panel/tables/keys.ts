import type { PanelColumn } from '../define.js';

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
  from: number,
  to: number,
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
): PanelColumn => ({
  type: 'float64',
  kind: 'share',
  nullable,
  unit: 'share',
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
