import { defineSource } from '../source.js';
import { gdp as dataset } from './dataset.js';
import { gdp } from './gdp.js';

export const gdpSource = defineSource({ dataset, tables: [gdp] });
