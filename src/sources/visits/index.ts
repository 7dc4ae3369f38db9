import { defineSource } from '../source.js';
import { visits as dataset } from './dataset.js';
import { visitCounts, visits } from './visits.js';

export const visitsSource = defineSource({ dataset, tables: [visits, visitCounts] });
