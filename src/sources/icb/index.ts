import { defineSource } from '../source.js';
import { icb as dataset } from './dataset.js';
import { crisisColumns } from './dyad-columns.js';

export const icbSource = defineSource({ dataset, dyadColumns: crisisColumns });
