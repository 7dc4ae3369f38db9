import type { Assessment } from '../assess/assessment.js';
import { answerTables } from './answer-tables.js';
import { contestTables } from './contest-tables.js';
import { networkTables } from './network-tables.js';
import { seriesTables } from './series-tables.js';
import type { BundleTables } from './table.js';

/** The numbers behind an answer, a table for each kind; rows are joined by the ids. */
export function bundleTables(assessment: Assessment): BundleTables {
  return {
    ...answerTables(assessment),
    ...seriesTables(assessment),
    ...networkTables(assessment),
    ...contestTables(assessment),
  };
}
