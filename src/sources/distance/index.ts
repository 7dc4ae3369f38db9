import { defineSource } from '../source.js';
import { capitals } from './capitals.js';
import { distance as dataset } from './dataset.js';
import { distanceColumns } from './dyad-columns.js';

export const distanceSource = defineSource({
  dataset,
  tables: [capitals],
  dyadColumns: distanceColumns,
});
