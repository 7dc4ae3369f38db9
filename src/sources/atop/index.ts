import { defineSource } from '../source.js';
import { atop as dataset } from './dataset.js';
import { obligations } from './obligations.js';

export const atopSource = defineSource({ dataset, tables: [obligations] });
