import { defineSource } from '../source.js';
import { tradeEurostat as dataset } from './dataset.js';
import { tradeEurostat } from './trade-eurostat.js';

export const tradeEurostatSource = defineSource({ dataset, tables: [tradeEurostat] });
