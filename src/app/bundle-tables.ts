import type { Assessment } from './assessment.js';
import { answerTables } from './bundle-answer-tables.js';
import { contestTables } from './bundle-contest-tables.js';
import { networkTables } from './bundle-network-tables.js';
import { seriesTables } from './bundle-series-tables.js';
import type { BundleTables } from './bundle-table.js';

/** The numbers behind an answer, a table for each kind; rows are joined by the ids. */
export function bundleTables(assessment: Assessment): BundleTables {
  return {
    ...answerTables(assessment),
    ...seriesTables(assessment),
    ...networkTables(assessment),
    ...contestTables(assessment),
  };
}
