import { defineSource } from '../source.js';
import { conflictsAbroad } from './conflicts-abroad.js';
import { ucdp as dataset } from './dataset.js';
import { armedConflictColumns } from './dyad-columns.js';

export const ucdpSource = defineSource({
  dataset,
  tables: [conflictsAbroad],
  dyadColumns: armedConflictColumns,
});
