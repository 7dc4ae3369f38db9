import { alignmentDimensions } from './alignment-dimensions.js';
import { alignmentProfile } from './alignment-profile.js';
import { arenaMap } from './arena-map.js';
import { choiceSweeps } from './choice-sweeps.js';
import { claimEffect } from './claim-effect.js';
import { claimSeries } from './claim-series.js';
import { claimsOverview } from './claims-overview.js';
import { comparedReadings } from './compared-readings.js';
import { containmentChannels } from './containment-channels.js';
import { containmentLevels } from './containment-levels.js';
import { contestLines } from './contest-lines.js';
import { contestMap } from './contest-map.js';
import { coverageMap } from './coverage-map.js';
import type { AnyChart } from './define.js';
import { dependenceChart } from './dependence.js';
import { dyadPanel } from './dyad-panel.js';
import { evidenceLadder } from './evidence-ladder.js';
import { frustrationYears } from './frustration-years.js';
import { impulseResponse } from './impulse-response.js';
import { institutionMatrix } from './institution-matrix.js';
import { networkBlocs } from './network-blocs.js';
import { networkMatrix } from './network-matrix.js';
import { pairTriangles } from './pair-triangles.js';
import { priorSensitivityChart } from './prior-sensitivity.js';
import { readingsChart } from './readings.js';
import { seriesChart } from './series.js';
import { specificationCurve } from './specification-curve.js';
import { tieTension } from './tie-tension.js';
import { tieYears } from './tie-years.js';
import { verdictOverTime } from './verdict-over-time.js';

export const charts: readonly AnyChart[] = [
  seriesChart,
  evidenceLadder,
  readingsChart,
  choiceSweeps,
  priorSensitivityChart,
  claimsOverview,
  containmentLevels,
  containmentChannels,
  alignmentDimensions,
  alignmentProfile,
  dependenceChart,
  dyadPanel,
  contestMap,
  contestLines,
  arenaMap,
  institutionMatrix,
  claimSeries,
  claimEffect,
  specificationCurve,
  verdictOverTime,
  comparedReadings,
  impulseResponse,
  networkBlocs,
  networkMatrix,
  tieTension,
  pairTriangles,
  tieYears,
  frustrationYears,
  coverageMap,
];

export {
  alignmentDimensions,
  alignmentProfile,
  arenaMap,
  containmentChannels,
  containmentLevels,
  dependenceChart,
  dyadPanel,
  choiceSweeps,
  claimEffect,
  claimSeries,
  claimsOverview,
  comparedReadings,
  contestLines,
  contestMap,
  coverageMap,
  evidenceLadder,
  frustrationYears,
  impulseResponse,
  institutionMatrix,
  networkBlocs,
  networkMatrix,
  pairTriangles,
  priorSensitivityChart,
  readingsChart,
  seriesChart,
  specificationCurve,
  tieTension,
  tieYears,
  verdictOverTime,
};
