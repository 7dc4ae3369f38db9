export {
  hamedRaoFactor,
  kendallVariance,
  minimumTrendLength,
  senSlope,
  trendTest,
} from './trend.js';
