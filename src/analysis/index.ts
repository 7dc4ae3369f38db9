export {
  agreement,
  agreementTable,
  kappaOfTable,
  kappaWeights,
  type Agreement,
  type CodedTwice,
} from './agreement.js';
export { allDyads, voteStatistics, type AllDyads, type VoteStatisticName } from './all-dyads.js';
export { changeSearch } from './changepoint.js';
export {
  dynamicIdealPoints,
  staticIdealPoints,
  type IdealPointItems,
  type IdealPointOptions,
  type IdealPoints,
  type OmittedPeriod,
} from './ideal-points/index.js';
export { leadLag } from './lead-lag.js';
export { rivalCloseness, type RivalCloseness, type RivalPanel } from './rival-closeness.js';
export { hamedRaoFactor, kendallVariance, senSlope, trendTest } from './trend.js';
export type { RollCallRule } from './vote-planes.js';
export {
  localProjections,
  fewestProjectionYears,
  type LocalProjection,
  shiftedP,
} from './local-projections.js';
export * from './regression/index.js';
export { isHostile, type TriadPanel, yearsOf } from './third-party-panel.js';
export { panelPull, type PanelPull, type PullEffect } from './third-party-pull.js';
export * from './text/index.js';
