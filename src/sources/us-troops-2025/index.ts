import { defineSource } from '../source.js';
import { usTroops2025 as dataset } from './dataset.js';
import { usTroops2025 } from './us-troops-2025.js';

export const usTroops2025Source = defineSource({ dataset, tables: [usTroops2025] });
