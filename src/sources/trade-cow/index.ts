import { defineSource } from '../source.js';
import { tradeCow as dataset } from './dataset.js';
import { tradeCow } from './trade-cow.js';

export const tradeCowSource = defineSource({ dataset, tables: [tradeCow] });
