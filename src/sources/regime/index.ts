import { defineSource } from '../source.js';
import { regime as dataset } from './dataset.js';
import { regimes } from './regimes.js';

export const regimeSource = defineSource({ dataset, tables: [regimes] });
