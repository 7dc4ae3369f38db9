import { defineSource } from '../source.js';
import { tradeBaci as dataset } from './dataset.js';
import { tradeBaciTotals } from './trade-baci-totals.js';
import { tradeBaci } from './trade-baci.js';

export const tradeBaciSource = defineSource({ dataset, tables: [tradeBaci, tradeBaciTotals] });
