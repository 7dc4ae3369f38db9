import { defineSource } from '../source.js';
import { mandates as dataset } from './dataset.js';
import { mandates } from './mandates.js';

export const mandatesSource = defineSource({ dataset, tables: [mandates] });
