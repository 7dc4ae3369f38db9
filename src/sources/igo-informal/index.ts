import { defineSource } from '../source.js';
import { igoInformal as dataset } from './dataset.js';
import { informalBodies } from './informal-bodies.js';

export const igoInformalSource = defineSource({ dataset, tables: [informalBodies] });
