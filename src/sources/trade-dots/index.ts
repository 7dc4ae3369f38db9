import { defineSource } from '../source.js';
import { tradeDots as dataset } from './dataset.js';
import { tradeCourse } from './trade-course.js';
import { tradeGroupShares } from './trade-group-shares.js';
import { tradeShares } from './trade-shares.js';

export const tradeDotsSource = defineSource({
  dataset,
  tables: [tradeShares, tradeGroupShares, tradeCourse],
});
