import { defineSource } from '../source.js';
import { pacts as dataset } from './dataset.js';
import { pacts } from './pacts.js';

export const pactsSource = defineSource({ dataset, tables: [pacts] });
