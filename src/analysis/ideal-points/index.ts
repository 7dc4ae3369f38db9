export { dynamicIdealPoints } from './dynamic.js';
export { staticIdealPoints } from './static.js';
export type { IdealPointItems, IdealPointOptions, IdealPoints, OmittedPeriod } from './types.js';
