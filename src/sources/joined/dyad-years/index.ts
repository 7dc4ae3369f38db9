import type { DyadColumns } from './define.js';
import { armedConflictColumns, crisisColumns, disputeColumns } from './conflict.js';
import { distanceColumns } from './distance.js';
import { rivalryColumns } from './rivalry.js';
import { tradeAgreementColumns } from './trade-agreements.js';

/** Everything that the table of dyad-years holds beside its keys, in the order of its columns. */
export const dyadColumns: readonly DyadColumns[] = [
  rivalryColumns,
  distanceColumns,
  tradeAgreementColumns,
  disputeColumns,
  armedConflictColumns,
  crisisColumns,
];
