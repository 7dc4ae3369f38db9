import { defineSource } from '../source.js';
import { mid as dataset } from './dataset.js';
import { disputeColumns } from './dyad-columns.js';
import { interstateEvents } from './interstate-events.js';

export const midSource = defineSource({
  dataset,
  tables: [interstateEvents],
  dyadColumns: disputeColumns,
});
