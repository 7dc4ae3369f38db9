export { hamedRaoFactor, kendallVariance, senSlope, trendTest } from './trend.js';
