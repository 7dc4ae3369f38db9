import { defineSource } from '../source.js';
import { tradeAgreements as dataset } from './dataset.js';
import { tradeAgreementColumns } from './dyad-columns.js';

export const tradeAgreementsSource = defineSource({ dataset, dyadColumns: tradeAgreementColumns });
