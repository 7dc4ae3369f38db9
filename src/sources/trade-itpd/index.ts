import { defineSource } from '../source.js';
import { tradeItpd as dataset } from './dataset.js';
import { tradeItpd } from './trade-itpd.js';

export const tradeItpdSource = defineSource({ dataset, tables: [tradeItpd] });
