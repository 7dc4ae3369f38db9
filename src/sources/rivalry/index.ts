import { defineSource } from '../source.js';
import { rivalry as dataset } from './dataset.js';
import { rivalryColumns } from './dyad-columns.js';

export const rivalrySource = defineSource({ dataset, dyadColumns: rivalryColumns });
