import { alignmentDimensions } from './alignment-dimensions.js';
import { alignmentProfile } from './alignment-profile.js';
import { claimsOverview } from './claims-overview.js';
import { containmentChannels } from './containment-channels.js';
import { containmentLevels } from './containment-levels.js';
import type { AnyChart } from './define.js';
import { dependenceChart } from './dependence.js';
import { evidenceLadder } from './evidence-ladder.js';
import { readingsChart } from './readings.js';
import { seriesChart } from './series.js';

export const charts: readonly AnyChart[] = [
  seriesChart,
  evidenceLadder,
  readingsChart,
  claimsOverview,
  containmentLevels,
  containmentChannels,
  alignmentDimensions,
  alignmentProfile,
  dependenceChart,
];

export {
  alignmentDimensions,
  alignmentProfile,
  claimsOverview,
  containmentChannels,
  containmentLevels,
  dependenceChart,
  evidenceLadder,
  readingsChart,
  seriesChart,
};
