import { claimsOverview } from './claims-overview.js';
import type { AnyChart } from './define.js';
import { evidenceLadder } from './evidence-ladder.js';
import { readingsChart } from './readings.js';
import { seriesChart } from './series.js';

export const charts: readonly AnyChart[] = [
  seriesChart,
  evidenceLadder,
  readingsChart,
  claimsOverview,
];

export { claimsOverview, evidenceLadder, readingsChart, seriesChart };
