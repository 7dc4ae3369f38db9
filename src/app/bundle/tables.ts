import type { Assessment } from '../../contract/index.js';
import type { Tables } from '../../table/column.js';
import { answerTables } from './answer-tables.js';
import { contestTables } from './contest-tables.js';
import { networkTables } from './network-tables.js';
import { seriesTables } from './series-tables.js';

/** The numbers behind an answer, a table for each kind; rows are joined by the ids. */
export const bundleTables = (assessment: Assessment): Tables => ({
  ...answerTables(assessment),
  ...seriesTables(assessment),
  ...networkTables(assessment),
  ...contestTables(assessment),
});
