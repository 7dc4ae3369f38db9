import { defineSource } from '../source.js';
import { gdp2026 as dataset } from './dataset.js';
import { gdp2026 } from './gdp-2026.js';

export const gdp2026Source = defineSource({ dataset, tables: [gdp2026] });
