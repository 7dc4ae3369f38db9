export { allDyads, voteStatistics, type AllDyads, type VoteStatisticName } from './all-dyads.js';
export { hamedRaoFactor, kendallVariance, senSlope, trendTest } from './trend.js';
export type { RollCallRule } from './vote-planes.js';
