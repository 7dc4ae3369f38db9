import { defineSource } from '../source.js';
import { tradeAgreements as dataset } from './dataset.js';
import { tradeAgreementColumns } from './dyad-columns.js';
import { tradeSignatures } from './trade-signatures.js';

export const tradeAgreementsSource = defineSource({
  dataset,
  tables: [tradeSignatures],
  dyadColumns: tradeAgreementColumns,
});
