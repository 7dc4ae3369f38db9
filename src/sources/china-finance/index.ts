import { defineSource } from '../source.js';
import { chineseFinance } from './chinese-finance.js';
import { chinaFinance as dataset } from './dataset.js';

export const chinaFinanceSource = defineSource({ dataset, tables: [chineseFinance] });
